package org.mineralgis.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Zoom levels that share one generalised geometry, and the grid on which its vertices lie.
 *
 * @param min the first zoom level of WebMercatorQuad, 0 to 22
 * @param max the last one, {@code min} to 22
 * @param gridZoom the level whose tiles have 4096 cells of the grid along a side, 0 to 22
 */
public record ZoomBand(int min, int max, int gridZoom) {

    /** Cells of the grid along a side of a tile of {@link #gridZoom}. */
    public static final int CELLS = 4096;

    /** From here on one geometry does for all levels: a vertex of a survey is wider than a pixel. */
    private static final int DETAILED_ZOOM = 12;

    /** The grid of a dataset's full detail is never coarser than that of this level: 0.6 m at the equator. */
    private static final int FINEST_GRID_ZOOM = 14;

    private static final double EQUATOR_METERS = 2 * Math.PI * 6_378_137;

    /** Side of a cell of the grid in metres of Web Mercator (EPSG:3857). */
    public double cellMeters() {
        return EQUATOR_METERS / CELLS / (1L << gridZoom);
    }

    /** Whether this band is drawn at that level. */
    public boolean contains(int zoom) {
        return zoom >= min && zoom <= max;
    }

    /**
     * The bands of a dataset, from the first level at which it is drawn on, without gaps. Two levels share a band, up to
     * {@link #detailed the last}, which holds full detail and also serves every level after the dataset's last one.
     */
    public static List<ZoomBand> of(ZoomRange drawn) {
        ZoomBand last = detailed(drawn);
        List<ZoomBand> bands = new ArrayList<>();
        int zoom = drawn.min();
        while (zoom < last.min) {
            int end = Math.min(zoom | 1, last.min - 1);
            bands.add(new ZoomBand(zoom, end, end));
            zoom = end + 1;
        }
        bands.add(last);
        return bands;
    }

    /** The band of full detail. */
    public static ZoomBand detailed(ZoomRange drawn) {
        int first = Math.max(drawn.min(), Math.min(drawn.max(), DETAILED_ZOOM));
        return new ZoomBand(first, TileMatrixSet.ZOOM_MAX, Math.max(drawn.max(), FINEST_GRID_ZOOM));
    }
}
