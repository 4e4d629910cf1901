package org.mineralgis.picture;

import java.awt.geom.Path2D;

/** A pen that is down for the odd lengths of a pattern and up for the even ones. */
final class Dashes {

    private final Path2D path;
    private final float[] lengths;
    private final double pattern;
    private int piece;
    private double left;
    private boolean touching;

    /** Gone without drawing since the last segment that was drawn; what lies between those that are seen is gone through at once. */
    private double passed;

    /**
     * Stands at the start of a line.
     *
     * @param lengths of dash and gap in turn, in pixels; of an odd number each is both
     * @param phase how far into the pattern the line begins, in pixels
     */
    Dashes(Path2D path, float[] lengths, double phase) {
        this.path = path;
        this.lengths = lengths;
        double sum = 0;
        for (float each : lengths) {
            sum += each;
        }
        this.pattern = lengths.length % 2 == 0 ? sum : 2 * sum;
        this.left = lengths[0];
        this.passed = phase;
    }

    /** Draws the next segment, from a place in a direction. */
    void go(double x, double y, double dx, double dy, double length) {
        if (passed > 0) {
            catchUp();
        }
        double way = 0;
        while (way < length) {
            double step = Math.min(left, length - way);
            if (piece % 2 == 0) {
                if (!touching) {
                    path.moveTo(x + dx * way / length, y + dy * way / length);
                }
                double end = way + step;
                path.lineTo(x + dx * end / length, y + dy * end / length);
                touching = true;
            }
            way += step;
            spend(step);
        }
    }

    /** Goes on without drawing. */
    void pass(double length) {
        touching = false;
        passed += length;
    }

    private void catchUp() {
        double rest = passed % pattern;
        passed = 0;
        while (rest > 0) {
            double step = Math.min(left, rest);
            rest -= step;
            spend(step);
        }
    }

    private void spend(double step) {
        left -= step;
        if (left <= 0) {
            piece = (piece + 1) % (2 * lengths.length);
            left = lengths[piece % lengths.length];
            touching = false;
        }
    }
}
