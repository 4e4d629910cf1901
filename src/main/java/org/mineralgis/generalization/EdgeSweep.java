package org.mineralgis.generalization;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;

/**
 * Pairs of edges of many rings whose boxes meet: edges are sorted by their western ends, and each is compared with those that begin
 * before it ends. For short edges on a grid that is several times faster than an index.
 */
final class EdgeSweep {

    private static final int NUMBER_BITS = 26;
    private static final double EXACT_MAX = 1L << 30;

    private final Coordinate[] from;
    private final Coordinate[] to;
    private int size;

    private EdgeSweep(int edges) {
        from = new Coordinate[edges];
        to = new Coordinate[edges];
    }

    /** Takes two edges that are not the same. */
    @FunctionalInterface
    interface Pairs {
        void accept(Coordinate a, Coordinate b, Coordinate c, Coordinate d);
    }

    /**
     * Hands over each pair once; an edge that several rings have counts as one.
     *
     * @param rings of whole coordinates below 2^36
     */
    static void forEachPair(List<Coordinate[]> rings, Pairs pairs) {
        EdgeSweep sweep =
                new EdgeSweep(rings.stream().mapToInt(ring -> ring.length - 1).sum());
        for (Coordinate[] ring : rings) {
            for (int index = 0; index + 1 < ring.length; index++) {
                sweep.add(ring[index], ring[index + 1]);
            }
        }
        sweep.sort();
        sweep.compare(pairs);
    }

    /** On which side of the line from {@code a} to {@code b} a place is: 1 left, -1 right, 0 on it; exact. */
    static int side(Coordinate a, Coordinate b, Coordinate place) {
        double abx = b.x - a.x;
        double aby = b.y - a.y;
        double apx = place.x - a.x;
        double apy = place.y - a.y;
        double widest = Math.max(Math.max(Math.abs(abx), Math.abs(aby)), Math.max(Math.abs(apx), Math.abs(apy)));
        return widest < EXACT_MAX
                ? Long.signum((long) abx * (long) apy - (long) aby * (long) apx)
                : Orientation.index(a, b, place);
    }

    private void add(Coordinate one, Coordinate other) {
        boolean eastward = one.compareTo(other) <= 0;
        from[size] = eastward ? one : other;
        to[size++] = eastward ? other : one;
    }

    private void sort() {
        double west = Double.POSITIVE_INFINITY;
        for (Coordinate each : from) {
            west = Math.min(west, each.x);
        }
        long[] order = new long[size];
        for (int edge = 0; edge < size; edge++) {
            order[edge] = (long) (from[edge].x - west) << NUMBER_BITS | edge;
        }
        Arrays.sort(order);
        Coordinate[] begins = from.clone();
        Coordinate[] ends = to.clone();
        int kept = 0;
        for (long each : order) {
            int edge = (int) (each & (1L << NUMBER_BITS) - 1);
            if (!isKept(begins[edge], ends[edge], kept)) {
                from[kept] = begins[edge];
                to[kept++] = ends[edge];
            }
        }
        size = kept;
    }

    /** Whether the same edge is among those that begin as far west. */
    private boolean isKept(Coordinate begin, Coordinate end, int kept) {
        for (int edge = kept - 1; edge >= 0 && from[edge].x == begin.x; edge--) {
            if (from[edge].y == begin.y && to[edge].equals2D(end)) {
                return true;
            }
        }
        return false;
    }

    private void compare(Pairs pairs) {
        double[] wests = new double[size];
        double[] souths = new double[size];
        double[] norths = new double[size];
        for (int edge = 0; edge < size; edge++) {
            wests[edge] = from[edge].x;
            souths[edge] = Math.min(from[edge].y, to[edge].y);
            norths[edge] = Math.max(from[edge].y, to[edge].y);
        }
        for (int edge = 0; edge < size; edge++) {
            double east = to[edge].x;
            for (int other = edge + 1; other < size && wests[other] <= east; other++) {
                if (souths[other] <= norths[edge] && norths[other] >= souths[edge]) {
                    pairs.accept(from[edge], to[edge], from[other], to[other]);
                }
            }
        }
    }
}
