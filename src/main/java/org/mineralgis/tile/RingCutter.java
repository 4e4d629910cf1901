package org.mineralgis.tile;

import java.util.Arrays;

/**
 * Cuts rings at a square (Sutherland and Hodgman, 1974), quickly but not always validly: where a ring leaves the square several
 * times, pieces stay connected along its edge. Parts that go along the edge and come back the same way are taken out. Where a ring
 * crosses the edge it gets a vertex there, rounded along the edge, in whichever direction it crosses. For one thread.
 */
final class RingCutter {

    private static final int X = 0;
    private static final int Y = 1;

    private final double low;
    private final double high;
    private double[] from = new double[512];
    private double[] into = new double[512];
    private int size;
    private boolean shortened;

    /** For the square from {@code low} to {@code high} in both directions. */
    RingCutter(double low, double high) {
        this.low = low;
        this.high = high;
    }

    /**
     * Puts what lies inside the square in the place of the ring that {@code rings} has begun, if anything does.
     *
     * @return whether every edge that the ring did not have before begins or ends on the square
     */
    boolean cut(Parts rings) {
        shortened = false;
        size = rings.size() - rings.begun();
        from = atLeast(size, from);
        System.arraycopy(rings.xy(), rings.begun(), from, 0, size);
        cut(X, low, 1);
        cut(X, high, -1);
        cut(Y, low, 1);
        cut(Y, high, -1);
        unfold();
        rings.begin();
        rings.reserve(size / 2);
        for (int at = 0; at < size; at += 2) {
            rings.add(from[at], from[at + 1]);
        }
        return !shortened;
    }

    /** Keeps what lies on the side of {@code bound} that {@code side} (1 above, -1 below) tells. */
    private void cut(int axis, double bound, int side) {
        if (size == 0) {
            return;
        }
        // A vertex makes two at most.
        into = atLeast(2 * size, into);
        int kept = 0;
        int last = size - 2;
        boolean lastInside = (from[last + axis] - bound) * side >= 0;
        for (int at = 0; at < size; at += 2) {
            boolean inside = (from[at + axis] - bound) * side >= 0;
            if (inside != lastInside) {
                into[kept + axis] = bound;
                into[kept + 1 - axis] = crossing(axis, bound, last, at);
                kept += 2;
            }
            if (inside) {
                into[kept++] = from[at];
                into[kept++] = from[at + 1];
            }
            last = at;
            lastInside = inside;
        }
        double[] swap = from;
        from = into;
        into = swap;
        size = kept;
    }

    private static double[] atLeast(int length, double[] numbers) {
        return numbers.length >= length ? numbers : Arrays.copyOf(numbers, Math.max(length, 2 * numbers.length));
    }

    /** The same for both directions, so that neighbours with a common border get the same vertex. */
    private double crossing(int axis, double bound, int one, int other) {
        int first = from[one + axis] < from[other + axis] ? one : other;
        int second = first == one ? other : one;
        double share = (bound - from[first + axis]) / (from[second + axis] - from[first + axis]);
        double start = from[first + 1 - axis];
        return Math.rint(start + share * (from[second + 1 - axis] - start));
    }

    /** Takes out vertices at which the ring turns back the way it came. */
    private void unfold() {
        int kept = 0;
        for (int at = 0; at < size; at += 2) {
            from[kept++] = from[at];
            from[kept++] = from[at + 1];
            kept = turn(kept);
        }
        int start = 0;
        boolean folded = true;
        while (folded && kept - start >= 6) {
            if (folds(kept - 4, kept - 2, start)) {
                kept -= 2;
            } else if (folds(kept - 2, start, start + 2)) {
                start += 2;
            } else {
                folded = false;
            }
        }
        System.arraycopy(from, start, from, 0, kept - start);
        size = kept - start < 6 ? 0 : kept - start;
    }

    private int turn(int size) {
        int kept = size;
        while (kept >= 4 && same(kept - 4, kept - 2) || kept >= 6 && folds(kept - 6, kept - 4, kept - 2)) {
            kept -= 2;
            from[kept - 2] = from[kept];
            from[kept - 1] = from[kept + 1];
        }
        return kept;
    }

    private boolean same(int a, int b) {
        return from[a] == from[b] && from[a + 1] == from[b + 1];
    }

    private boolean folds(int a, int b, int c) {
        double ax = from[b] - from[a];
        double ay = from[b + 1] - from[a + 1];
        double bx = from[c] - from[b];
        double by = from[c + 1] - from[b + 1];
        boolean folds = ax * by == ay * bx && ax * bx + ay * by <= 0;
        shortened |= folds && inside(a) && inside(c);
        return folds;
    }

    private boolean inside(int at) {
        double x = from[at];
        double y = from[at + 1];
        return x > low && x < high && y > low && y < high;
    }
}
