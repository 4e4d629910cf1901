package org.mineralgis.check;

import org.locationtech.jts.geom.Coordinate;

/** How coarsely a position is given; both of its numbers are on the grid. Coarsest first. */
enum Rounding {
    /** Whole degrees. */
    DEGREE(1, 111_000, "1°"),
    /** One decimal of a degree. */
    DECIMAL_1(10, 11_100, "0.1°"),
    /** Whole minutes. */
    MINUTE(60, 1800, "1′"),
    /** Two decimals of a degree. */
    DECIMAL_2(100, 1110, "0.01°"),
    /** Finer than all these. */
    FINE(0, 0, "");

    /** Parts of a step: a minute that is written with five decimals of a degree is still a minute. */
    private static final double TOLERANCE = 1e-3;

    private final int stepsInDegree;
    private final int meters;
    private final String step;

    Rounding(int stepsInDegree, int meters, String step) {
        this.stepsInDegree = stepsInDegree;
        this.meters = meters;
        this.step = step;
    }

    /** The coarsest grid that {@code position}, in degrees, is on. */
    static Rounding of(Coordinate position) {
        for (Rounding rounding : values()) {
            if (rounding == FINE || (rounding.holds(position.x) && rounding.holds(position.y))) {
                return rounding;
            }
        }
        return FINE;
    }

    private boolean holds(double degrees) {
        double steps = degrees * stepsInDegree;
        return Math.abs(steps - Math.rint(steps)) < TOLERANCE;
    }

    /** The accuracy that such a position can have at best, metres: one step on the meridian. */
    int meters() {
        return meters;
    }

    /** The step for messages, such as {@code 0.1°}. */
    String step() {
        return step;
    }
}
