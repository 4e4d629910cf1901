package org.mineralgis.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mineralgis.model.Feature;

/** KML in a zip, as {@code doc.kml} (OGC 07-147r2, annex C). */
final class KmzEncoder implements FeatureEncoder {

    private final ZipOutputStream zip;
    private final KmlEncoder kml;

    KmzEncoder(OutputStream out, FileContent content) throws IOException {
        this.zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("doc.kml"));
        this.kml = new KmlEncoder(zip, content, false);
    }

    @Override
    public void write(Feature feature) throws IOException {
        kml.write(feature);
    }

    @Override
    public void finish() throws IOException {
        kml.finish();
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }
}
