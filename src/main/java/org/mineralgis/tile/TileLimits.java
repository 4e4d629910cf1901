package org.mineralgis.tile;

import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.TileMatrixSet;

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

    /** The tiles of level {@code zoom} of {@code set} that {@code bounds} meets. */
    static TileLimits of(TileMatrixSet set, int zoom, BoundingBox bounds) {
        boolean wholeWidth = bounds.crossesAntimeridian();
        int columns = set.columns(zoom);
        return new TileLimits(
                zoom,
                wholeWidth ? 0 : within(columns, set.column(zoom, bounds.west())),
                wholeWidth ? columns - 1 : within(columns, set.column(zoom, bounds.east())),
                within(set.rows(zoom), set.row(zoom, bounds.north())),
                within(set.rows(zoom), set.row(zoom, bounds.south())));
    }

    /** Whether the tile is one of these. */
    public boolean contains(TileCoordinate tile) {
        return tile.zoom() == zoom
                && tile.column() >= minColumn
                && tile.column() <= maxColumn
                && tile.row() >= minRow
                && tile.row() <= maxRow;
    }

    /** The number of the tile at {@code place}; the edge of the world belongs to the last one, and Mercator's poles lie at infinity. */
    private static int within(int size, double place) {
        return (int) Math.max(0, Math.min(size - 1, Math.floor(place)));
    }
}
