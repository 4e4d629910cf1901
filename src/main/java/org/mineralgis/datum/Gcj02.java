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

    private Gcj02() {}

    /** GCJ-02 of a position in WGS 84; degrees, longitude first. */
    static Coordinate forward(Coordinate position) {
        double longitude = position.x;
        double latitude = position.y;
        double x = longitude - 105;
        double y = latitude - 35;
        double phi = Math.toRadians(latitude);
        double w2 = 1 - EE * Math.sin(phi) * Math.sin(phi);
        double meridianRadius = A * (1 - EE) / (w2 * Math.sqrt(w2));
        double parallelRadius = A / Math.sqrt(w2) * Math.cos(phi);
        return new CoordinateXY(
                longitude + Math.toDegrees(east(x, y) / parallelRadius),
                latitude + Math.toDegrees(north(x, y) / meridianRadius));
    }

    /**
     * The position in WGS 84 whose GCJ-02 is {@code position}. The arithmetic is exact far beyond need; what limits the
     * result is that GCJ-02 files were drawn and rounded by unknown hands.
     */
    static Coordinate inverse(Coordinate position) {
        return FixedPoint.invert(Gcj02::forward, position);
    }

    /** Metres to the east; {@code x} and {@code y} are degrees from 105 E 35 N. */
    private static double east(double x, double y) {
        double polynomial = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
        return polynomial + ripple(x) + waves(x, 20, 1, 40, 3, 150, 12, 300, 30);
    }

    /** Metres to the north; {@code x} and {@code y} are degrees from 105 E 35 N. */
    private static double north(double x, double y) {
        double polynomial = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
        return polynomial + ripple(x) + waves(y, 20, 1, 40, 3, 160, 12, 320, 30);
    }

    /** The short waves, the same in both directions and of the longitude in both. */
    private static double ripple(double x) {
        return (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
    }

    /** Two pairs of long waves: amplitude in metres, then what the angle is divided by. */
    private static double waves(
            double angle, double a1, double p1, double a2, double p2, double a3, double p3, double a4, double p4) {
        double t = angle * Math.PI;
        double first = a1 * Math.sin(t / p1) + a2 * Math.sin(t / p2);
        double second = a3 * Math.sin(t / p3) + a4 * Math.sin(t / p4);
        return (first + second) * 2 / 3;
    }
}
