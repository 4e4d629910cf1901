package org.mineralgis.generalization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/**
 * The borders of neighbouring areas on a grid. Rounding moves a vertex by up to 0.71 cells and an edge as far the other way, so one
 * may end on the wrong side of the other: areas would overlap there. Such an edge gets the vertex as a node, in every ring that has
 * the edge, so that the areas on both of its sides still share it.
 */
final class RoundedRings {

    /** How far a vertex can be on the wrong side of an edge by rounding, in cells: vertex and edge each half a diagonal. */
    private static final double MOVED_MAX = Math.sqrt(2) + 1e-9;

    /** New nodes bend edges, which may then pass over others; practice needs two or three rounds. */
    private static final int ROUNDS_MAX = 10;

    private final List<Coordinate[]> rings = new ArrayList<>();
    private final Map<LineSegment, List<Coordinate>> nodes = new HashMap<>();

    /**
     * Adds a ring and returns its number.
     *
     * @param ring at least four nodes of the grid, the last like the first, no two in a row alike
     */
    int add(Coordinate[] ring) {
        rings.add(ring);
        return rings.size() - 1;
    }

    /** A ring by its number; with all nodes after {@link #node()}. */
    Coordinate[] get(int number) {
        return rings.get(number);
    }

    /** Gives edges the vertices that were moved across them or onto them. */
    void node() {
        for (int round = 0; round < ROUNDS_MAX; round++) {
            nodes.clear();
            MCIndexNoder pairs = new MCIndexNoder(new Crossings());
            List<SegmentString> strings = new ArrayList<>(rings.size());
            rings.forEach(ring -> strings.add(new BasicSegmentString(ring, null)));
            pairs.computeNodes(strings);
            if (nodes.isEmpty()) {
                return;
            }
            rings.replaceAll(this::withNodes);
        }
    }

    private Coordinate[] withNodes(Coordinate[] ring) {
        List<Coordinate> kept = new ArrayList<>(ring.length + 4);
        for (int index = 0; index + 1 < ring.length; index++) {
            Coordinate from = ring[index];
            kept.add(from);
            List<Coordinate> between = nodes.get(edge(from, ring[index + 1]));
            if (between != null) {
                TreeSet<Coordinate> along =
                        new TreeSet<>(Comparator.<Coordinate>comparingDouble(node -> node.distance(from))
                                .thenComparing(Comparator.naturalOrder()));
                along.addAll(between);
                kept.addAll(along);
            }
        }
        if (kept.size() == ring.length - 1) {
            return ring;
        }
        kept.add(ring[ring.length - 1]);
        return kept.toArray(Coordinate[]::new);
    }

    /** The same for both directions. */
    private static LineSegment edge(Coordinate from, Coordinate to) {
        LineSegment edge = new LineSegment(from, to);
        edge.normalize();
        return edge;
    }

    /** Collects the nodes that edges need; told of every pair of edges whose boxes meet. */
    private final class Crossings implements SegmentIntersector {

        @Override
        public void processIntersections(SegmentString first, int at, SegmentString second, int other) {
            if (first == second && at == other) {
                return;
            }
            Coordinate a = first.getCoordinate(at);
            Coordinate b = first.getCoordinate(at + 1);
            Coordinate c = second.getCoordinate(other);
            Coordinate d = second.getCoordinate(other + 1);
            int ofC = Orientation.index(a, b, c);
            int ofD = Orientation.index(a, b, d);
            if (ofC * ofD > 0) {
                return;
            }
            int ofA = Orientation.index(c, d, a);
            int ofB = Orientation.index(c, d, b);
            if (ofA * ofB > 0) {
                return;
            }
            if (ofA * ofB * ofC * ofD != 0) {
                crossed(a, b, c, d);
                return;
            }
            touched(ofC, c, a, b);
            touched(ofD, d, a, b);
            touched(ofA, a, c, d);
            touched(ofB, b, c, d);
        }

        /** A vertex that lies on an edge of others. */
        private void touched(int side, Coordinate vertex, Coordinate from, Coordinate to) {
            boolean within = side == 0
                    && !vertex.equals2D(from)
                    && !vertex.equals2D(to)
                    && Math.min(from.x, to.x) <= vertex.x
                    && vertex.x <= Math.max(from.x, to.x)
                    && Math.min(from.y, to.y) <= vertex.y
                    && vertex.y <= Math.max(from.y, to.y);
            if (within) {
                add(vertex, from, to);
            }
        }

        /** Edges that cross; where no vertex is near, the areas overlap in the data and may go on doing so. */
        private void crossed(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
            LineSegment first = new LineSegment(a, b);
            LineSegment second = new LineSegment(c, d);
            double nearest = Math.min(
                    Math.min(second.distance(a), second.distance(b)), Math.min(first.distance(c), first.distance(d)));
            if (nearest > MOVED_MAX) {
                return;
            }
            if (second.distance(a) == nearest) {
                add(a, c, d);
            } else if (second.distance(b) == nearest) {
                add(b, c, d);
            } else if (first.distance(c) == nearest) {
                add(c, a, b);
            } else {
                add(d, a, b);
            }
        }

        private void add(Coordinate vertex, Coordinate from, Coordinate to) {
            nodes.computeIfAbsent(edge(from, to), edge -> new ArrayList<>()).add(vertex);
        }

        @Override
        public boolean isDone() {
            return false;
        }
    }
}
