package org.mineralgis.picture;

import java.awt.Color;
import java.awt.geom.PathIterator;
import java.util.Arrays;

/**
 * Fills areas: every edge adds to the pixels of its rows how much of them lies to its right, and the sums along a row are how much
 * of each pixel lies inside, exact but for rounding.
 */
final class AreaFill {

    private final PixelCanvas canvas;
    private final PathLines lines = new PathLines();

    /** For each row what is added from pixel to pixel, with two more at its end. */
    private final float[] steps;

    private final int stride;
    private final int[] firsts;
    private final int[] lasts;
    private int top;
    private int bottom;
    private Rule rule = Rule.EVEN_ODD;

    /**
     * Pixels of colour that are repeated to all sides.
     *
     * @param argb row by row, with opacity
     * @param side pixels of a row, and how many rows
     * @param right how far from the left edge of a square the first pixel of the picture lies
     * @param down how far from the upper edge of a square it lies
     */
    record Ink(int[] argb, int side, int right, int down) {

        /** One colour everywhere. */
        static Ink of(Color color) {
            return new Ink(new int[] {color.getRGB()}, 1, 0, 0);
        }
    }

    /** What is inside. */
    enum Rule {
        /** Places around which an odd number of rings lies. */
        EVEN_ODD,
        /** Places around which rings go, all the same way or more of one way than of the other. */
        NON_ZERO
    }

    AreaFill(PixelCanvas canvas) {
        this.canvas = canvas;
        this.stride = canvas.width() + 2;
        this.steps = new float[stride * canvas.height()];
        this.firsts = new int[canvas.height()];
        this.lasts = new int[canvas.height()];
        Arrays.fill(firsts, Integer.MAX_VALUE);
    }

    /** Fills a path of lines, in pixels of the view. */
    void fill(PathIterator path, Rule inside, Ink ink) {
        rule = inside;
        top = canvas.height();
        bottom = -1;
        lines.forEach(path, canvas, this::ring);
        for (int row = top; row <= bottom; row++) {
            if (firsts[row] != Integer.MAX_VALUE) {
                paint(row, ink);
            }
        }
    }

    private void ring(double[] xs, double[] ys, int count, boolean closed) {
        for (int index = 0; index < count; index++) {
            int next = index + 1 < count ? index + 1 : 0;
            if (ys[index] < ys[next]) {
                edge(xs[index], ys[index], xs[next], ys[next], 1);
            } else if (ys[index] > ys[next]) {
                edge(xs[next], ys[next], xs[index], ys[index], -1);
            }
        }
    }

    private void edge(double x1, double y1, double x2, double y2, int way) {
        double slope = (x2 - x1) / (y2 - y1);
        int first = (int) Math.max(0, Math.floor(y1));
        int last = (int) Math.min(canvas.height(), Math.ceil(y2));
        if (first >= last) {
            return;
        }
        top = Math.min(top, first);
        bottom = Math.max(bottom, last - 1);
        double x = x1 + (Math.max(first, y1) - y1) * slope;
        for (int row = first; row < last; row++) {
            double height = Math.min(row + 1.0, y2) - Math.max(row, y1);
            double next = x + height * slope;
            within(row, Math.min(x, next), Math.max(x, next), way * height);
            x = next;
        }
    }

    /** A piece of an edge in one row, of which only what is in the picture counts by its place. */
    private void within(int row, double left, double right, double height) {
        if (left >= canvas.width()) {
            return;
        }
        if (right <= 0) {
            step(row, 0, height);
            touch(row, 0, 0);
        } else if (left < 0) {
            double share = -left / (right - left);
            within(row, left, 0, height * share);
            within(row, 0, right, height * (1 - share));
        } else if (right > canvas.width()) {
            double share = (canvas.width() - left) / (right - left);
            within(row, left, canvas.width(), height * share);
        } else {
            piece(row, left, right, height);
        }
    }

    /** Each pixel that it crosses lies to its right by as much as a trapezium says, and all further ones whole. */
    private void piece(int row, double left, double right, double height) {
        int first = (int) left;
        int last = (int) right;
        touch(row, first, last + 1);
        if (first == last) {
            double inside = height * (1 - ((left + right) / 2 - first));
            step(row, first, inside);
            step(row, first + 1, height - inside);
            return;
        }
        double perPixel = height / (right - left);
        double before = 0;
        double told = 0;
        for (int column = first; column <= last; column++) {
            double from = Math.max(left, column);
            double to = Math.min(right, column + 1.0);
            double here = (to - from) * perPixel;
            double inside = before + here * (1 - ((from + to) / 2 - column));
            step(row, column, inside - told);
            told = inside;
            before += here;
        }
        step(row, last + 1, height - told);
    }

    private void touch(int row, int first, int last) {
        firsts[row] = Math.min(firsts[row], first);
        lasts[row] = Math.max(lasts[row], last);
    }

    private void step(int row, int column, double more) {
        steps[row * stride + column] += (float) more;
    }

    /** Between two edges all pixels are covered alike, so that they are laid at once. */
    private void paint(int row, Ink ink) {
        int start = row * stride;
        int last = Math.min(lasts[row], canvas.width() - 1);
        float sum = 0;
        for (int column = firsts[row]; column <= last; ) {
            sum += steps[start + column];
            int next = column + 1;
            while (next <= last && steps[start + next] == 0) {
                next++;
            }
            int end = next > last ? canvas.width() : next;
            int covered = covered(sum);
            if (covered > 0) {
                lay(row, column, end, covered, ink);
            }
            column = next;
        }
        Arrays.fill(steps, start + firsts[row], start + lasts[row] + 1, 0);
        firsts[row] = Integer.MAX_VALUE;
        lasts[row] = 0;
    }

    private void lay(int row, int first, int end, int covered, Ink ink) {
        int pixels = row * canvas.width();
        int side = ink.side;
        if (side == 1) {
            canvas.blend(pixels + first, pixels + end, ink.argb[0], covered);
            return;
        }
        int inks = Math.floorMod(row + ink.down, side) * side;
        int at = Math.floorMod(first + ink.right, side);
        for (int column = first; column < end; column++) {
            canvas.blend(pixels + column, ink.argb[inks + at], covered);
            at = at + 1 == side ? 0 : at + 1;
        }
    }

    private int covered(float sum) {
        float turned = Math.abs(sum);
        if (turned > 1) {
            turned = rule == Rule.NON_ZERO ? 1 : Math.abs(turned - 2 * Math.round(turned / 2));
        }
        return (int) (turned * 255 + 0.5f);
    }
}
