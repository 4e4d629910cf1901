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
}
