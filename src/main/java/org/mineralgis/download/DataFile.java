package org.mineralgis.download;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.mineralgis.datum.ServedConversion;
import org.mineralgis.format.FeatureEncoder;
import org.mineralgis.model.Feature;
import org.mineralgis.model.ServedCrs;

/** One file of records while it is written: brings positions to its system and counts. */
final class DataFile implements Closeable {

    private final ServedConversion conversion;
    private final FeatureEncoder encoder;
    private final Tally tally;

    /**
     * A file that has begun.
     *
     * @param tally of the records of this file, in whose system the file is
     */
    DataFile(Tally tally, FeatureEncoder encoder) {
        this.conversion = ServedConversion.of(tally.crs());
        this.tally = tally;
        this.encoder = encoder;
    }

    /** Begins files. */
    @FunctionalInterface
    interface Opener {
        /** Begins one; {@code out} stays open. */
        DataFile open(ServedCrs crs, OutputStream out) throws IOException;
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
        return tally.crs();
    }

    Tally tally() {
        return tally;
    }

    @Override
    public void close() throws IOException {
        encoder.close();
    }
}
