package org.mineralgis.picture;

import java.awt.geom.PathIterator;
import java.util.Arrays;

/** Takes the lines out of paths that have no curves. */
final class PathLines {

    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int count;

    /** Gets one line after the other. */
    @FunctionalInterface
    interface Line {

        /**
         * A line of at least two vertices.
         *
         * @param xs in pixels of the picture, as are {@code ys}; others after the call
         * @param count how many vertices there are
         * @param closed whether the last vertex is joined with the first
         */
        void at(double[] xs, double[] ys, int count, boolean closed);
    }

    /** Hands over all lines of a path that is in pixels of the view. */
    void forEach(PathIterator steps, PixelCanvas canvas, Line line) {
        double[] place = new double[6];
        count = 0;
        for (; !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(place)) {
                case PathIterator.SEG_MOVETO -> {
                    end(line, false);
                    add(canvas.x(place[0]), canvas.y(place[1]));
                }
                case PathIterator.SEG_LINETO -> add(canvas.x(place[0]), canvas.y(place[1]));
                case PathIterator.SEG_CLOSE -> end(line, true);
                default -> throw new IllegalArgumentException("a path of pixels has no curves");
            }
        }
        end(line, false);
    }

    private void add(double x, double y) {
        if (count == xs.length) {
            xs = Arrays.copyOf(xs, 2 * count);
            ys = Arrays.copyOf(ys, 2 * count);
        }
        xs[count] = x;
        ys[count++] = y;
    }

    private void end(Line line, boolean closed) {
        if (count > 1) {
            line.at(xs, ys, count, closed);
        }
        count = 0;
    }
}
