package org.mineralgis.generalization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;

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

    /** Edges that the round before made; two others were compared then, and needed nothing. */
    private final Set<LineSegment> bent = new HashSet<>();

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
            EdgeSweep.forEachPair(rings, round == 0 ? null : bent, this::compare);
            if (nodes.isEmpty()) {
                return;
            }
            bent.clear();
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
                bend(from, along, ring[index + 1]);
            }
        }
        if (kept.size() == ring.length - 1) {
            return ring;
        }
        kept.add(ring[ring.length - 1]);
        return kept.toArray(Coordinate[]::new);
    }

    private void bend(Coordinate from, Iterable<Coordinate> along, Coordinate to) {
        Coordinate last = from;
        for (Coordinate node : along) {
            bent.add(edge(last, node));
            last = node;
        }
        bent.add(edge(last, to));
    }

    /** The same for both directions. */
    private static LineSegment edge(Coordinate from, Coordinate to) {
        LineSegment edge = new LineSegment(from, to);
        edge.normalize();
        return edge;
    }

    /** Collects the nodes that two edges need, {@code a} to {@code b} and {@code c} to {@code d}. */
    private void compare(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
        int ofC = EdgeSweep.side(a, b, c);
        int ofD = EdgeSweep.side(a, b, d);
        if (ofC * ofD > 0) {
            return;
        }
        int ofA = EdgeSweep.side(c, d, a);
        int ofB = EdgeSweep.side(c, d, b);
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
}
