package org.mineralgis.download;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.mineralgis.format.FileFormat;
import org.mineralgis.format.GeoPackageFile;
import org.mineralgis.format.NotesText;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;

/** Makes whole files of a release. */
final class WholeFiles {

    private static final LocalizedText IN_FOLDERS = new LocalizedText(
            "每个数据集一个文件夹，内有 README.txt、数据字典和两种格式的数据；全部校验值见 SHA256SUMS。",
            "A folder for each dataset has its README.txt, data dictionary and data in two formats; checksums of all are in"
                    + " SHA256SUMS.");
    private static final LocalizedText IN_TABLES = new LocalizedText(
            "每个数据集一张表，其说明和校验值见 gpkg_metadata 中引用该表的一行，字段见 gpkg_data_columns。",
            "A table for each dataset; its notes and its checksum are the row of gpkg_metadata that refers to the table, its"
                    + " fields are in gpkg_data_columns.");

    private final Downloads downloads;

    WholeFiles(Downloads downloads) {
        this.downloads = downloads;
    }

    /**
     * Makes a file.
     *
     * @param target not there yet
     */
    void write(ReleaseFile wanted, Catalogue catalogue, Path target) throws IOException {
        if (wanted instanceof ReleaseFile.RegionPackage) {
            writePackage(catalogue, target);
            return;
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
            if (wanted instanceof ReleaseFile.OfDataset one) {
                downloads.writeNow(one.order(), catalogue, out, () -> false);
            } else {
                writeZip(catalogue, out);
            }
        }
    }

    private void writePackage(Catalogue catalogue, Path target) throws IOException {
        try (GeoPackageFile file = GeoPackageFile.create(target)) {
            for (LoadedDataset loaded : catalogue.datasets()) {
                DownloadOrder order = ReleaseFile.whole(loaded, catalogue.releaseId(), FileFormat.GPKG);
                downloads.of(order).addTo(file);
            }
            Instant changed = OffsetDateTime.parse(newest(catalogue)).toInstant();
            file.addNotes(RegionNotes.of(catalogue, IN_TABLES), changed);
        }
    }

    private void writeZip(Catalogue catalogue, OutputStream out) throws IOException {
        Parcel parcel = new Parcel(out, newest(catalogue));
        byte[] readme = NotesText.of(RegionNotes.of(catalogue, IN_FOLDERS));
        parcel.add("README.txt", entry -> entry.write(readme));
        for (LoadedDataset loaded : catalogue.datasets()) {
            String folder = loaded.dataset().id() + "/";
            downloads
                    .of(ReleaseFile.whole(loaded, catalogue.releaseId(), FileFormat.CSV))
                    .addTo(parcel, folder);
            DownloadOrder order = ReleaseFile.whole(loaded, catalogue.releaseId(), FileFormat.GEOJSON);
            Download records = downloads.of(order);
            parcel.add(folder + order.dataName("CRS84") + ".geojson", records::writeTo);
        }
        parcel.finish();
    }

    /** When a dataset was last loaded, ISO 8601. */
    private static String newest(Catalogue catalogue) {
        return catalogue.datasets().stream()
                .map(LoadedDataset::loadedAt)
                .max(String::compareTo)
                .orElse("1980-01-01T00:00:00Z");
    }
}
