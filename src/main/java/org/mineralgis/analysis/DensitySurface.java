package org.mineralgis.analysis;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * How densely records lie: a kernel density on squares in the plane of {@link EqualAreaProjection}. The kernel is the quartic one
 * (Silverman 1986, Density Estimation for Statistics and Data Analysis, equation 4.5): 3 / (π h²) · (1 − r² / h²)² within the
 * bandwidth h, 0 beyond. Records count at the middle of their square, so at most 0.071 bandwidths away from where they lie, and
 * the weights of squares are brought to a sum of 1, so that the surface holds exactly as many records as it was made of.
 */
public final class DensitySurface {

    /** Squares to a bandwidth. */
    public static final int SQUARES = 10;

    /** More squares in a row or a column are not computed. */
    public static final int SIDE_MAX = 2000;

    private final double bandwidthMeters;
    private final int west;
    private final int north;
    private final int columns;
    private final int rows;
    private final float[] values;

    private DensitySurface(double bandwidthMeters, int west, int north, int columns, int rows) {
        this.bandwidthMeters = bandwidthMeters;
        this.west = west;
        this.north = north;
        this.columns = columns;
        this.rows = rows;
        this.values = new float[columns * rows];
    }

    /**
     * The surface of records.
     *
     * @param counts squares with sides of {@link #cellMeters(double)}, at least one, no square twice
     * @throws IllegalArgumentException without squares, or when {@link #sideOf} is more than {@link #SIDE_MAX}
     */
    public static DensitySurface of(List<SquareCount> counts, double bandwidthMeters) {
        if (counts.isEmpty() || sideOf(counts) > SIDE_MAX) {
            throw new IllegalArgumentException("from 1 square to " + SIDE_MAX + " on a side");
        }
        int west = min(counts, true) - SQUARES;
        int north = max(counts, false) + SQUARES;
        int columns = max(counts, true) + SQUARES - west + 1;
        int rows = north - (min(counts, false) - SQUARES) + 1;
        DensitySurface surface = new DensitySurface(bandwidthMeters, west, north, columns, rows);
        double[] kernel = surface.kernel();
        counts.forEach(square -> surface.add(square, kernel));
        return surface;
    }

    /** How many squares the longer side of a surface would have, 0 for none. */
    public static long sideOf(List<SquareCount> counts) {
        if (counts.isEmpty()) {
            return 0;
        }
        long wide = (long) max(counts, true) - min(counts, true);
        long high = (long) max(counts, false) - min(counts, false);
        return Math.max(wide, high) + 2 * SQUARES + 1;
    }

    /** By what factor a bandwidth that gives so long a side must be larger for {@link #SIDE_MAX}, wherever the squares then lie. */
    public static double widening(long side) {
        int margin = 2 * SQUARES + 1;
        return (double) (side - margin + 1) / (SIDE_MAX - margin - 1);
    }

    /** The side of the squares for a bandwidth. */
    public static double cellMeters(double bandwidthMeters) {
        return bandwidthMeters / SQUARES;
    }

    /** How far a record is felt. */
    public double bandwidthMeters() {
        return bandwidthMeters;
    }

    /** The side of the squares. */
    public double cellMeters() {
        return cellMeters(bandwidthMeters);
    }

    /** Squares from west to east. */
    public int columns() {
        return columns;
    }

    /** Squares from north to south. */
    public int rows() {
        return rows;
    }

    /** The western edge, metres east of the origin of the projection. */
    public double westMeters() {
        return west * cellMeters();
    }

    /** The northern edge, metres north of the origin of the projection. */
    public double northMeters() {
        return (north + 1) * cellMeters();
    }

    /**
     * Records per 100 km² in the middle of a square.
     *
     * @param column from the west, from 0
     * @param row from the north, from 0
     */
    public float value(int column, int row) {
        return values[row * columns + column];
    }

    /** Records per 100 km² at a place in metres, between the middles of squares linearly; 0 beyond the surface. */
    public double at(double x, double y) {
        double column = (x - westMeters()) / cellMeters() - 0.5;
        double row = (northMeters() - y) / cellMeters() - 0.5;
        int left = (int) Math.floor(column);
        int upper = (int) Math.floor(row);
        double east = column - left;
        double south = row - upper;
        return (1 - south) * ((1 - east) * inside(left, upper) + east * inside(left + 1, upper))
                + south * ((1 - east) * inside(left, upper + 1) + east * inside(left + 1, upper + 1));
    }

    /** The greatest value, records per 100 km². */
    public float maximum() {
        return values[densest()];
    }

    /** Where that is, the northernmost, then the westernmost of equal ones: the middle of the square in degrees, longitude first. */
    public Coordinate maximumPlace() {
        int densest = densest();
        double x = westMeters() + (densest % columns + 0.5) * cellMeters();
        double y = northMeters() - (densest / columns + 0.5) * cellMeters();
        return EqualAreaProjection.unproject(x, y);
    }

    private int densest() {
        int densest = 0;
        for (int index = 1; index < values.length; index++) {
            if (values[index] > values[densest]) {
                densest = index;
            }
        }
        return densest;
    }

    private double inside(int column, int row) {
        return column < 0 || column >= columns || row < 0 || row >= rows ? 0 : value(column, row);
    }

    /** What one record gives the squares around its own, row by row, in records per 100 km². */
    private double[] kernel() {
        int side = 2 * SQUARES + 1;
        double[] weights = new double[side * side];
        double sum = 0;
        for (int index = 0; index < weights.length; index++) {
            double right = index % side - SQUARES;
            double down = index / side - SQUARES;
            double nearness = Math.max(0, 1 - (right * right + down * down) / (SQUARES * SQUARES));
            weights[index] = nearness * nearness;
            sum += weights[index];
        }
        double hundreds = cellMeters() * cellMeters() / 1e8;
        for (int index = 0; index < weights.length; index++) {
            weights[index] /= sum * hundreds;
        }
        return weights;
    }

    private void add(SquareCount square, double[] kernel) {
        int side = 2 * SQUARES + 1;
        int left = square.column() - SQUARES - west;
        int upper = north - square.row() - SQUARES;
        for (int down = 0; down < side; down++) {
            int start = (upper + down) * columns + left;
            for (int right = 0; right < side; right++) {
                values[start + right] += (float) (square.count() * kernel[down * side + right]);
            }
        }
    }

    private static int min(List<SquareCount> counts, boolean column) {
        return counts.stream()
                .mapToInt(count -> column ? count.column() : count.row())
                .min()
                .orElseThrow();
    }

    private static int max(List<SquareCount> counts, boolean column) {
        return counts.stream()
                .mapToInt(count -> column ? count.column() : count.row())
                .max()
                .orElseThrow();
    }
}
