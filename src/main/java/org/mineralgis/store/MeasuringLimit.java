package org.mineralgis.store;

import org.mineralgis.analysis.NearestLines;

/**
 * How much may be measured at once, so that it fits a third of the memory that the program may have.
 *
 * @param bytes what measuring may take
 */
record MeasuringLimit(long bytes) {

    /** What a record takes at the most while it is read, measured and put in order. */
    static final int BYTES_PER_RECORD = 128;

    static MeasuringLimit ofMemory() {
        return new MeasuringLimit(Runtime.getRuntime().maxMemory() / 3);
    }

    /**
     * How many records may be measured against lines.
     *
     * @throws TooMuchToMeasureException when the lines alone are too much
     */
    long records(long vertices) {
        long left = bytes - vertices * NearestLines.BYTES_PER_VERTEX;
        if (left <= 0) {
            throw new TooMuchToMeasureException(
                    TooMuchToMeasureException.Of.VERTICES, vertices, bytes / NearestLines.BYTES_PER_VERTEX);
        }
        return left / BYTES_PER_RECORD;
    }
}
