package org.mineralgis.analysis;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * How densely records lie, on squares in the plane of {@link EqualAreaProjection}, by GeoTools' heatmap: a record is felt as far as
 * the bandwidth to the west, east, south and north, by a kernel that comes close to a Gaussian with a standard deviation of
 * {@link #standardDeviationMeters}, cut off there. Records count at the middle of their square, so at most 0.088 bandwidths away
 * from where they lie; the surface holds as many records as it was made of.
 */
public final class DensitySurface {

    /** Squares to a bandwidth. */
    public static final int SQUARES = Heatmap.RADIUS;

    /** More squares in a row or a column are not computed. */
    public static final int SIDE_MAX = 1600;

    private final double bandwidthMeters;
    private final int west;
    private final int north;
    private final int columns;
    private final int rows;
    private final float[] values;

    private DensitySurface(double bandwidthMeters, int west, int north, int columns, float[] values) {
        this.bandwidthMeters = bandwidthMeters;
        this.west = west;
        this.north = north;
        this.columns = columns;
        this.rows = values.length / columns;
        this.values = values;
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
        int south = min(counts, false) - SQUARES;
        int columns = max(counts, true) + SQUARES - west + 1;
        int rows = max(counts, false) + SQUARES - south + 1;
        float[] values = Heatmap.spread(counts, west, south, columns, rows);
        double squareHundreds = Math.pow(cellMeters(bandwidthMeters), 2) / 1e8;
        for (int index = 0; index < values.length; index++) {
            values[index] = (float) (values[index] / squareHundreds);
        }
        return new DensitySurface(bandwidthMeters, west, south + rows - 1, columns, values);
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

    /** The standard deviation of the kernel of a bandwidth, from west to east as from south to north. */
    public static double standardDeviationMeters(double bandwidthMeters) {
        return Heatmap.standardDeviationSquares() * cellMeters(bandwidthMeters);
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
