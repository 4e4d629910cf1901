package org.mineralgis.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Licence;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Metadata;
import org.mineralgis.model.Origin;
import org.mineralgis.model.SourceFile;

/** The notice that must travel with the data: who made each dataset, under which terms, and its known faults. */
public final class AttributionNotice {

    private static final String HEAD = """
            # 数据来源与许可 · Sources and licences of the data

            本文件由各数据集的 `dataset.yaml` 生成，请勿手工修改。许可逐数据集适用。
            This file is made from the `dataset.yaml` files; do not edit it. Licences hold for each dataset by itself.
            """;

    private AttributionNotice() {}

    /** The text of {@code gis-data/NOTICE.md}: Markdown, one section per dataset in the given order, same in, same out. */
    public static String markdown(List<Dataset> datasets) {
        StringBuilder notice = new StringBuilder(HEAD);
        datasets.forEach(dataset -> append(notice, dataset));
        return notice.toString();
    }

    private static void append(StringBuilder notice, Dataset dataset) {
        Metadata metadata = dataset.metadata();
        Origin origin = metadata.origin();
        notice.append("\n## ")
                .append(line(metadata.title().zh()))
                .append(" · ")
                .append(line(metadata.title().en()))
                .append(" (`")
                .append(dataset.id())
                .append("`)\n\n");
        item(notice, "许可 · Licence", licence(metadata.licence()));
        item(notice, "署名 · Attribution", line(metadata.attribution()));
        item(
                notice,
                "来源 · Origin",
                line(origin.project()) + ", " + line(origin.version()) + ", " + line(origin.date())
                        + address(origin.url()));
        item(notice, "坐标系 · Coordinates", dataset.crs().key());
        item(notice, "依据 · Evidence", dataset.evidence().word());
        for (SourceFile file : dataset.files()) {
            item(notice, "文件 · File", "`" + file.path() + "`, SHA-256 `" + file.sha256() + "`");
        }
        for (LocalizedText caveat : metadata.caveats()) {
            item(notice, "注意 · Caveat", line(caveat.zh()) + " " + line(caveat.en()));
        }
    }

    private static void item(StringBuilder notice, String name, String value) {
        notice.append("- ").append(name).append(": ").append(value).append('\n');
    }

    private static String licence(Licence licence) {
        String id = licence.id();
        return (id == null ? "" : id + ", ") + line(licence.title()) + address(licence.url());
    }

    private static String address(@Nullable String url) {
        return url == null ? "" : ", <" + line(url) + ">";
    }

    /** One line, so that no text of a dataset can open a section of its own. */
    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
