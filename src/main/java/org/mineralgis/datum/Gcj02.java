package org.mineralgis.datum;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;

/**
 * The offset that Chinese web maps add to WGS 84 ("GCJ-02"). There is no official text; this is the formula that has
 * been public since about 2010 and that map services' own converters reproduce: a polynomial with sine terms around
 * 105 E 35 N, in metres on the Krasovsky 1940 ellipsoid, turned into degrees. It applies within 72.004 to 137.8347 E
 * and 0.8293 to 55.8271 N.
 */
final class Gcj02 {

    /** Semi-major axis of the Krasovsky 1940 ellipsoid, in metres. */
    static final double A = 6378245.0;
    /** Square of its first eccentricity. */
    static final double EE = 0.00669342162296594323;

    /** Degrees; 0.1 mm. */
    private static final double TOLERANCE = 1e-9;
    // The offsets change by less than 1 % over their own length: each round gains two digits, and five are enough.
    private static final double GAIN = 100;
    private static final int ROUNDS_MAX = 30;

    private Gcj02() {}

    /** GCJ-02 of a position in WGS 84; degrees, longitude first. */
    static Coordinate forward(Coordinate position) {
        double ripple = ripple(position.x - 105);
        double sine = Math.sin(Math.toRadians(position.y));
        return new CoordinateXY(
                position.x + east(position.x, position.y, ripple, sine),
                position.y + north(position.x, position.y, ripple, sine));
    }

    /**
     * The position in WGS 84 whose GCJ-02 is {@code position}, to {@link #TOLERANCE} of the image. The arithmetic is exact
     * far beyond need; what limits the result is that GCJ-02 files were drawn and rounded by unknown hands.
     */
    static Coordinate inverse(Coordinate position) {
        double longitude = position.x;
        double latitude = position.y;
        for (int round = 0; round < ROUNDS_MAX; round++) {
            double ripple = ripple(longitude - 105);
            double sine = Math.sin(Math.toRadians(latitude));
            double missedEast = position.x - longitude - east(longitude, latitude, ripple, sine);
            double missedNorth = position.y - latitude - north(longitude, latitude, ripple, sine);
            longitude += missedEast;
            latitude += missedNorth;
            if (Math.abs(missedEast) < GAIN * TOLERANCE && Math.abs(missedNorth) < GAIN * TOLERANCE) {
                return new CoordinateXY(longitude, latitude);
            }
        }
        throw new IllegalStateException("the inverse does not settle at " + position);
    }

    /** Degrees to the east; {@code sine} is that of the latitude. */
    private static double east(double longitude, double latitude, double ripple, double sine) {
        double x = longitude - 105;
        double y = latitude - 35;
        double polynomial = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
        double metres = polynomial + ripple + waves(x, 150, 300);
        double parallelRadius = A / Math.sqrt(1 - EE * sine * sine) * Math.sqrt(1 - sine * sine);
        return Math.toDegrees(metres / parallelRadius);
    }

    /** Degrees to the north; {@code sine} is that of the latitude. */
    private static double north(double longitude, double latitude, double ripple, double sine) {
        double x = longitude - 105;
        double y = latitude - 35;
        double polynomial = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
        double metres = polynomial + ripple + waves(y, 160, 320);
        double w2 = 1 - EE * sine * sine;
        double meridianRadius = A * (1 - EE) / (w2 * Math.sqrt(w2));
        return Math.toDegrees(metres / meridianRadius);
    }

    /** Metres: the short waves of 6 and 2 pi, the same in both directions and of the longitude in both. */
    private static double ripple(double x) {
        double sine = Math.sin(2 * x * Math.PI);
        return 20 * (ofThreefold(sine) + sine) * 2 / 3;
    }

    /** Metres: the long waves, 20 of pi and 40 of a third of it, and two of a twelfth and a thirtieth. */
    private static double waves(double angle, double ofTwelfth, double ofThirtieth) {
        double t = angle * Math.PI;
        double third = Math.sin(t / 3);
        double first = 20 * ofThreefold(third) + 40 * third;
        double second = ofTwelfth * Math.sin(t / 12) + ofThirtieth * Math.sin(t / 30);
        return (first + second) * 2 / 3;
    }

    /** The sine of three times the angle that {@code sine} is of. */
    private static double ofThreefold(double sine) {
        return sine * (3 - 4 * sine * sine);
    }
}
