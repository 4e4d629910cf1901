package org.mineralgis.datum;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;

/**
 * The second offset, which one Chinese map service adds to GCJ-02 ("BD-09"). There is no official text; this is the
 * formula that has been public for years and that agrees with the service's own converter to about a metre.
 */
final class Bd09 {

    /** Degrees. */
    static final double EAST = 0.0065;
    /** Degrees. */
    static final double NORTH = 0.006;

    private static final double WAVES = Math.PI * 3000 / 180;
    /** Degrees. */
    private static final double LENGTH_WAVE = 0.00002;
    /** Radians. */
    private static final double ANGLE_WAVE = 0.000003;
    /** Degrees; 0.1 mm. */
    private static final double TOLERANCE = 1e-9;
    // The waves change by less than 2 % over their own height, so that each round gains nearly two digits.
    private static final int ROUNDS_MAX = 20;

    private Bd09() {}

    /**
     * BD-09 of a position in GCJ-02; degrees, longitude first. In polar coordinates, which the public formula writes as
     * arc tangent, cosine and sine, a wave is added to the length and one to the angle: a stretch and a small turn.
     */
    static Coordinate forward(Coordinate position) {
        double x = position.x;
        double y = position.y;
        double turn = turn(x);
        double stretch = 1 + LENGTH_WAVE * Math.sin(y * WAVES) / Math.sqrt(x * x + y * y);
        double along = stretch * (1 - turn * turn / 2);
        double across = stretch * turn;
        return new CoordinateXY(along * x - across * y + EAST, along * y + across * x + NORTH);
    }

    /** The position in GCJ-02 whose BD-09 is {@code position}, to {@link #TOLERANCE}. */
    static Coordinate inverse(Coordinate position) {
        double east = position.x - EAST;
        double north = position.y - NORTH;
        double length = Math.sqrt(east * east + north * north);
        double x = east;
        double y = north;
        for (int round = 0; round < ROUNDS_MAX; round++) {
            double turn = turn(x);
            double shrink = 1 - LENGTH_WAVE * Math.sin(y * WAVES) / length;
            double along = shrink * (1 - turn * turn / 2);
            double across = shrink * turn;
            double nextX = along * east + across * north;
            double nextY = along * north - across * east;
            // What the next round would change is less than 2 % of what this one did.
            boolean settled = Math.abs(nextX - x) < 50 * TOLERANCE && Math.abs(nextY - y) < 50 * TOLERANCE;
            x = nextX;
            y = nextY;
            if (settled) {
                return new CoordinateXY(x, y);
            }
        }
        throw new IllegalStateException("the inverse does not settle at " + position);
    }

    /** Radians; its fourth power, which is left out of the cosine, is below 1e-22. */
    private static double turn(double x) {
        return ANGLE_WAVE * Math.cos(x * WAVES);
    }
}
