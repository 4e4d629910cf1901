package org.mineralgis.download;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mineralgis.format.FileFormat;
import org.mineralgis.format.GeoPackageFile;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.LoadedDataset;

/** Makes whole files of a release. */
final class WholeFiles {

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
        }
    }

    private void writeZip(Catalogue catalogue, OutputStream out) throws IOException {
        String newest = catalogue.datasets().stream()
                .map(LoadedDataset::loadedAt)
                .max(String::compareTo)
                .orElse("1980-01-01T00:00:00Z");
        Parcel parcel = new Parcel(out, newest);
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
}
