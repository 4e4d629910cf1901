package org.mineralgis.tile;

/** Takes out of a ring what goes one way and comes back the same. For one thread. */
final class RingFolds {

    private final double low;
    private final double high;
    private double[] xy = new double[0];
    private int first;
    private boolean shortened;

    /** For rings that were cut at the square from {@code low} to {@code high} in both directions. */
    RingFolds(double low, double high) {
        this.low = low;
        this.high = high;
    }

    /**
     * Takes out vertices at which the ring turns back the way it came, and those that follow one at the same place.
     *
     * @param numbers x and y in turn
     * @param start where the ring begins; what is left begins there too
     * @param end where it ends, exclusive
     * @return how many numbers are left; 0 when no area is
     */
    int unfold(double[] numbers, int start, int end) {
        xy = numbers;
        first = start;
        shortened = false;
        int kept = first;
        for (int at = start; at < end; at += 2) {
            xy[kept++] = xy[at];
            xy[kept++] = xy[at + 1];
            kept = turn(kept);
        }
        return unfoldEnds(kept);
    }

    /** Whether the last ring got an edge that neither begins nor ends on the square. */
    boolean shortened() {
        return shortened;
    }

    /** The same where the last vertex meets the first. */
    private int unfoldEnds(int end) {
        int kept = end;
        int begin = first;
        boolean folded = true;
        while (folded && kept - begin >= 6) {
            if (folds(kept - 4, kept - 2, begin)) {
                kept -= 2;
            } else if (folds(kept - 2, begin, begin + 2)) {
                begin += 2;
            } else {
                folded = false;
            }
        }
        System.arraycopy(xy, begin, xy, first, kept - begin);
        return kept - begin < 6 ? 0 : kept - begin;
    }

    private int turn(int end) {
        int kept = end;
        while (kept - first >= 4 && same(kept - 4, kept - 2)
                || kept - first >= 6 && folds(kept - 6, kept - 4, kept - 2)) {
            kept -= 2;
            xy[kept - 2] = xy[kept];
            xy[kept - 1] = xy[kept + 1];
        }
        return kept;
    }

    private boolean same(int a, int b) {
        return xy[a] == xy[b] && xy[a + 1] == xy[b + 1];
    }

    private boolean folds(int a, int b, int c) {
        double ax = xy[b] - xy[a];
        double ay = xy[b + 1] - xy[a + 1];
        double bx = xy[c] - xy[b];
        double by = xy[c + 1] - xy[b + 1];
        boolean folds = ax * by == ay * bx && ax * bx + ay * by <= 0;
        shortened |= folds && inside(a) && inside(c);
        return folds;
    }

    private boolean inside(int at) {
        double x = xy[at];
        double y = xy[at + 1];
        return x > low && x < high && y > low && y < high;
    }
}
