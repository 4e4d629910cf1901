package org.mineralgis.http;

import org.mineralgis.model.ContentState;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Language;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;

/**
 * How a dataset or a record is cited: what it is, the release with its day, whose work it is, who publishes it, the licence and
 * the address, which comes last. The day of access is the reader's to add.
 */
final class Citation {

    private Citation() {}

    /** The citation of a dataset at {@code address}. */
    static LocalizedText of(LoadedDataset loaded, Href address) {
        Dataset dataset = loaded.dataset();
        String day = loaded.loadedAt().substring(0, "2026-11-29".length());
        String whose = dataset.metadata().attribution().replaceFirst("[.．。\\s]+$", "");
        String licence = dataset.metadata().licence().label();
        return Texts.text(
                dataset.metadata().title().zh() + "，数据版本 " + loaded.releaseId() + "（" + day
                        + editedZh(loaded.state()) + "）．" + whose + "．" + Texts.SERVICE_TITLE.zh() + "．许可：" + licence
                        + "． "
                        + address,
                dataset.metadata().title().en() + ", release " + loaded.releaseId() + " (" + day
                        + editedEn(loaded.state()) + "). " + whose + ". " + Texts.SERVICE_TITLE.en() + ". Licence: "
                        + licence + ". " + address);
    }

    /** What is shown may be another than the release had. */
    private static String editedZh(ContentState state) {
        return state.revision() == 0 ? "" : "，其后有改动";
    }

    private static String editedEn(ContentState state) {
        return state.revision() == 0 ? "" : ", edited since";
    }

    /** The same of a record in it: its name comes first, and the address is its own. */
    static LocalizedText of(LoadedDataset loaded, Feature feature, Href base) {
        Dataset dataset = loaded.dataset();
        LocalizedText whole = of(loaded, base.to("collections", dataset.id(), "items", feature.id()));
        return Texts.text(
                PageParts.title(dataset, feature, Language.ZH) + "．" + whole.zh(),
                PageParts.title(dataset, feature, Language.EN) + ". " + whole.en());
    }
}
