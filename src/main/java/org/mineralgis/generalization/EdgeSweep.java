package org.mineralgis.generalization;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;

/**
 * Pairs of edges of many rings whose boxes meet: edges are sorted by their western ends and put into strips from west to east, and
 * each is compared with those of its strips that begin before it ends. For short edges on a grid that is several times faster than
 * an index.
 */
final class EdgeSweep {

    private static final int NUMBER_BITS = 26;
    private static final double EXACT_MAX = 1L << 30;

    private final DistinctEdges edges;
    private final double[] wests;
    private final double[] easts;
    private final double[] souths;
    private final double[] norths;
    private final boolean[] asked;
    private final Coordinate[] from;
    private final Coordinate[] to;

    private EdgeSweep(DistinctEdges edges) {
        this.edges = edges;
        int size = edges.size();
        wests = new double[size];
        easts = new double[size];
        souths = new double[size];
        norths = new double[size];
        asked = new boolean[size];
        from = new Coordinate[size];
        to = new Coordinate[size];
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
     * @param of normalized edges, of which a pair has at least one; null for any pair
     */
    static void forEachPair(List<Coordinate[]> rings, @Nullable Set<LineSegment> of, Pairs pairs) {
        DistinctEdges edges = DistinctEdges.of(rings);
        if (edges.size() > 0) {
            EdgeSweep sweep = new EdgeSweep(edges);
            sweep.sort(of);
            sweep.compare(pairs);
        }
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

    private void sort(@Nullable Set<LineSegment> of) {
        double west = Double.POSITIVE_INFINITY;
        for (int edge = 0; edge < from.length; edge++) {
            west = Math.min(west, edges.from(edge).x);
        }
        long[] order = new long[from.length];
        for (int edge = 0; edge < order.length; edge++) {
            order[edge] = (long) (edges.from(edge).x - west) << NUMBER_BITS | edge;
        }
        Arrays.sort(order);
        for (int place = 0; place < order.length; place++) {
            int edge = (int) (order[place] & (1L << NUMBER_BITS) - 1);
            from[place] = edges.from(edge);
            to[place] = edges.to(edge);
            wests[place] = from[place].x;
            easts[place] = to[place].x;
            souths[place] = Math.min(from[place].y, to[place].y);
            norths[place] = Math.max(from[place].y, to[place].y);
            asked[place] = of == null || of.contains(new LineSegment(from[place], to[place]));
        }
    }

    private void compare(Pairs pairs) {
        EdgeStrips strips = EdgeStrips.of(souths, norths);
        for (int strip = 0; strip < strips.count(); strip++) {
            int[] members = strips.members(strip);
            int[] some = Arrays.stream(members).filter(edge -> asked[edge]).toArray();
            int next = 0;
            for (int place = 0; place < members.length && (next < some.length || asked[members[place]]); place++) {
                int edge = members[place];
                if (next < some.length && some[next] == edge) {
                    next++;
                    compare(edge, members, place + 1, strips, strip, pairs);
                } else {
                    compare(edge, some, next, strips, strip, pairs);
                }
            }
        }
    }

    /** Compares an edge with those that begin after it. */
    private void compare(int edge, int[] others, int begin, EdgeStrips strips, int strip, Pairs pairs) {
        for (int place = begin; place < others.length && wests[others[place]] <= easts[edge]; place++) {
            int other = others[place];
            boolean meet = souths[other] <= norths[edge] && norths[other] >= souths[edge];
            // Both may be in several strips; the first that they share has the pair.
            if (meet && strips.of(Math.max(souths[other], souths[edge])) == strip) {
                pairs.accept(from[edge], to[edge], from[other], to[other]);
            }
        }
    }
}
