package org.mineralgis.picture;

import java.util.Arrays;

/** A line measured by the way along it, in pixels. */
final class LinePath {

    private final double[] xs;
    private final double[] ys;
    private final double[] ways;

    /** A line of at least two vertices. */
    LinePath(PixelLine line) {
        this.xs = line.xs();
        this.ys = line.ys();
        this.ways = new double[xs.length];
        for (int index = 1; index < xs.length; index++) {
            ways[index] = ways[index - 1] + Math.hypot(xs[index] - xs[index - 1], ys[index] - ys[index - 1]);
        }
    }

    double length() {
        return ways[ways.length - 1];
    }

    /** The place at that way from the start, x and y, and the direction there in radians, clockwise from the right. */
    double[] at(double way) {
        int found = Arrays.binarySearch(ways, way);
        int from = Math.max(0, Math.min(xs.length - 2, found < 0 ? -found - 2 : found));
        double part = ways[from + 1] - ways[from];
        double share = part == 0 ? 0 : (way - ways[from]) / part;
        double dx = xs[from + 1] - xs[from];
        double dy = ys[from + 1] - ys[from];
        return new double[] {xs[from] + share * dx, ys[from] + share * dy, Math.atan2(dy, dx)};
    }
}
