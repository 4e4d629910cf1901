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

    private Bd09() {}

    /** BD-09 of a position in GCJ-02; degrees, longitude first. */
    static Coordinate forward(Coordinate position) {
        double x = position.x;
        double y = position.y;
        double length = Math.sqrt(x * x + y * y) + 0.00002 * Math.sin(y * WAVES);
        double angle = Math.atan2(y, x) + 0.000003 * Math.cos(x * WAVES);
        return new CoordinateXY(length * Math.cos(angle) + EAST, length * Math.sin(angle) + NORTH);
    }

    /** The position in GCJ-02 whose BD-09 is {@code position}. */
    static Coordinate inverse(Coordinate position) {
        return FixedPoint.invert(Bd09::forward, position);
    }
}
