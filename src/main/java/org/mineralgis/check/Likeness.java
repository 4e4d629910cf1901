package org.mineralgis.check;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How much an offset is like the shift that another system would explain, in lengths of that shift.
 *
 * @param along the offset's part in the direction of the shift: 0 for none, 1 for all of it
 * @param across the part at right angles to it
 * @param error standard error of the offset
 */
record Likeness(double along, double across, double error) {

    /** The reference itself is off by up to half a shift, differently in each county; less so on the average of several. */
    private static final double ALONE_MIN = 0.7;

    private static final double TOGETHER_MIN = 0.6;
    private static final double ALONG_MAX = 1.8;
    private static final double ACROSS_MAX = 0.5;
    /** Standard errors by which the offset has to be nearer to the shift than to none. */
    private static final double ERRORS = 2;
    /** Standard deviation per median of absolute values, and standard error of a median per one of a mean. */
    private static final double MEDIAN_ERROR = 1.4826 * 1.2533;

    static Likeness of(BorderOffset offset, Shift expected) {
        double square = expected.meters() * expected.meters();
        Shift shift = offset.shift();
        return new Likeness(
                (shift.east() * expected.east() + shift.north() * expected.north()) / square,
                (shift.east() * expected.north() - shift.north() * expected.east()) / square,
                offset.errorMeters() / expected.meters());
    }

    /** What several outlines have in common, by medians; at least one. */
    static Likeness common(List<Likeness> each) {
        double along = median(each, Likeness::along);
        double across = median(each, Likeness::across);
        double deviation = median(each, one -> Math.hypot(one.along() - along, one.across() - across));
        return new Likeness(along, across, MEDIAN_ERROR * deviation / Math.sqrt(each.size()));
    }

    static <T> double median(List<T> each, ToDoubleFunction<T> value) {
        double[] values = each.stream().mapToDouble(value).sorted().toArray();
        return values[values.length / 2] / 2 + values[(values.length - 1) / 2] / 2;
    }

    /** Whether the other system is the better explanation, by this outline alone. */
    boolean speaksAlone() {
        return speaks(ALONE_MIN);
    }

    /** The same for what several outlines have in common. */
    boolean speaksTogether() {
        return speaks(TOGETHER_MIN);
    }

    /** Whether the offset is nearer to the shift than to none, however weakly. */
    boolean leans() {
        return Math.hypot(along - 1, across) < Math.hypot(along, across);
    }

    private boolean speaks(double alongMin) {
        return along >= alongMin
                && along <= ALONG_MAX
                && Math.abs(across) <= ACROSS_MAX
                && Math.hypot(along - 1, across) + ERRORS * error < Math.hypot(along, across);
    }
}
