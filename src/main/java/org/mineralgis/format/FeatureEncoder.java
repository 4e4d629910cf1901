package org.mineralgis.format;

import java.io.Closeable;
import java.io.IOException;
import org.mineralgis.model.Feature;

/**
 * Writes the records of one dataset in one format, one after another, so that memory does not grow with their number. What it
 * writes to stays open. It is to be closed whether it was finished or not, because some keep temporary files.
 */
public interface FeatureEncoder extends Closeable {

    /**
     * Writes a record.
     *
     * @param feature its geometry is in the system of the {@link FileContent}, longitude or east first, or null
     */
    void write(Feature feature) throws IOException;

    /** Writes what comes behind the records; to be called once, at the end. */
    void finish() throws IOException;

    /** Frees what the encoder holds; of most nothing. */
    @Override
    default void close() throws IOException {}
}
