package org.mineralgis.tile;

/**
 * Whether rings that have been cut at a square are certainly valid. Edges that the cut has left alone met nowhere before and meet
 * nowhere now; so it is enough to look at those that begin or end on the square. Whole numbers throughout, so nothing is guessed.
 */
final class CutEdges {

    private final double low;
    private final double high;

    /** For the square from {@code low} to {@code high} in both directions. */
    CutEdges(double low, double high) {
        this.low = low;
        this.high = high;
    }

    /** Whether the edges of all rings meet at their ends only. */
    boolean apart(Parts rings) {
        for (int ring = 0; ring < rings.count(); ring++) {
            if (!apart(rings, ring)) {
                return false;
            }
        }
        return true;
    }

    private boolean apart(Parts rings, int ring) {
        double[] xy = rings.xy();
        int start = rings.start(ring);
        int end = rings.end(ring);
        for (int at = start; at < end; at += 2) {
            int next = at + 2 == end ? start : at + 2;
            if (onSquare(xy, at) || onSquare(xy, next)) {
                for (int other = 0; other < rings.count(); other++) {
                    if (meetsAnother(xy, rings.start(other), rings.end(other), at, next)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean onSquare(double[] xy, int at) {
        double x = xy[at];
        double y = xy[at + 1];
        return x == low || x == high || y == low || y == high;
    }

    private static boolean meetsAnother(double[] xy, int start, int end, int from, int to) {
        double west = Math.min(xy[from], xy[to]);
        double east = Math.max(xy[from], xy[to]);
        double north = Math.min(xy[from + 1], xy[to + 1]);
        double south = Math.max(xy[from + 1], xy[to + 1]);
        int last = end - 2;
        for (int at = start; at < end; last = at, at += 2) {
            boolean far = xy[last] < west && xy[at] < west
                    || xy[last] > east && xy[at] > east
                    || xy[last + 1] < north && xy[at + 1] < north
                    || xy[last + 1] > south && xy[at + 1] > south;
            if (!far && last != from && last != to && at != from && meet(xy, from, to, last, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two edges without a common end cross or touch; those whose boxes do not meet must be left out before. */
    private static boolean meet(double[] xy, int a, int b, int c, int d) {
        double sideOfC = side(xy, a, b, c);
        double sideOfD = side(xy, a, b, d);
        if (sideOfC > 0 && sideOfD > 0 || sideOfC < 0 && sideOfD < 0) {
            return false;
        }
        double sideOfA = side(xy, c, d, a);
        double sideOfB = side(xy, c, d, b);
        return !(sideOfA > 0 && sideOfB > 0 || sideOfA < 0 && sideOfB < 0);
    }

    private static double side(double[] xy, int from, int to, int point) {
        return (xy[to] - xy[from]) * (xy[point + 1] - xy[from + 1])
                - (xy[to + 1] - xy[from + 1]) * (xy[point] - xy[from]);
    }
}
