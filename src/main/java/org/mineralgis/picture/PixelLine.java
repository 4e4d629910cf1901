package org.mineralgis.picture;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
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

    /** Draws what is to be seen of it, with the dashes where they are when all is drawn, in whichever picture. */
    void drawDashed(Graphics2D graphics, PixelWindow window, BasicStroke stroke) {
        double way = 0;
        Path2D piece = null;
        for (int index = 1; index < xs.length; index++) {
            boolean seen = (window.sides(xs[index - 1], ys[index - 1]) & window.sides(xs[index], ys[index])) == 0;
            if (seen && piece == null) {
                piece = new Path2D.Double();
                piece.moveTo(xs[index - 1], ys[index - 1]);
                graphics.setStroke(shifted(stroke, way));
            }
            if (seen) {
                piece.lineTo(xs[index], ys[index]);
            } else if (piece != null) {
                graphics.draw(piece);
                piece = null;
            }
            way += Math.hypot(xs[index] - xs[index - 1], ys[index] - ys[index - 1]);
        }
        if (piece != null) {
            graphics.draw(piece);
        }
    }

    private static BasicStroke shifted(BasicStroke stroke, double way) {
        float[] dashes = stroke.getDashArray();
        double pattern = 0;
        for (float length : dashes) {
            pattern += length;
        }
        return new BasicStroke(
                stroke.getLineWidth(), stroke.getEndCap(), stroke.getLineJoin(), stroke.getMiterLimit(), dashes, (float)
                        (way % pattern));
    }
}
