package org.mineralgis.picture;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A line without branches, measured by the way along it, in pixels. */
final class LinePath {

    private final double[] xs;
    private final double[] ys;
    private final double[] ways;

    private LinePath(List<double[]> vertices) {
        this.xs = vertices.stream().mapToDouble(vertex -> vertex[0]).toArray();
        this.ys = vertices.stream().mapToDouble(vertex -> vertex[1]).toArray();
        this.ways = new double[xs.length];
        for (int index = 1; index < xs.length; index++) {
            ways[index] = ways[index - 1] + Math.hypot(xs[index] - xs[index - 1], ys[index] - ys[index - 1]);
        }
    }

    /** The lines of a path. */
    static List<LinePath> of(Path2D path) {
        List<LinePath> lines = new ArrayList<>();
        List<double[]> vertices = new ArrayList<>();
        double[] vertex = new double[6];
        for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
            int step = steps.currentSegment(vertex);
            if (step == PathIterator.SEG_MOVETO) {
                add(vertices, lines);
                vertices.clear();
            }
            if (step != PathIterator.SEG_CLOSE) {
                vertices.add(Arrays.copyOf(vertex, 2));
            }
        }
        add(vertices, lines);
        return lines;
    }

    private static void add(List<double[]> vertices, List<LinePath> lines) {
        if (vertices.size() > 1) {
            lines.add(new LinePath(vertices));
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
