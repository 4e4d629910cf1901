package org.mineralgis.model;

/**
 * A tile of WebMercatorQuad (OGC 17-083r4, annex D.1); row 0 is the northernmost.
 *
 * @param zoom 0 to 22
 * @param column x, 0 at 180 degrees west
 * @param row y, 0 in the north
 */
public record TileCoordinate(int zoom, int column, int row) {

    public TileCoordinate {
        if (zoom < 0 || zoom > 22) {
            throw new IllegalArgumentException("zoom must lie within 0 and 22");
        }
        int size = 1 << zoom;
        if (column < 0 || column >= size || row < 0 || row >= size) {
            throw new IllegalArgumentException(
                    "column and row must lie within 0 and " + (size - 1) + " at zoom " + zoom);
        }
    }

    /** The ground that the tile covers. */
    public BoundingBox bounds() {
        double tiles = 1L << zoom;
        return new BoundingBox(
                column / tiles * 360 - 180,
                latitude(row + 1, tiles),
                (column + 1) / tiles * 360 - 180,
                latitude(row, tiles));
    }

    private static double latitude(int row, double tiles) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * row / tiles))));
    }
}
