package org.mineralgis.picture;

/**
 * Elevations on a grid of longitude and latitude, as a surface without edges: halfway between
 * a cubic B-spline and a Catmull-Rom spline (the filters of Mitchell and Netravali 1988 lie between these).
 *
 * @param west longitude of the middle of the first column
 * @param north latitude of the middle of the first row
 * @param cellDegrees from one column or row to the next
 * @param columns how many there are
 * @param meters row by row from the north, each from the west; not to be changed
 */
record ReliefGrid(double west, double north, double cellDegrees, int columns, float[] meters) {

    private static final double METERS_PER_DEGREE = Math.PI * 6_378_137 / 180;

    /** Where the light comes from: from the north-west, as on every map, and high enough for wide valleys. */
    private static final double AZIMUTH = Math.toRadians(315);

    private static final double ALTITUDE = Math.toRadians(45);

    /** How much steeper the surface is made: between cells of nine kilometres even high mountains are gentle. */
    private static final double STEEPER = 10;

    int rows() {
        return meters.length / columns;
    }

    /** Whether the surface is known there. */
    boolean covers(double longitude, double latitude) {
        double column = (longitude - west) / cellDegrees;
        double row = (north - latitude) / cellDegrees;
        return column >= -0.5 && row >= -0.5 && column <= columns - 0.5 && row <= rows() - 0.5;
    }

    /** How much brighter than level ground a place is: above 0 towards the light, at most 1; below 0 away from it, at least -1. */
    double light(double longitude, double latitude) {
        double column = (longitude - west) / cellDegrees;
        double row = (north - latitude) / cellDegrees;
        int left = (int) Math.floor(column);
        int top = (int) Math.floor(row);
        Kernel across = Kernel.weights(column - left);
        Kernel acrossSlope = Kernel.slopes(column - left);
        double southward = Kernel.slopes(row - top)
                .sum(
                        along(across, left, top - 1),
                        along(across, left, top),
                        along(across, left, top + 1),
                        along(across, left, top + 2));
        double eastward = Kernel.weights(row - top)
                .sum(
                        along(acrossSlope, left, top - 1),
                        along(acrossSlope, left, top),
                        along(acrossSlope, left, top + 1),
                        along(acrossSlope, left, top + 2));
        double cell = cellDegrees * METERS_PER_DEGREE;
        double east = STEEPER * eastward / (cell * Math.cos(Math.toRadians(latitude)));
        double north = -STEEPER * southward / cell;
        return shade(east, north) - Math.sin(ALTITUDE);
    }

    /** Beyond its edge the grid goes on level. */
    private double along(Kernel kernel, int left, int row) {
        int start = Math.max(0, Math.min(meters.length / columns - 1, row)) * columns;
        if (left >= 1 && left + 2 < columns) {
            int at = start + left;
            return kernel.sum(meters[at - 1], meters[at], meters[at + 1], meters[at + 2]);
        }
        return kernel.sum(
                meters[start + within(left - 1)],
                meters[start + within(left)],
                meters[start + within(left + 1)],
                meters[start + within(left + 2)]);
    }

    private int within(int column) {
        return Math.max(0, Math.min(columns - 1, column));
    }

    /** Cosine of the angle between the light and what stands upright on a surface of that slope. */
    private static double shade(double east, double north) {
        double lightEast = Math.sin(AZIMUTH) * Math.cos(ALTITUDE);
        double lightNorth = Math.cos(AZIMUTH) * Math.cos(ALTITUDE);
        double up = Math.sin(ALTITUDE) - east * lightEast - north * lightNorth;
        return Math.max(0, up / Math.sqrt(1 + east * east + north * north));
    }

    /**
     * How much each of the four cells around a place counts: half a B-spline, which blurs, and half a Catmull-Rom spline, which
     * shows the cells. It costs nothing to make where it is used at once.
     */
    private record Kernel(double first, double second, double third, double fourth) {

        /** For a place that lies {@code t} of the way from the second to the third. */
        static Kernel weights(double t) {
            double s = 1 - t;
            return new Kernel(
                    (s * s * s / 6 + ((2 - t) * t - 1) * t / 2) / 2,
                    ((3 * t * t * t - 6 * t * t + 4) / 6 + ((3 * t - 5) * t * t + 2) / 2) / 2,
                    ((3 * s * s * s - 6 * s * s + 4) / 6 + ((4 - 3 * t) * t + 1) * t / 2) / 2,
                    (t * t * t / 6 + (t - 1) * t * t / 2) / 2);
        }

        static Kernel slopes(double t) {
            double s = 1 - t;
            return new Kernel(
                    (-s * s / 2 + (-3 * t * t + 4 * t - 1) / 2) / 2,
                    ((3 * t * t - 4 * t) / 2 + (9 * t * t - 10 * t) / 2) / 2,
                    ((4 * s - 3 * s * s) / 2 + (-9 * t * t + 8 * t + 1) / 2) / 2,
                    (t * t / 2 + (3 * t * t - 2 * t) / 2) / 2);
        }

        double sum(double one, double two, double three, double four) {
            return first * one + second * two + third * three + fourth * four;
        }
    }
}
