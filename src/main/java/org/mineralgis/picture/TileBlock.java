package org.mineralgis.picture;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.store.SelectedDataset;

/**
 * Neighbouring tiles that share what they show.
 *
 * @param first the one to the upper left
 * @param columns how many beside each other, as far as the tile matrix has them
 * @param rows how many below each other
 * @param side of each, in pixels of 0.28 mm
 */
record TileBlock(TileCoordinate first, int columns, int rows, int side) {

    /** A block is that large at most, in tiles and in pixels: of 256 each. */
    private static final int ACROSS_MAX = 4;

    /** Where a block shows much of the region, one of that size takes hardly longer than a smaller one. */
    private static final int ACROSS_WIDE = 8;

    private static final int ZOOM_WIDE = 8;

    /** With more records wide blocks are too slow for whoever asks first. */
    private static final long RECORDS_WIDE = 20_000;

    private static final int TILE_PIXELS = 256;

    /** Of more records so many may lie in a block that they are fetched for each tile alone. */
    private static final long RECORDS_MAX = 100_000;

    private static final double HALF_METERS = Math.PI * 6_378_137;

    /** The block of a tile. Blocks lie side by side from the upper left corner of the tile matrix. */
    static TileBlock around(TileCoordinate tile, int side, List<SelectedDataset> datasets) {
        long records = datasets.stream()
                .mapToLong(selected -> selected.loaded().featureCount())
                .sum();
        int most = tile.zoom() <= ZOOM_WIDE && records <= RECORDS_WIDE ? ACROSS_WIDE : ACROSS_MAX;
        int across = records > RECORDS_MAX ? 1 : Math.max(1, Math.min(most, most * TILE_PIXELS / side));
        TileMatrixSet set = tile.set();
        int column = tile.column() - tile.column() % across;
        int row = tile.row() - tile.row() % across;
        return new TileBlock(
                new TileCoordinate(set, tile.zoom(), column, row),
                Math.min(across, set.columns(tile.zoom()) - column),
                Math.min(across, set.rows(tile.zoom()) - row),
                side);
    }

    /** Whether it is one tile. */
    boolean single() {
        return columns == 1 && rows == 1;
    }

    PictureView view() {
        ServedCrs crs = first.set() == TileMatrixSet.WEB_MERCATOR_QUAD ? ServedCrs.EPSG_3857 : ServedCrs.CRS84;
        return PictureView.of(crs, box(), new PictureSize(columns * side, rows * side, 1), false);
    }

    /** Where one of its tiles lies in {@link #view}. */
    PixelWindow window(TileCoordinate tile) {
        return new PixelWindow(
                (tile.column() - first.column()) * (double) side,
                (tile.row() - first.row()) * (double) side,
                side,
                side);
    }

    private Envelope box() {
        TileMatrixSet set = first.set();
        if (set == TileMatrixSet.WEB_MERCATOR_QUAD) {
            double meters = 2 * HALF_METERS / set.columns(first.zoom());
            double west = first.column() * meters - HALF_METERS;
            double north = HALF_METERS - first.row() * meters;
            return new Envelope(west, west + columns * meters, north - rows * meters, north);
        }
        BoundingBox corner = first.bounds();
        double width = corner.east() - corner.west();
        double height = corner.north() - corner.south();
        return new Envelope(
                corner.west(), corner.west() + columns * width, corner.north() - rows * height, corner.north());
    }
}
