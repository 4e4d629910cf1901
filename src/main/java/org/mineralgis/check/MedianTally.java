package org.mineralgis.check;

/** The median of very many numbers above 0, most of which go to a file. */
final class MedianTally {

    private final NumberTally numbers = new NumberTally();
    private long count;

    /** @param value above 0, so that the order of the bits is that of the numbers */
    void add(double value) {
        numbers.add(Double.doubleToLongBits(value));
        count++;
    }

    long count() {
        return count;
    }

    /** The median of at least one number, of the two in the middle their mean; to be asked for once, at the end. */
    double median() {
        Middle middle = new Middle((count - 1) / 2, count / 2);
        numbers.finish(middle);
        return (middle.lower + middle.upper) / 2;
    }

    private static final class Middle implements NumberTally.Consumer {

        private final long lowerPlace;
        private final long upperPlace;
        private long before;
        private double lower;
        private double upper;

        Middle(long lowerPlace, long upperPlace) {
            this.lowerPlace = lowerPlace;
            this.upperPlace = upperPlace;
        }

        @Override
        public void accept(long number, long times) {
            if (before <= lowerPlace && lowerPlace < before + times) {
                lower = Double.longBitsToDouble(number);
            }
            if (before <= upperPlace && upperPlace < before + times) {
                upper = Double.longBitsToDouble(number);
            }
            before += times;
        }
    }
}
