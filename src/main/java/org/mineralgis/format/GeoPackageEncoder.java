package org.mineralgis.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mineralgis.model.Feature;

/** A GeoPackage of one dataset, put together in a temporary file because a database is not written from front to back. */
final class GeoPackageEncoder implements FeatureEncoder {

    private final OutputStream out;
    private final TemporaryFolder folder;
    private final Path path;
    private final GeoPackageFile file;
    private final FeatureEncoder rows;

    GeoPackageEncoder(OutputStream out, FileContent content) throws IOException {
        this.out = out;
        this.folder = new TemporaryFolder(content.folder());
        this.path = folder.file("dataset.gpkg");
        this.file = GeoPackageFile.create(path);
        this.rows = file.add(content);
    }

    @Override
    public void write(Feature feature) throws IOException {
        rows.write(feature);
    }

    @Override
    public void finish() throws IOException {
        rows.finish();
        file.close();
        Files.copy(path, out);
    }

    @Override
    public void close() throws IOException {
        file.close();
        folder.close();
    }
}
