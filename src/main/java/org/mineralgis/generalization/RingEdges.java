package org.mineralgis.generalization;

import java.util.Arrays;

/**
 * Whether a ring with whole coordinates is simple, told exactly and quickly: its edges are sorted by their western ends, and only
 * those whose boxes meet are compared. Coordinates are below 2^31 in size, so that products of differences fit.
 */
public final class RingEdges {

    private RingEdges() {}

    /**
     * Whether no two edges have anything in common but the corner between neighbours.
     *
     * @param xs at least four, the last equal to the first
     * @param ys as many
     * @param size how many of them count
     */
    public static boolean simple(long[] xs, long[] ys, int size) {
        int edges = size - 1;
        if (edges < 3) {
            return false;
        }
        long[] order = new long[edges];
        for (int edge = 0; edge < edges; edge++) {
            // Western end and number in one, so that primitive sorting does. 2^38 is beyond any coordinate.
            order[edge] = (Math.min(xs[edge], xs[edge + 1]) + (1L << 38)) << 24 | edge;
        }
        if (edges >= 1 << 24) {
            return false;
        }
        Arrays.sort(order);
        for (int place = 0; place < edges; place++) {
            int edge = (int) (order[place] & 0xFFFFFF);
            long east = Math.max(xs[edge], xs[edge + 1]);
            for (int next = place + 1; next < edges; next++) {
                int other = (int) (order[next] & 0xFFFFFF);
                if (Math.min(xs[other], xs[other + 1]) > east) {
                    break;
                }
                if (!apart(xs, ys, edge, other, edges)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean apart(long[] xs, long[] ys, int edge, int other, int edges) {
        if (Math.max(ys[edge], ys[edge + 1]) < Math.min(ys[other], ys[other + 1])
                || Math.max(ys[other], ys[other + 1]) < Math.min(ys[edge], ys[edge + 1])) {
            return true;
        }
        int before = Math.min(edge, other);
        int after = Math.max(edge, other);
        if (after == before + 1) {
            return turns(xs, ys, before, before + 1, before + 2);
        }
        if (before == 0 && after == edges - 1) {
            return turns(xs, ys, after, 0, 1);
        }
        return clear(xs, ys, edge, other) || clear(xs, ys, other, edge);
    }

    /** Whether neighbours do not lie upon each other: they may go straight on, but not back. */
    private static boolean turns(long[] xs, long[] ys, int from, int corner, int to) {
        long ax = xs[corner] - xs[from];
        long ay = ys[corner] - ys[from];
        long bx = xs[to] - xs[corner];
        long by = ys[to] - ys[corner];
        return ax * by - ay * bx != 0 || ax * bx + ay * by > 0;
    }

    /** Whether both ends of {@code other} lie strictly on one side of the line through {@code edge}. */
    private static boolean clear(long[] xs, long[] ys, int edge, int other) {
        long dx = xs[edge + 1] - xs[edge];
        long dy = ys[edge + 1] - ys[edge];
        long first = dx * (ys[other] - ys[edge]) - dy * (xs[other] - xs[edge]);
        long second = dx * (ys[other + 1] - ys[edge]) - dy * (xs[other + 1] - xs[edge]);
        return first > 0 && second > 0 || first < 0 && second < 0;
    }
}
