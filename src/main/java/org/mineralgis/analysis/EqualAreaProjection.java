package org.mineralgis.analysis;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * The Lambert azimuthal equal-area projection of WGS 84 around 76.5° E 39° N (Snyder 1987, USGS Professional Paper 1395, equations
 * 24-17 to 24-30 and 3-12, 3-18): an area on it is that on the ellipsoid, wherever it lies. It has no EPSG code.
 */
public final class EqualAreaProjection {

    /** Longitude of the origin, degrees east. */
    public static final double ORIGIN_LONGITUDE = 76.5;

    /** Latitude of the origin, degrees north. */
    public static final double ORIGIN_LATITUDE = 39;

    /** How far from the origin it is used here: neither a pole nor the antimeridian is within. */
    public static final double REACH_METERS = 4_000_000;

    /** Semi-major axis of WGS 84, metres. */
    private static final double A = 6_378_137;

    /** First eccentricity of WGS 84, squared. */
    private static final double E2 = 1 / 298.257223563 * (2 - 1 / 298.257223563);

    /** First eccentricity of WGS 84. */
    private static final double E = Math.sqrt(E2);

    /** q of the pole (3-12). */
    private static final double POLE_Q = q(1);

    /** Sine of the authalic latitude of the origin. */
    private static final double ORIGIN_SIN = q(sinDegrees(ORIGIN_LATITUDE)) / POLE_Q;

    /** Cosine of the authalic latitude of the origin. */
    private static final double ORIGIN_COS = Math.sqrt(1 - ORIGIN_SIN * ORIGIN_SIN);

    /** Radius of the sphere that has the area of the ellipsoid (3-13), metres. */
    private static final double RADIUS = A * Math.sqrt(POLE_Q / 2);

    /** By what eastings are stretched and northings shrunk so that scale is true at the origin (24-20). */
    private static final double STRETCH = stretch();

    /** How much larger than at the origin the scale across is at {@link #REACH_METERS}; beyond, and at the antipode too, it is larger. */
    private static final double REACH_SCALE = 1 / Math.cos(Math.asin(REACH_METERS / (2 * RADIUS)));

    /** Well-known text (ISO 19162, WKT 1 as GDAL and QGIS read it). */
    public static final String WKT = "PROJCS[\"Kashgar and Kizilsu equal area\",GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\","
            + "SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],"
            + "PROJECTION[\"Lambert_Azimuthal_Equal_Area\"],PARAMETER[\"latitude_of_center\",39],"
            + "PARAMETER[\"longitude_of_center\",76.5],PARAMETER[\"false_easting\",0],PARAMETER[\"false_northing\",0],"
            + "UNIT[\"metre\",1],AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH]]";

    /** The series of the latitude is exact to 1e-7 rad; each step makes that about 500 times better. */
    private static final int STEPS = 4;

    private EqualAreaProjection() {}

    /** Metres east and north of the origin of a position in degrees; far from the origin it is of no use. */
    public static Coordinate project(double longitude, double latitude) {
        return project(longitude, latitude, Double.POSITIVE_INFINITY).orElseThrow();
    }

    /** The same of a position within {@link #REACH_METERS} of the origin; empty for one that is beyond. */
    public static Optional<Coordinate> projectWithinReach(double longitude, double latitude) {
        return project(longitude, latitude, REACH_SCALE);
    }

    private static Optional<Coordinate> project(double longitude, double latitude, double scaleMax) {
        double sin = q(sinDegrees(latitude)) / POLE_Q;
        double cos = Math.sqrt(Math.max(0, 1 - sin * sin));
        double east = Math.toRadians(longitude - ORIGIN_LONGITUDE);
        double towards = cos * Math.cos(east);
        double scale = Math.sqrt(2 / Math.max(1e-9, 1 + ORIGIN_SIN * sin + ORIGIN_COS * towards));
        return scale > scaleMax
                ? Optional.empty()
                : Optional.of(new Coordinate(
                        RADIUS * STRETCH * scale * cos * Math.sin(east),
                        RADIUS / STRETCH * scale * (ORIGIN_COS * sin - ORIGIN_SIN * towards)));
    }

    /** Degrees, longitude first, of a place {@code x} metres east and {@code y} metres north of the origin. */
    public static Coordinate unproject(double x, double y) {
        double east = x / STRETCH;
        double north = y * STRETCH;
        double rho = Math.hypot(east, north);
        if (rho == 0) {
            return new Coordinate(ORIGIN_LONGITUDE, ORIGIN_LATITUDE);
        }
        double arc = 2 * Math.asin(rho / (2 * RADIUS));
        double sin = Math.cos(arc) * ORIGIN_SIN + north * Math.sin(arc) * ORIGIN_COS / rho;
        double longitude =
                Math.atan2(east * Math.sin(arc), rho * ORIGIN_COS * Math.cos(arc) - north * ORIGIN_SIN * Math.sin(arc));
        return new Coordinate(ORIGIN_LONGITUDE + Math.toDegrees(longitude), Math.toDegrees(latitude(sin * POLE_Q)));
    }

    /** The latitude in radians that has this q, by Newton's method (3-16). */
    private static double latitude(double q) {
        double latitude = Math.asin(Math.max(-1, Math.min(1, q / 2)));
        for (int step = 0; step < STEPS; step++) {
            double sin = Math.sin(latitude);
            double flat = 1 - E2 * sin * sin;
            latitude += flat * flat / (2 * Math.cos(latitude) * (1 - E2)) * (q - q(sin));
        }
        return latitude;
    }

    /** Equation 3-12 of a sine of latitude. */
    private static double q(double sin) {
        double es = E * sin;
        return (1 - E2) * (sin / (1 - es * es) + Math.log((1 + es) / (1 - es)) / (2 * E));
    }

    private static double stretch() {
        double sin = sinDegrees(ORIGIN_LATITUDE);
        double m = Math.cos(Math.toRadians(ORIGIN_LATITUDE)) / Math.sqrt(1 - E2 * sin * sin);
        return A * m / (RADIUS * ORIGIN_COS);
    }

    private static double sinDegrees(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
