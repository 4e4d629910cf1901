package org.mineralgis.tile;

import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.TileCoordinate;

/**
 * The tiles of one zoom level that a tileset has, all ends included (OGC 17-083r4 section 6.3, TileMatrixLimits).
 *
 * @param zoom the tile matrix, 0 to 22
 * @param minColumn westernmost x
 * @param maxColumn easternmost x
 * @param minRow northernmost y
 * @param maxRow southernmost y
 */
public record TileLimits(int zoom, int minColumn, int maxColumn, int minRow, int maxRow) {

    /** The tiles of {@code zoom} that {@code bounds} meets. */
    static TileLimits of(int zoom, BoundingBox bounds) {
        boolean wholeWidth = bounds.crossesAntimeridian();
        return new TileLimits(
                zoom,
                wholeWidth ? 0 : column(zoom, bounds.west()),
                wholeWidth ? (1 << zoom) - 1 : column(zoom, bounds.east()),
                row(zoom, bounds.north()),
                row(zoom, bounds.south()));
    }

    /** Whether the tile is one of these. */
    public boolean contains(TileCoordinate tile) {
        return tile.zoom() == zoom
                && tile.column() >= minColumn
                && tile.column() <= maxColumn
                && tile.row() >= minRow
                && tile.row() <= maxRow;
    }

    private static int column(int zoom, double longitude) {
        return within(zoom, (longitude + 180) / 360);
    }

    private static int row(int zoom, double latitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        return within(zoom, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
    }

    /** {@code share} of the world's width or height as a tile number; the poles lie at infinity. */
    private static int within(int zoom, double share) {
        int size = 1 << zoom;
        return (int) Math.max(0, Math.min(size - 1, Math.floor(share * size)));
    }
}
