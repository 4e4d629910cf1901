package org.mineralgis.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The tile matrix sets in which tiles are served (OGC 17-083r4, annex D). Both halve the tiles from level to level; columns
 * count from 180 degrees west, rows from the north.
 */
public enum TileMatrixSet {
    /** The square of Web Mercator, one tile at level 0. */
    WEB_MERCATOR_QUAD("WebMercatorQuad", "Google Maps Compatible for the World", ServedCrs.EPSG_3857, 25),
    /** Degrees of longitude and latitude, two tiles side by side at level 0. */
    WORLD_CRS84_QUAD("WorldCRS84Quad", "CRS84 for the World", ServedCrs.CRS84, 24);

    /** The last level that has tiles here; the sets themselves go on. */
    public static final int ZOOM_MAX = 22;

    private static final double EQUATOR_METERS = 2 * Math.PI * 6_378_137;
    private static final int PIXELS = 256;

    /** Side of the pixel that scale denominators are counted with (17-083r4, 6.1.1). */
    private static final double PIXEL_METERS = 0.28e-3;

    private final String id;
    private final String title;
    private final ServedCrs crs;
    private final int matrices;

    TileMatrixSet(String id, String title, ServedCrs crs, int matrices) {
        this.id = id;
        this.title = title;
        this.crs = crs;
        this.matrices = matrices;
    }

    /** Its name in addresses. */
    public String id() {
        return id;
    }

    /** Its name for people, as OGC publishes it. */
    public String title() {
        return title;
    }

    /** The address that names it in OGC's register. */
    public String uri() {
        return "http://www.opengis.net/def/tilematrixset/OGC/1.0/" + id;
    }

    /** The system of its coordinates. */
    public ServedCrs crs() {
        return crs;
    }

    /** How many levels OGC defines, from 0. */
    public int matrices() {
        return matrices;
    }

    /** The set of this {@link #id()}. */
    public static Optional<TileMatrixSet> find(String id) {
        return Arrays.stream(values()).filter(set -> set.id.equals(id)).findFirst();
    }

    /** The names of all. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(TileMatrixSet::id).toList();
    }

    /** Tiles from west to east at a level. */
    public int columns(int zoom) {
        return (mercator() ? 1 : 2) << zoom;
    }

    /** Tiles from north to south at a level. */
    public int rows(int zoom) {
        return 1 << zoom;
    }

    /** Side of a cell, of which a tile has 256 by 256, in metres or degrees as the {@link #crs()} has them. */
    public double cellSize(int zoom) {
        return (mercator() ? EQUATOR_METERS : 180) / PIXELS / (1L << zoom);
    }

    /** Scale at the equator. */
    public double scaleDenominator(int zoom) {
        return EQUATOR_METERS / columns(zoom) / PIXELS / PIXEL_METERS;
    }

    /** The level at which tiles have the scale of a level of {@link #WEB_MERCATOR_QUAD}; never below 0. */
    public int zoomOf(int mercatorZoom) {
        return mercator() ? mercatorZoom : Math.max(0, mercatorZoom - 1);
    }

    /** {@link #zoomOf(int)} for both ends. */
    public ZoomRange zoomOf(ZoomRange mercatorZoom) {
        return new ZoomRange(zoomOf(mercatorZoom.min()), zoomOf(mercatorZoom.max()));
    }

    /** The longitude in degrees at the western edge of a column, which need not be whole. */
    public double longitude(int zoom, double column) {
        return column / columns(zoom) * 360 - 180;
    }

    /** The latitude in degrees at the northern edge of a row, which need not be whole. */
    public double latitude(int zoom, double row) {
        double share = row / rows(zoom);
        return mercator() ? Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * share)))) : 90 - 180 * share;
    }

    /** The column, with its fraction, at a longitude in degrees. */
    public double column(int zoom, double longitude) {
        return (longitude + 180) / 360 * columns(zoom);
    }

    /** The row, with its fraction, at a latitude in degrees; infinite at the poles of Web Mercator. */
    public double row(int zoom, double latitude) {
        if (!mercator()) {
            return (90 - latitude) / 180 * rows(zoom);
        }
        double sine = Math.sin(Math.toRadians(latitude));
        return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * rows(zoom);
    }

    private boolean mercator() {
        return crs == ServedCrs.EPSG_3857;
    }
}
