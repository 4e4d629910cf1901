package org.mineralgis.model;

/**
 * A step between two datums in geocentric coordinates: X through 0 E, Y through 90 E, Z through the north pole. Its values
 * may be confidential, so its text does not show them.
 *
 * @param method what the values mean
 * @param translationMeters what is added along the axes
 * @param rotationArcSeconds about the axes, in the sense of {@code method}; zero for a translation
 * @param scalePpm parts per million that lengths grow by; zero for a translation
 * @param source where the values stand
 */
public record GeocentricShift(
        Method method, Axes translationMeters, Axes rotationArcSeconds, double scalePpm, String source) {

    /** A translation along the three axes, in metres. */
    public static GeocentricShift translation(double dx, double dy, double dz, String source) {
        return new GeocentricShift(Method.GEOCENTRIC_TRANSLATION, new Axes(dx, dy, dz), new Axes(0, 0, 0), 0, source);
    }

    /** Method and source only. */
    @Override
    public String toString() {
        return "GeocentricShift[method=" + method + ", values=***, source=" + source + "]";
    }

    /** EPSG's method for two-dimensional geographic coordinates, at height 0. */
    public enum Method {
        /** EPSG:9603: three translations. */
        GEOCENTRIC_TRANSLATION,
        /** EPSG:9606: a positive rotation turns the position vector counterclockwise, seen from the axis's positive end. */
        POSITION_VECTOR,
        /** EPSG:9607: a positive rotation turns the frame counterclockwise; the rotations of 9606 with the other sign. */
        COORDINATE_FRAME;

        /** Whether rotations and scale belong to it. */
        public boolean sevenParameters() {
            return this != GEOCENTRIC_TRANSLATION;
        }
    }

    /**
     * One value for each axis.
     *
     * @param x along or about X
     * @param y along or about Y
     * @param z along or about Z
     */
    public record Axes(double x, double y, double z) {

        /** No values. */
        @Override
        public String toString() {
            return "***";
        }
    }
}
