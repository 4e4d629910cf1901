package org.mineralgis.bench;

import java.util.Arrays;

/** Several measurements of one thing. */
final class Samples {

    private final double[] sorted;

    Samples(double... values) {
        sorted = values.clone();
        Arrays.sort(sorted);
    }

    /** The middle one, or the mean of the two in the middle. */
    double median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** What {@code share} (more than 0, at most 1) of them do not exceed. */
    double within(double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    double least() {
        return sorted[0];
    }

    double most() {
        return sorted[sorted.length - 1];
    }
}
