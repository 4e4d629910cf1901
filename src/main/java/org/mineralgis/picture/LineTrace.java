package org.mineralgis.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.Arrays;

/**
 * Draws thin lines: how far the middle of a pixel lies from the line tells how much of the pixel it covers. For lines of a few
 * pixels nobody sees a difference from an exact outline, which takes several times as long; joins are round. Where a line meets
 * itself it is not darker.
 */
final class LineTrace {

    /** The widest line that looks the same, in pixels of the picture. */
    private static final double WIDTH_MAX = 5;

    private final PixelCanvas canvas;
    private final PathLines lines = new PathLines();

    /** How much of each pixel the line at hand covers, 0 to 255, and which pixels it meets. */
    private final byte[] cover;

    private int[] met = new int[1024];
    private int metCount;

    private double half;
    private int cap;

    LineTrace(PixelCanvas canvas) {
        this.canvas = canvas;
        this.cover = new byte[canvas.width() * canvas.height()];
    }

    /** Whether a line is thin enough; its dashes, if it has any, are parts of the path by then. */
    boolean draws(BasicStroke stroke) {
        return stroke.getLineWidth() * canvas.ratio() <= WIDTH_MAX;
    }

    /** Draws all of a path, in pixels of the view. */
    void draw(Path2D path, BasicStroke stroke, Color color) {
        half = stroke.getLineWidth() * canvas.ratio() / 2;
        cap = stroke.getEndCap();
        lines.forEach(path, canvas, this::trace);
        int argb = color.getRGB();
        for (int index = 0; index < metCount; index++) {
            int at = met[index];
            canvas.blend(at, argb, cover[at] & 0xff);
            cover[at] = 0;
        }
        metCount = 0;
    }

    private void trace(double[] xs, double[] ys, int count, boolean closed) {
        for (int index = 1; index < count; index++) {
            segment(
                    xs[index - 1],
                    ys[index - 1],
                    xs[index],
                    ys[index],
                    index == 1 && !closed ? cap : BasicStroke.CAP_ROUND,
                    index == count - 1 && !closed ? cap : BasicStroke.CAP_ROUND);
        }
        if (closed) {
            int last = count - 1;
            segment(xs[last], ys[last], xs[0], ys[0], BasicStroke.CAP_ROUND, BasicStroke.CAP_ROUND);
        }
    }

    private void segment(double x1, double y1, double x2, double y2, int startCap, int endCap) {
        double length = Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
        if (length == 0) {
            return;
        }
        Segment segment = new Segment(x1, y1, (x2 - x1) / length, (y2 - y1) / length, length, half, startCap, endCap);
        double beside = half + (squared(startCap, endCap) ? half + 0.5 : 0.5);
        int top = (int) Math.max(0, Math.ceil(Math.min(y1, y2) - beside - 0.5));
        int bottom = (int) Math.min(canvas.height() - 1.0, Math.floor(Math.max(y1, y2) + beside - 0.5));
        for (int row = top; row <= bottom; row++) {
            row(segment, row, beside);
        }
    }

    private static boolean squared(int startCap, int endCap) {
        return startCap == BasicStroke.CAP_SQUARE || endCap == BasicStroke.CAP_SQUARE;
    }

    /** Where the line is within reach of a row of pixels, and only there. */
    private void row(Segment segment, int row, double beside) {
        double down = row + 0.5 - segment.y;
        double from = Math.min(0, segment.dx * segment.length) - beside;
        double to = Math.max(0, segment.dx * segment.length) + beside;
        if (Math.abs(segment.dy) > 1e-9) {
            double middle = down * segment.dx / segment.dy;
            double reach = beside / Math.abs(segment.dy);
            from = Math.max(from, middle - reach);
            to = Math.min(to, middle + reach);
        }
        int first = (int) Math.max(0, Math.ceil(segment.x + from - 0.5));
        int last = (int) Math.min(canvas.width() - 1.0, Math.floor(segment.x + to - 0.5));
        for (int column = first; column <= last; column++) {
            int covered = (int) (255 * segment.cover(column + 0.5 - segment.x, down) + 0.5);
            if (covered > 0) {
                meet(row * canvas.width() + column, covered);
            }
        }
    }

    private void meet(int at, int covered) {
        int before = cover[at] & 0xff;
        if (before == 0) {
            if (metCount == met.length) {
                met = Arrays.copyOf(met, 2 * metCount);
            }
            met[metCount++] = at;
        }
        if (covered > before) {
            cover[at] = (byte) covered;
        }
    }

    /** A straight line in a direction of length 1. */
    private record Segment(
            double x, double y, double dx, double dy, double length, double half, int startCap, int endCap) {

        /** The share of a pixel that it covers, whose middle lies that far from the start. */
        double cover(double right, double down) {
            double along = right * dx + down * dy;
            double beside = Math.abs(down * dx - right * dy);
            double start = startCap == BasicStroke.CAP_SQUARE ? -half : 0;
            double end = endCap == BasicStroke.CAP_SQUARE ? length + half : length;
            if (along < start && startCap == BasicStroke.CAP_ROUND) {
                return across(Math.sqrt(along * along + beside * beside));
            }
            if (along > end && endCap == BasicStroke.CAP_ROUND) {
                return across(Math.sqrt((along - length) * (along - length) + beside * beside));
            }
            double from = startCap == BasicStroke.CAP_ROUND ? along - 0.5 : Math.max(along - 0.5, start);
            double to = endCap == BasicStroke.CAP_ROUND ? along + 0.5 : Math.min(along + 0.5, end);
            return Math.max(0, to - from) * across(beside);
        }

        /** How much of a pixel lies within half the width, if its middle lies so far from the line. */
        private double across(double distance) {
            return Math.max(0, Math.min(distance + 0.5, half) - Math.max(distance - 0.5, -half));
        }
    }
}
