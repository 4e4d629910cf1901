package org.mineralgis.http;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mineralgis.download.DownloadOrder;
import org.mineralgis.download.ReleaseFile;
import org.mineralgis.format.FileFormat;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LocalizedText;

/** The files that a dataset can be downloaded as. */
final class DownloadLinks {

    private static final Map<FileFormat, String> NAMES = Map.ofEntries(
            Map.entry(FileFormat.GEOJSON, "GeoJSON"),
            Map.entry(FileFormat.GEOJSONSEQ, "GeoJSON-Seq"),
            Map.entry(FileFormat.CSV, "CSV"),
            Map.entry(FileFormat.XLSX, "Excel"),
            Map.entry(FileFormat.GPKG, "GeoPackage"),
            Map.entry(FileFormat.SHP, "Shapefile"),
            Map.entry(FileFormat.KML, "KML"),
            Map.entry(FileFormat.KMZ, "KMZ"),
            Map.entry(FileFormat.DXF, "DXF"),
            Map.entry(FileFormat.FGB, "FlatGeobuf"),
            Map.entry(FileFormat.PARQUET, "GeoParquet"),
            Map.entry(FileFormat.GML, "GML"));

    private DownloadLinks() {}

    /** The formats that a dataset can be in. */
    static List<FileFormat> forms(Dataset dataset) {
        return Arrays.stream(FileFormat.values())
                .filter(format -> DownloadOrder.possible(dataset, format))
                .toList();
    }

    /** What people call a format. */
    static String name(FileFormat format) {
        return NAMES.getOrDefault(format, format.key());
    }

    /** The address of the whole dataset in a format as the served release has it; what is there never changes. */
    static Href ofRelease(Href base, CollectionFacts facts, FileFormat format) {
        return ofRelease(base, ReleaseFile.whole(facts.loaded(), facts.releaseId(), format));
    }

    /** The same of an order of a whole dataset. */
    static Href ofRelease(Href base, DownloadOrder whole) {
        String name = new ReleaseFile.OfDataset(whole).name();
        return base.to("releases", Long.toString(whole.releaseId()), "downloads", name);
    }

    /** The address of the whole dataset in a format, whatever release is served. */
    static Href address(Href base, Dataset dataset, FileFormat format) {
        return base.to("collections", dataset.id(), "download").with("f", format.key());
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
