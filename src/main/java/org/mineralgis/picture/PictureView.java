package org.mineralgis.picture;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.datum.ServedArea;
import org.mineralgis.datum.ServedConversion;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.store.TileGround;
import org.mineralgis.style.MapSymbol;

/**
 * What a picture shows, and how large.
 *
 * @param frame where positions lie in it
 * @param width pixels of 0.28 mm
 * @param height pixels of 0.28 mm
 * @param ratio pixels of the picture for each of these
 * @param denominator the scale is 1:{@code denominator}, as SLD counts it for the system of the picture
 * @param ground the box of Web Mercator (EPSG:3857) that it shows with a margin around it, and the zoom level of tiles with its detail
 * @param pixels what its pixels are
 * @param whole whether labels that its edge would cut are left out; else neighbouring pictures have their other parts
 */
record PictureView(
        PixelFrame frame,
        int width,
        int height,
        int ratio,
        double denominator,
        TileGround ground,
        Pixels pixels,
        boolean whole) {

    /**
     * Pixels of a picture.
     *
     * @param left from the left edge to something that all neighbouring pictures of that size share
     * @param top from the upper edge to the same
     * @param place where they lie
     */
    record Pixels(double left, double top, PixelPlace place) {}

    /** Pixels around the picture whose labels decide what there is room for inside. */
    static final int MARGIN = 256;

    private static final double RADIUS_METERS = 6_378_137;
    private static final double HALF_METERS = Math.PI * RADIUS_METERS;
    private static final double DEGREE_METERS = HALF_METERS / 180;
    private static final double LATITUDE_MAX = 89.999;
    private static final double PIXEL_METERS = 0.000_28;

    /** Of what is projected by the corners of squares. */
    private static final int CELL_PIXELS = 24;

    /** A MapLibre tile, which is what levels of detail are made for. */
    private static final int TILE_PIXELS = 512;

    /**
     * A picture of a box.
     *
     * @param box east or longitude in x, in units of {@code crs}
     * @param whole whether labels that its edge would cut are left out
     */
    static PictureView of(ServedCrs crs, Envelope box, PictureSize size, boolean whole) {
        int width = size.width();
        int height = size.height();
        double unitsPerPixel = box.getWidth() / width;
        double metersPerPixel = unitsPerPixel * (crs.geographic() ? DEGREE_METERS : 1);
        ServedConversion conversion = ServedConversion.of(crs);
        Envelope wide = new Envelope(box);
        // Labels from outside have no part in a whole picture: only signs reach into it.
        int margin = whole ? MapSymbol.REACH_MAX_PIXELS : MARGIN;
        wide.expandBy(margin * unitsPerPixel, margin * box.getHeight() / height);
        double stretch = stretch(crs, conversion, box.centre());
        int detail = (int)
                Math.floor(Math.log(2 * HALF_METERS / TILE_PIXELS / (metersPerPixel * stretch)) / Math.log(2) + 1e-9);
        TileGround ground = ground(Math.max(0, Math.min(TileMatrixSet.ZOOM_MAX, detail)), crs, wide);
        PixelFrame frame = frame(crs, conversion, box, width, height);
        return new PictureView(
                crs == ServedCrs.EPSG_3857
                        ? frame
                        : new FrameCells(frame, ground, CELL_PIXELS * metersPerPixel * stretch),
                width,
                height,
                size.ratio(),
                metersPerPixel / PIXEL_METERS,
                ground,
                pixels(crs, conversion, box, width, height),
                whole);
    }

    /** What all share is the upper left corner of the world of tiles; in other systems the origin of their coordinates. */
    private static Pixels pixels(ServedCrs crs, ServedConversion conversion, Envelope box, int width, int height) {
        double origin = crs == ServedCrs.EPSG_3857 ? HALF_METERS : 0;
        return new Pixels(
                -(box.getMinX() + origin) * width / box.getWidth(),
                (box.getMaxY() - origin) * height / box.getHeight(),
                place(crs, conversion, box, width, height));
    }

    /** How much larger Web Mercator draws there than the system of the picture does. */
    private static double stretch(ServedCrs crs, ServedConversion conversion, Coordinate centre) {
        boolean meters = !crs.geographic() && crs != ServedCrs.EPSG_3857;
        return meters ? 1 / Math.cos(Math.toRadians(conversion.toWgs84(centre).y)) : 1;
    }

    private static PixelFrame frame(ServedCrs crs, ServedConversion conversion, Envelope box, int width, int height) {
        double perX = width / box.getWidth();
        double perY = height / box.getHeight();
        if (crs == ServedCrs.EPSG_3857) {
            return xy -> {
                xy[0] = (xy[0] - box.getMinX()) * perX;
                xy[1] = (box.getMaxY() - xy[1]) * perY;
            };
        }
        return xy -> {
            Coordinate place = conversion.fromWgs84(
                    new CoordinateXY(xy[0] / DEGREE_METERS, Math.toDegrees(Math.atan(sinh(xy[1] / RADIUS_METERS)))));
            xy[0] = (place.x - box.getMinX()) * perX;
            xy[1] = (box.getMaxY() - place.y) * perY;
        };
    }

    /** Good to a nanometre on the ground; that of {@link Math} takes as long as all the rest of a vertex. */
    private static double sinh(double value) {
        double growth = Math.exp(value);
        return (growth - 1 / growth) / 2;
    }

    private static PixelPlace place(ServedCrs crs, ServedConversion conversion, Envelope box, int width, int height) {
        double perX = box.getWidth() / width;
        double perY = box.getHeight() / height;
        return xy -> {
            double x = box.getMinX() + xy[0] * perX;
            double y = box.getMaxY() - xy[1] * perY;
            if (crs == ServedCrs.EPSG_3857) {
                xy[0] = x / DEGREE_METERS;
                xy[1] = Math.toDegrees(Math.atan(sinh(y / RADIUS_METERS)));
            } else {
                Coordinate at = conversion.toWgs84(new CoordinateXY(x, y));
                xy[0] = at.x;
                xy[1] = at.y;
            }
        };
    }

    private static TileGround ground(int zoom, ServedCrs crs, Envelope box) {
        if (crs == ServedCrs.EPSG_3857) {
            return new TileGround(zoom, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        }
        Envelope degrees = ServedArea.boxIn(ServedCrs.CRS84, crs, box);
        return new TileGround(
                zoom,
                degrees.getMinX() * DEGREE_METERS,
                northing(degrees.getMinY()),
                degrees.getMaxX() * DEGREE_METERS,
                northing(degrees.getMaxY()));
    }

    /** At the poles as far out as the squares of tiles reach. */
    private static double northing(double latitude) {
        double within = Math.max(-LATITUDE_MAX, Math.min(LATITUDE_MAX, latitude));
        return RADIUS_METERS * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(within) / 2));
    }
}
