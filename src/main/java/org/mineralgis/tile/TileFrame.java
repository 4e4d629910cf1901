package org.mineralgis.tile;

import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.store.TileGround;

/**
 * The grid of a tile: where positions in metres of Web Mercator (EPSG:3857) lie on it, x to the east and y to the south from the
 * tile's north-western corner.
 */
final class TileFrame {

    private static final double RADIUS_METERS = 6_378_137;
    private static final double HALF_METERS = Math.PI * RADIUS_METERS;

    private final boolean degrees;
    private final double perMeter;
    private final double perRadian;
    private final double west;
    private final double north;
    private final int extent;

    /** The grid of {@code extent} cells along each side of {@code tile}. */
    TileFrame(TileCoordinate tile, int extent) {
        TileMatrixSet set = tile.set();
        this.degrees = set != TileMatrixSet.WEB_MERCATOR_QUAD;
        this.perMeter = (double) extent * set.columns(tile.zoom()) / (2 * HALF_METERS);
        this.perRadian = (double) extent * set.rows(tile.zoom()) / Math.PI;
        this.west = (double) extent * set.columns(tile.zoom()) / 2 - (double) extent * tile.column();
        this.north = (double) extent * set.rows(tile.zoom()) / 2 - (double) extent * tile.row();
        this.extent = extent;
    }

    /** Cells along a side. */
    int extent() {
        return extent;
    }

    /** Whether the grid is one of Web Mercator, so that vertices on a grid of a dataset may lie on this one. */
    boolean mercator() {
        return !degrees;
    }

    /** The western and northern edge of the tile with its buffer, in units of the grid. */
    double low() {
        return -extent * TileGround.BUFFER;
    }

    /** The eastern and southern edge of the tile with its buffer, in units of the grid. */
    double high() {
        return extent * (1 + TileGround.BUFFER);
    }

    /** The place of an easting, not rounded. */
    double x(double eastingMeters) {
        return eastingMeters * perMeter + west;
    }

    /** The place of a northing, not rounded. */
    double y(double northingMeters) {
        return degrees
                ? north - Math.atan(Math.sinh(northingMeters / RADIUS_METERS)) * perRadian
                : north - northingMeters * perMeter;
    }
}
