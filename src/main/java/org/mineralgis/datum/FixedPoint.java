package org.mineralgis.datum;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;

/** Inverts an obfuscation, which moves every position by little and its neighbours by nearly the same. */
final class FixedPoint {

    /** Degrees; 0.1 mm. */
    private static final double TOLERANCE = 1e-9;
    // The offsets change by less than 1 % over their own length: each round gains two digits, and five are enough.
    private static final int ROUNDS_MAX = 30;

    private FixedPoint() {}

    /** The position that {@code forward} brings to {@code image}, to 1e-9 degrees of the image; degrees. */
    static Coordinate invert(CoordinateOperation.PositionFormula forward, Coordinate image) {
        Coordinate guess = new CoordinateXY(image.x, image.y);
        for (int round = 0; round < ROUNDS_MAX; round++) {
            Coordinate reached = forward.apply(guess);
            double missedEast = image.x - reached.x;
            double missedNorth = image.y - reached.y;
            if (Math.abs(missedEast) < TOLERANCE && Math.abs(missedNorth) < TOLERANCE) {
                return guess;
            }
            guess = new CoordinateXY(guess.x + missedEast, guess.y + missedNorth);
        }
        throw new IllegalStateException("the inverse does not settle at " + image);
    }
}
