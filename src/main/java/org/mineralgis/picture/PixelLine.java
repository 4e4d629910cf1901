package org.mineralgis.picture;

import java.awt.geom.Path2D;

/**
 * A line in pixels of a picture.
 *
 * @param xs to the right; not to be changed
 * @param ys down; not to be changed
 */
record PixelLine(double[] xs, double[] ys) {

    /**
     * Adds what is to be seen of it. A vertex that lies on the same side of the window as its neighbours is left out: the way from
     * one of these to the other stays on that side.
     */
    void addTo(Path2D path, PixelWindow window, boolean ring) {
        int last = xs.length - 1;
        path.moveTo(xs[0], ys[0]);
        int before = window.sides(xs[0], ys[0]);
        int here = last > 0 ? window.sides(xs[1], ys[1]) : 0;
        for (int index = 1; index <= last; index++) {
            int after = index < last ? window.sides(xs[index + 1], ys[index + 1]) : 0;
            if (index == last || (before & here & after) == 0) {
                path.lineTo(xs[index], ys[index]);
                before = here;
            }
            here = after;
        }
        if (ring) {
            path.closePath();
        }
    }

    /** Whether the box around it meets the picture. */
    boolean meets(double width, double height) {
        boolean left = true;
        boolean right = true;
        boolean above = true;
        boolean below = true;
        for (int index = 0; index < xs.length; index++) {
            left &= xs[index] < 0;
            right &= xs[index] > width;
            above &= ys[index] < 0;
            below &= ys[index] > height;
        }
        return !(left || right || above || below);
    }

    /**
     * Adds the dashes that are to be seen of it, where they are when all is drawn, in whichever picture. Put together here, they are
     * stroked as one path.
     */
    void addDashes(Path2D path, PixelWindow window, float[] dashes, double phase) {
        Dashes pen = new Dashes(path, dashes, phase);
        for (int index = 1; index < xs.length; index++) {
            double dx = xs[index] - xs[index - 1];
            double dy = ys[index] - ys[index - 1];
            double length = Math.sqrt(dx * dx + dy * dy);
            if ((window.sides(xs[index - 1], ys[index - 1]) & window.sides(xs[index], ys[index])) == 0) {
                pen.go(xs[index - 1], ys[index - 1], dx, dy, length);
            } else {
                pen.pass(length);
            }
        }
    }

    /** A place on a line, and which way the line goes there in radians, clockwise from the right. */
    @FunctionalInterface
    interface Step {

        void at(double x, double y, double angle);
    }

    /**
     * Visits places on it that may be seen, the first half of {@code spacing} from its start and the others {@code spacing} after
     * each other, in whichever picture.
     */
    void walk(double spacing, PixelWindow window, Step step) {
        double next = spacing / 2;
        double way = 0;
        for (int index = 1; index < xs.length; index++) {
            double dx = xs[index] - xs[index - 1];
            double dy = ys[index] - ys[index - 1];
            double length = Math.hypot(dx, dy);
            boolean seen = (window.sides(xs[index - 1], ys[index - 1]) & window.sides(xs[index], ys[index])) == 0;
            if (!seen && way + length > next) {
                next += Math.ceil((way + length - next) / spacing) * spacing;
            }
            while (seen && next <= way + length) {
                double share = (next - way) / length;
                double x = xs[index - 1] + share * dx;
                double y = ys[index - 1] + share * dy;
                if (window.sides(x, y) == 0) {
                    step.at(x, y, Math.atan2(dy, dx));
                }
                next += spacing;
            }
            way += length;
        }
    }

    /** A corner that would reach further than twice the distance stays at that. */
    private static final double REACH = 2;

    /** The line at that distance to its left, as seen along it. */
    PixelLine beside(double left) {
        int last = xs.length - 1;
        boolean ring = last > 2 && xs[0] == xs[last] && ys[0] == ys[last];
        double[] movedXs = new double[xs.length];
        double[] movedYs = new double[ys.length];
        for (int index = 0; index <= last; index++) {
            double[] before = direction(index > 0 ? index : ring ? last : 1);
            double[] after = direction(index < last ? index + 1 : ring ? 1 : last);
            double sumX = before[0] + after[0];
            double sumY = before[1] + after[1];
            double length = Math.hypot(sumX, sumY);
            // Half of the sum is as long as the cosine of half the turn; where the line turns back there is no way out.
            double reach = length < 1e-9 ? 0 : Math.min(REACH, 2 / length) / length;
            movedXs[index] = xs[index] + left * sumY * reach;
            movedYs[index] = ys[index] - left * sumX * reach;
        }
        return new PixelLine(movedXs, movedYs);
    }

    /** Of the segment that ends at {@code index}, one pixel long; of one without length, none. */
    private double[] direction(int index) {
        double dx = xs[index] - xs[index - 1];
        double dy = ys[index] - ys[index - 1];
        double length = Math.hypot(dx, dy);
        return length == 0 ? new double[2] : new double[] {dx / length, dy / length};
    }
}
