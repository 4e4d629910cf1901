package org.mineralgis.download;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.mineralgis.datum.ServedConversion;
import org.mineralgis.format.FeatureEncoder;
import org.mineralgis.format.FileContent;
import org.mineralgis.format.FileFormat;
import org.mineralgis.model.Feature;
import org.mineralgis.model.ServedCrs;

/** One file of records while it is written: brings positions to its system and counts. */
final class DataFile implements Closeable {

    private final ServedCrs crs;
    private final ServedConversion conversion;
    private final FeatureEncoder encoder;
    private final Tally tally;

    DataFile(FileFormat format, FileContent content, OutputStream out) throws IOException {
        this(content.crs(), format.open(out, content));
    }

    /** A file that has begun. */
    DataFile(ServedCrs crs, FeatureEncoder encoder) {
        this.crs = crs;
        this.conversion = ServedConversion.of(crs);
        this.tally = new Tally(crs);
        this.encoder = encoder;
    }

    /** Writes a record, whose geometry is in WGS 84, longitude first. */
    void write(Feature feature) throws IOException {
        tally.add(feature);
        encoder.write(
                conversion.identity() || feature.geometry() == null
                        ? feature
                        : new Feature(
                                feature.id(),
                                conversion.fromWgs84(feature.geometry()),
                                feature.values(),
                                feature.lineage()));
    }

    void finish() throws IOException {
        encoder.finish();
    }

    ServedCrs crs() {
        return crs;
    }

    Tally tally() {
        return tally;
    }

    @Override
    public void close() throws IOException {
        encoder.close();
    }
}
