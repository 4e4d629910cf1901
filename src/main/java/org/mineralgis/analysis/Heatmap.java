package org.mineralgis.analysis;

import java.util.List;
import org.geotools.process.vector.HeatmapSurface;
import org.locationtech.jts.geom.Envelope;

/**
 * Counts spread over the squares around them by GeoTools' {@link HeatmapSurface}: {@link #PASSES} averages one after the other over
 * {@link #BOX} squares from west to east, and as many from south to north, which comes close to a Gaussian. That one scales what it
 * computes to a greatest value of 1; here the sum is brought back to that of the counts, so that values have a unit.
 */
final class Heatmap {

    /** How many squares to each side a count is felt, one whose averages are all over the same number of squares. */
    static final int RADIUS = 8;

    /** The averages in each direction that GeoTools computes; their radii sum to {@link #RADIUS}. */
    private static final int PASSES = 4;

    /** Squares that each of them is of. */
    private static final int BOX = 2 * RADIUS / PASSES + 1;

    /**
     * Half of what one record gives the farthest square that feels it. GeoTools keeps running sums, which leave a rest of rounding
     * behind a heap: at most some 1e-13 of its records, so that with up to ten million of them all below this is rest and all above is not.
     */
    private static final double REST = 0.5 / Math.pow(BOX, 2 * PASSES);

    private Heatmap() {}

    /** The standard deviation of what one record becomes, from west to east as from south to north, in sides of squares. */
    static double standardDeviationSquares() {
        return Math.sqrt(PASSES * (BOX * BOX - 1) / 12.0);
    }

    /**
     * Records in each square, by rows from the north, in a row from the west.
     *
     * @param counts squares at least {@link #RADIUS} away from each edge, at least one
     * @param west column of the westernmost squares
     * @param south row of the southernmost squares
     */
    static float[] spread(List<SquareCount> counts, int west, int south, int columns, int rows) {
        // One unit of this plane is a square, whole numbers are their middles.
        HeatmapSurface heatmap = new HeatmapSurface(RADIUS, new Envelope(0, columns - 1, 0, rows - 1), columns, rows);
        long records = 0;
        for (SquareCount square : counts) {
            heatmap.addPoint(square.column() - west, square.row() - south, square.count());
            records += square.count();
        }
        float[][] shares = heatmap.computeSurface();
        double factor = records / sum(shares);
        float[] spread = new float[columns * rows];
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                double value = shares[column][row] * factor;
                spread[(rows - 1 - row) * columns + column] = value < REST ? 0 : (float) value;
            }
        }
        return spread;
    }

    private static double sum(float[][] shares) {
        double sum = 0;
        for (float[] column : shares) {
            for (float share : column) {
                sum += share;
            }
        }
        return sum;
    }
}
