package org.mineralgis.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.PathIterator;
import java.util.Arrays;

/**
 * Draws thin lines: how far the middle of a pixel lies from the line tells how much of the pixel it covers. For lines of a few
 * pixels, or with round ends, nobody sees a difference from an exact outline, which takes several times as long; joins are round.
 * Where a line meets itself it is not darker.
 */
final class LineTrace {

    /** The widest line that looks the same, in pixels of the picture. */
    private static final double WIDTH_MAX = 5;

    /** What goes less far down for each pixel of its length runs along a row. */
    private static final double LEVEL = 1e-9;

    private final PixelCanvas canvas;
    private final PathLines lines = new PathLines();

    /** How much of each pixel the line at hand covers, 0 to 255, and which pixels it meets. */
    private final byte[] cover;

    private int[] met = new int[1024];
    private int metCount;

    private LineProfile profile = LineProfile.of(1);
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
    void draw(PathIterator path, BasicStroke stroke, Color color) {
        cap = stroke.getEndCap();
        draw(path, stroke.getLineWidth() / 2.0, color.getRGB());
    }

    /** Draws to both sides of a path so far from it, in pixels of the view, with round ends. */
    void outline(PathIterator path, double width, Color color) {
        cap = BasicStroke.CAP_ROUND;
        draw(path, width, color.getRGB());
    }

    private void draw(PathIterator path, double width, int argb) {
        profile = LineProfile.of(width * canvas.ratio());
        lines.forEach(path, canvas, this::trace);
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
        double reach = profile.half() + 0.5 + (squared(startCap, endCap) ? profile.half() : 0);
        double west = Math.min(x1, x2) - reach;
        double east = Math.max(x1, x2) + reach;
        if (length == 0 || west > canvas.width() || east < 0) {
            return;
        }
        Segment segment = new Segment(
                x1, y1, (x2 - x1) / length, (y2 - y1) / length, length, begin(startCap), length - begin(endCap));
        int top = (int) Math.max(0, Math.ceil(Math.min(y1, y2) - reach - 0.5));
        int bottom = (int) Math.min(canvas.height() - 1.0, Math.floor(Math.max(y1, y2) + reach - 0.5));
        double steep = Math.abs(segment.dy);
        double slope = steep > LEVEL ? segment.dx / segment.dy : 0;
        double aside = steep > LEVEL ? reach / steep : Double.POSITIVE_INFINITY;
        for (int row = top; row <= bottom; row++) {
            // Where the line is within reach of a row of pixels, and only there.
            double middle = x1 + (row + 0.5 - y1) * slope;
            int first = (int) Math.max(0, Math.ceil(Math.max(west, middle - aside) - 0.5));
            int last = (int) Math.min(canvas.width() - 1.0, Math.floor(Math.min(east, middle + aside) - 0.5));
            if (first <= last) {
                row(segment, row, first, last);
            }
        }
    }

    private double begin(int cap) {
        return cap == BasicStroke.CAP_ROUND
                ? Double.NEGATIVE_INFINITY
                : cap == BasicStroke.CAP_SQUARE ? -profile.half() : 0;
    }

    private static boolean squared(int startCap, int endCap) {
        return startCap == BasicStroke.CAP_SQUARE || endCap == BasicStroke.CAP_SQUARE;
    }

    /** There is no branch within, since nobody could foresee which way it goes at the edge of a line. */
    private void row(Segment segment, int row, int first, int last) {
        if (metCount + last - first >= met.length) {
            met = Arrays.copyOf(met, 2 * met.length + last - first);
        }
        double right = first + 0.5 - segment.x;
        double down = row + 0.5 - segment.y;
        double along = right * segment.dx + down * segment.dy;
        double beside = down * segment.dx - right * segment.dy;
        double start = segment.roundStart();
        double end = segment.roundEnd();
        boolean round = segment.round();
        int count = metCount;
        for (int at = row * canvas.width() + first, left = last - first; left >= 0; at++, left--) {
            double beyond = along - Math.max(start, Math.min(end, along));
            int share = profile.share(beside * beside + beyond * beyond);
            int covered = round ? share : (int) (share * segment.share(along) + 0.5);
            int before = cover[at] & 0xff;
            met[count] = at;
            count += before == 0 && covered > 0 ? 1 : 0;
            cover[at] = (byte) Math.max(before, covered);
            along += segment.dx;
            beside -= segment.dy;
        }
        metCount = count;
    }

    /**
     * A straight line in a direction of length 1.
     *
     * @param begin how far along it what is drawn begins; infinite for a round end
     * @param end how far along it what is drawn ends; infinite for a round end
     */
    private record Segment(double x, double y, double dx, double dy, double length, double begin, double end) {

        boolean round() {
            return begin == Double.NEGATIVE_INFINITY && end == Double.POSITIVE_INFINITY;
        }

        /** Before it the distance is that from its start; infinite for an end that is not round. */
        double roundStart() {
            return begin == Double.NEGATIVE_INFINITY ? 0 : Double.NEGATIVE_INFINITY;
        }

        double roundEnd() {
            return end == Double.POSITIVE_INFINITY ? length : Double.POSITIVE_INFINITY;
        }

        /** How much of a pixel lies between the ends. */
        double share(double along) {
            return Math.max(0, Math.min(along + 0.5, end) - Math.max(along - 0.5, begin));
        }
    }
}
