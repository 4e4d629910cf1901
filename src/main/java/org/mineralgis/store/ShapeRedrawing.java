package org.mineralgis.store;

import java.io.IOException;

/** Makes anew what tiles draw of records that were changed. */
@FunctionalInterface
public interface ShapeRedrawing {

    /**
     * Draws some records of a dataset, or all.
     *
     * @param records to be drawn, with the dataset that they are of
     * @param shapes takes what tiles draw of them
     * @throws IOException when temporary files cannot be read or written
     */
    void draw(RecordsToDraw records, ShapeSink shapes) throws IOException;
}
