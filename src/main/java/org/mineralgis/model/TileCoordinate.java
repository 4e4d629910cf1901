package org.mineralgis.model;

/**
 * A tile; row 0 is the northernmost.
 *
 * @param set the tile matrix set that it belongs to
 * @param zoom the level, 0 to 22
 * @param column x, 0 at 180 degrees west
 * @param row y, 0 in the north
 */
public record TileCoordinate(TileMatrixSet set, int zoom, int column, int row) {

    public TileCoordinate {
        if (zoom < 0 || zoom > TileMatrixSet.ZOOM_MAX) {
            throw new IllegalArgumentException("zoom must lie within 0 and " + TileMatrixSet.ZOOM_MAX);
        }
        if (column < 0 || column >= set.columns(zoom) || row < 0 || row >= set.rows(zoom)) {
            throw new IllegalArgumentException("column and row must lie within 0 and " + (set.columns(zoom) - 1)
                    + ", 0 and " + (set.rows(zoom) - 1) + " at zoom " + zoom + " of " + set.id());
        }
    }

    /** A tile of WebMercatorQuad. */
    public TileCoordinate(int zoom, int column, int row) {
        this(TileMatrixSet.WEB_MERCATOR_QUAD, zoom, column, row);
    }

    /** The ground that the tile covers. */
    public BoundingBox bounds() {
        return new BoundingBox(
                set.longitude(zoom, column),
                set.latitude(zoom, row + 1),
                set.longitude(zoom, column + 1),
                set.latitude(zoom, row));
    }
}
