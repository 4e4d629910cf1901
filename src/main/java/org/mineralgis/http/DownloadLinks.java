package org.mineralgis.http;

import java.util.Arrays;
import java.util.List;
import org.mineralgis.download.DownloadOrder;
import org.mineralgis.download.ReleaseFile;
import org.mineralgis.format.FileFormat;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LocalizedText;

/** The files that a dataset can be downloaded as. */
final class DownloadLinks {

    private DownloadLinks() {}

    /** The formats that a dataset can be in. */
    static List<FileFormat> forms(Dataset dataset) {
        return Arrays.stream(FileFormat.values())
                .filter(format -> DownloadOrder.possible(dataset, format))
                .toList();
    }

    /** What people call a format. */
    static String name(FileFormat format) {
        return format.title();
    }

    /** The address of the whole dataset in a format as the served release has it; what is there never changes. */
    static Href ofRelease(Href base, CollectionFacts facts, FileFormat format) {
        return ofRelease(base, ReleaseFile.whole(facts.loaded(), facts.releaseId(), format));
    }

    /** The same of an order of a whole dataset. */
    static Href ofRelease(Href base, DownloadOrder whole) {
        return ofRelease(base, whole.releaseId(), new ReleaseFile.OfDataset(whole));
    }

    /** The address of the whole dataset in a format, whatever release is served. */
    static Href address(Href base, Dataset dataset, FileFormat format) {
        return base.to("collections", dataset.id(), "download").with("f", format.key());
    }

    /** The files of all datasets together, as a release has them. */
    static List<ReleaseFile> region() {
        return List.of(new ReleaseFile.RegionZip(), new ReleaseFile.RegionPackage());
    }

    /** The address of a file of a release; what is there never changes. */
    static Href ofRelease(Href base, long releaseId, ReleaseFile file) {
        return base.to("releases", Long.toString(releaseId), "downloads", file.name());
    }

    /** Appends a link for each file of all datasets together. */
    static void addRegionTo(Links links, Href base, long releaseId) {
        for (ReleaseFile file : region()) {
            LocalizedText title = Texts.text("下载全部数据 " + file.name(), "Download all data, " + file.name());
            links.add("enclosure", file.mediaType(), title, ofRelease(base, releaseId, file));
        }
    }

    /** Appends a link for each format. */
    static void addTo(Links links, Href base, Dataset dataset) {
        for (FileFormat format : forms(dataset)) {
            String name = name(format);
            LocalizedText title = Texts.text("下载 " + name, "Download " + name);
            links.add("enclosure", DownloadOrder.mediaType(dataset, format), title, address(base, dataset, format));
        }
    }
}
