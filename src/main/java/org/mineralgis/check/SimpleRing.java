package org.mineralgis.check;

import java.util.Arrays;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Proves the most common area valid quickly: one ring, all corners different from the next, whose edges meet at their
 * corners only. Where that is not proved the full test of JTS has the word. The proof is exact: edges whose boxes are apart
 * cannot meet, and the others are asked with the predicates of that test.
 */
final class SimpleRing {

    /** Beyond it the index of the full test is faster than sorting edges. */
    private static final int CORNERS_MAX = 2000;

    private static final double KEYS = 1 << 30;
    /** More than three roundings of a product can be wrong by: Shewchuk (1997), section 4.3. */
    private static final double ROUNDING = 1e-15;

    private final Coordinate[] corners;
    private final int edges;
    private final double[] west;
    private final double[] east;
    private final int[] order;
    private final double step;
    private final LineIntersector meeting = new RobustLineIntersector();

    private SimpleRing(Coordinate[] corners) {
        this.corners = corners;
        this.edges = corners.length - 1;
        this.west = new double[edges];
        this.east = new double[edges];
        this.order = new int[edges];
        for (int edge = 0; edge < edges; edge++) {
            west[edge] = Math.min(corners[edge].x, corners[edge + 1].x);
            east[edge] = Math.max(corners[edge].x, corners[edge + 1].x);
        }
        this.step = sort();
    }

    /**
     * Sorts the edges by their western ends, as whole numbers, which sort faster than objects. Neighbours closer than a step
     * of that scale may stand in the wrong order.
     *
     * @return two steps
     */
    private double sort() {
        long[] keys = new long[edges];
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double each : west) {
            least = Math.min(least, each);
            most = Math.max(most, each);
        }
        double scale = most > least ? KEYS / (most - least) : 0;
        for (int edge = 0; edge < edges; edge++) {
            keys[edge] = ((long) ((west[edge] - least) * scale) << 32) | edge;
        }
        Arrays.sort(keys);
        for (int index = 0; index < edges; index++) {
            order[index] = (int) keys[index];
        }
        return scale == 0 ? 0 : 2 / scale;
    }

    /** Whether {@code geometry} is surely valid; false says nothing. */
    static boolean proves(Geometry geometry) {
        if (geometry.getNumGeometries() != 1
                || !(geometry.getGeometryN(0) instanceof Polygon polygon)
                || polygon.isEmpty()
                || polygon.getNumInteriorRing() > 0
                || polygon.getNumPoints() > CORNERS_MAX
                || polygon.getNumPoints() < 4) {
            return false;
        }
        SimpleRing ring = new SimpleRing(polygon.getExteriorRing().getCoordinates());
        return ring.turnsOnly() && !ring.meets();
    }

    /** No corner stands twice running, and no edge leads back over the one before it. */
    private boolean turnsOnly() {
        for (int edge = 0; edge < edges; edge++) {
            Coordinate from = corners[edge];
            Coordinate at = corners[edge + 1];
            Coordinate to = corners[edge + 2 > edges ? 1 : edge + 2];
            if (at.equals2D(to)) {
                return false;
            }
            // Edges that go on into the half-plane ahead cannot fold back; the others are asked exactly.
            double ahead = (at.x - from.x) * (to.x - at.x) + (at.y - from.y) * (to.y - at.y);
            if (!(ahead > 0) && Orientation.index(from, at, to) == Orientation.COLLINEAR) {
                return false;
            }
        }
        return true;
    }

    /** Whether two edges that are no neighbours have a position in common. */
    private boolean meets() {
        for (int index = 0; index < edges; index++) {
            int edge = order[index];
            double reach = east[edge] + step;
            for (int later = index + 1; later < edges && west[order[later]] <= reach; later++) {
                if (meets(edge, order[later])) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean meets(int one, int other) {
        int apart = Math.abs(one - other);
        if (apart == 1 || apart == edges - 1 || west[one] > east[other] || west[other] > east[one]) {
            return false;
        }
        Coordinate a = corners[one];
        Coordinate b = corners[one + 1];
        Coordinate c = corners[other];
        Coordinate d = corners[other + 1];
        if (Math.max(a.y, b.y) < Math.min(c.y, d.y) || Math.max(c.y, d.y) < Math.min(a.y, b.y)) {
            return false;
        }
        if (apart(a, b, c, d) || apart(c, d, a, b)) {
            return false;
        }
        meeting.computeIntersection(a, b, c, d);
        return meeting.hasIntersection();
    }

    /** Whether {@code c} and {@code d} surely lie on one side of the line through {@code a} and {@code b}. */
    private static boolean apart(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
        int side = side(a, b, c);
        return side != 0 && side == side(a, b, d);
    }

    /** The sign of the area of the three, 0 where rounding could have changed it. */
    private static int side(Coordinate a, Coordinate b, Coordinate c) {
        double left = (a.x - c.x) * (b.y - c.y);
        double right = (a.y - c.y) * (b.x - c.x);
        double area = left - right;
        double error = ROUNDING * (Math.abs(left) + Math.abs(right));
        return area > error ? 1 : area < -error ? -1 : 0;
    }
}
