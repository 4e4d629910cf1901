package org.mineralgis.download;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mineralgis.format.FileFormat;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.Selection;

/** A whole file that every release has. */
public sealed interface ReleaseFile {

    /** All records of one dataset. */
    record OfDataset(DownloadOrder order) implements ReleaseFile {

        @Override
        public String name() {
            return ReleaseFile.name(order.loaded().dataset().id(), order.format(), order.packed());
        }

        @Override
        public String mediaType() {
            return order.mediaType();
        }
    }

    /** All datasets, each in a folder as GeoJSON and CSV, in a zip. */
    record RegionZip() implements ReleaseFile {

        @Override
        public String name() {
            return "region.zip";
        }

        @Override
        public String mediaType() {
            return "application/zip";
        }
    }

    /** All datasets in one GeoPackage. */
    record RegionPackage() implements ReleaseFile {

        @Override
        public String name() {
            return "region.gpkg";
        }

        @Override
        public String mediaType() {
            return FileFormat.GPKG.mediaType();
        }
    }

    /** The last part of its address: {@code mine.gpkg}, {@code mine.csv.zip}, {@code region.zip}. */
    String name();

    /** The media type of its content. */
    String mediaType();

    /** The file of this name in a release; empty when there is none. */
    static Optional<ReleaseFile> find(String name, Catalogue catalogue) {
        for (ReleaseFile region : List.of(new RegionZip(), new RegionPackage())) {
            if (region.name().equals(name)) {
                return Optional.of(region);
            }
        }
        int dot = name.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : catalogue.find(name.substring(0, dot)).flatMap(loaded -> listOf(loaded, catalogue).stream()
                        .filter(file -> file.name().equals(name))
                        .findFirst());
    }

    /** The files of a dataset, one in each format that it can be in. */
    static List<ReleaseFile> listOf(LoadedDataset loaded, Catalogue catalogue) {
        List<ReleaseFile> files = new ArrayList<>();
        Arrays.stream(FileFormat.values())
                .filter(format -> DownloadOrder.possible(loaded.dataset(), format))
                .forEach(format -> files.add(new OfDataset(whole(loaded, catalogue.releaseId(), format))));
        return files;
    }

    /** All records of a dataset in the system that the format is mostly in, in UTF-8. */
    static DownloadOrder whole(LoadedDataset loaded, long releaseId, FileFormat format) {
        return new DownloadOrder(
                loaded,
                releaseId,
                format,
                CoordinateChoice.standard(format, loaded.dataset()),
                StandardCharsets.UTF_8,
                Selection.ALL,
                "");
    }

    private static String name(String dataset, FileFormat format, boolean packed) {
        return dataset + "." + format.key() + (packed ? ".zip" : "");
    }
}
