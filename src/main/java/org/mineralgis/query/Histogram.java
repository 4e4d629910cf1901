package org.mineralgis.query;

/**
 * Records put together by classes of equal width, from the least to the greatest value.
 *
 * @param field name of a field of whole or other numbers
 * @param bins how many classes, 1 to {@link #BINS_MAX}
 */
public record Histogram(String field, int bins) {

    /** More would not be seen in a chart. */
    public static final int BINS_MAX = 100;

    public Histogram {
        if (bins < 1 || bins > BINS_MAX) {
            throw new IllegalArgumentException("1 to " + BINS_MAX + " bins, not " + bins);
        }
    }
}
