package org.mineralgis.picture;

import org.jspecify.annotations.Nullable;
import org.mineralgis.store.TileGround;

/**
 * Where positions lie, told from the corners of the small square around each, which saves most of a projection for every vertex.
 * In squares where that would be seen, and beyond all squares, each position is projected.
 */
final class FrameCells implements PixelFrame {

    /** How far from its place a vertex may come to lie, in pixels; nobody sees a hundredth. */
    static final double TOLERANCE = 0.01;

    private static final int SIDES_MAX = 1024;

    private final PixelFrame exact;
    private final double west;
    private final double south;
    private final double side;
    private final int columns;
    private final int rows;
    private final @Nullable Cell[] cells;

    /**
     * Squares over some ground.
     *
     * @param sideMeters of a square, in metres of Web Mercator
     */
    FrameCells(PixelFrame exact, TileGround ground, double sideMeters) {
        this.exact = exact;
        this.west = ground.west();
        this.south = ground.south();
        this.side = sideMeters;
        this.columns = count(ground.east() - ground.west());
        this.rows = count(ground.north() - ground.south());
        this.cells = new Cell[columns * rows];
    }

    private int count(double meters) {
        return (int) Math.max(1, Math.min(SIDES_MAX, Math.ceil(meters / side)));
    }

    @Override
    public void place(double[] xy) {
        double column = (xy[0] - west) / side;
        double row = (xy[1] - south) / side;
        // What is no number is in no square.
        if (!(column >= 0 && row >= 0 && column < columns && row < rows)) {
            exact.place(xy);
            return;
        }
        int left = (int) column;
        int below = (int) row;
        Cell cell = cells[below * columns + left];
        if (cell == null) {
            // Two threads may both measure one, with the same result.
            cell = measure(left, below);
            cells[below * columns + left] = cell;
        }
        if (cell.even) {
            cell.place(column - left, row - below, xy);
        } else {
            exact.place(xy);
        }
    }

    private Cell measure(int left, int below) {
        double[] origin = exactly(left, below);
        double[] right = exactly(left + 1.0, below);
        double[] above = exactly(left, below + 1.0);
        double[] across = exactly(left + 1.0, below + 1.0);
        double[] x = {origin[0], right[0] - origin[0], above[0] - origin[0], across[0] - right[0] - above[0] + origin[0]
        };
        double[] y = {origin[1], right[1] - origin[1], above[1] - origin[1], across[1] - right[1] - above[1] + origin[1]
        };
        Cell cell = new Cell(x, y, true);
        // The middle alone would not do: where a map keeps angles, what bends along one side bends back along the
        // other.
        boolean even = near(cell, left, below, 0.5, 0)
                && near(cell, left, below, 0, 0.5)
                && near(cell, left, below, 0.5, 1)
                && near(cell, left, below, 1, 0.5)
                && near(cell, left, below, 0.5, 0.5);
        return even ? cell : new Cell(x, y, false);
    }

    private boolean near(Cell cell, int left, int below, double right, double above) {
        double[] told = new double[2];
        cell.place(right, above, told);
        double[] place = exactly(left + right, below + above);
        return Math.abs(told[0] - place[0]) <= TOLERANCE / 2 && Math.abs(told[1] - place[1]) <= TOLERANCE / 2;
    }

    private double[] exactly(double column, double row) {
        double[] xy = {west + column * side, south + row * side};
        exact.place(xy);
        return xy;
    }

    /** A square and how places in it follow from its corners: by the share to the right, by that upwards, and by both. */
    private record Cell(double[] x, double[] y, boolean even) {

        void place(double right, double above, double[] xy) {
            double both = right * above;
            xy[0] = x[0] + right * x[1] + above * x[2] + both * x[3];
            xy[1] = y[0] + right * y[1] + above * y[2] + both * y[3];
        }
    }
}
