package org.mineralgis.store;

import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.TileMatrixSet;

/**
 * What a tile draws: the level of WebMercatorQuad that has its scale, and the box of Web Mercator (EPSG:3857) that it covers with
 * its buffer, in metres.
 *
 * @param zoom 0 to 22
 * @param west smallest easting
 * @param south smallest northing; far below the square of Web Mercator where the tile ends at the south pole
 * @param east largest easting
 * @param north largest northing; far above the square where the tile ends at the north pole
 */
public record TileGround(int zoom, double west, double south, double east, double north) {

    /** Width of the buffer around a tile, as a share of the tile's side: 64 of 4096 units. */
    public static final double BUFFER = 1.0 / 64;

    private static final double RADIUS_METERS = 6_378_137;
    private static final double HALF_METERS = Math.PI * RADIUS_METERS;

    /** Northings of Web Mercator pass every bound towards the poles; none that a double can tell from 90 degrees passes this. */
    private static final double POLE_METERS = 4e8;

    /** The ground of a tile. */
    public static TileGround of(TileCoordinate tile) {
        TileMatrixSet set = tile.set();
        int columns = set.columns(tile.zoom());
        double width = 2 * HALF_METERS / columns;
        double west = (tile.column() - columns / 2.0) * width;
        return new TileGround(
                Math.min(TileMatrixSet.ZOOM_MAX, Integer.numberOfTrailingZeros(columns)),
                west - width * BUFFER,
                northing(tile, tile.row() + 1 + BUFFER),
                west + width * (1 + BUFFER),
                northing(tile, tile.row() - BUFFER));
    }

    private static double northing(TileCoordinate tile, double row) {
        TileMatrixSet set = tile.set();
        int rows = set.rows(tile.zoom());
        if (set == TileMatrixSet.WEB_MERCATOR_QUAD) {
            return (rows / 2.0 - row) * (2 * HALF_METERS / rows);
        }
        if (row <= 0 || row >= rows) {
            return row <= 0 ? POLE_METERS : -POLE_METERS;
        }
        double sine = Math.sin(Math.toRadians(set.latitude(tile.zoom(), row)));
        return RADIUS_METERS * 0.5 * Math.log((1 + sine) / (1 - sine));
    }
}
