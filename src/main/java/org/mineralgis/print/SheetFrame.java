package org.mineralgis.print;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.datum.ServedConversion;
import org.mineralgis.model.ServedCrs;

/** Which ground lies where on a sheet. */
final class SheetFrame {

    private final Rectangle2D map;
    private final Envelope box;
    private final ServedConversion conversion;

    /**
     * A sheet.
     *
     * @param map in millimetres of the sheet
     * @param centre degrees, longitude first
     */
    SheetFrame(ServedCrs crs, Coordinate centre, double denominator, Rectangle2D map) {
        this.map = map;
        this.conversion = ServedConversion.of(crs);
        this.box = box(crs, centre, denominator, map.getWidth(), map.getHeight());
    }

    /**
     * The ground of a map in metres of {@code crs}.
     *
     * @param centre degrees, longitude first
     */
    static Envelope box(ServedCrs crs, Coordinate centre, double denominator, double widthMm, double heightMm) {
        Coordinate middle = ServedConversion.of(crs).fromWgs84(centre);
        double halfWidth = widthMm * denominator / 2000;
        double halfHeight = heightMm * denominator / 2000;
        return new Envelope(middle.x - halfWidth, middle.x + halfWidth, middle.y - halfHeight, middle.y + halfHeight);
    }

    /** Millimetres of the sheet. */
    Rectangle2D map() {
        return map;
    }

    /** Metres of the projection, east and north. */
    Envelope box() {
        return box;
    }

    /** Where a place given in metres of the projection lies on the sheet, in millimetres. */
    Point2D onSheet(double east, double north) {
        return new Point2D.Double(
                map.getX() + (east - box.getMinX()) / box.getWidth() * map.getWidth(),
                map.getY() + (box.getMaxY() - north) / box.getHeight() * map.getHeight());
    }

    /** Where a place given in degrees lies on the sheet, in millimetres. */
    Point2D ofDegrees(double longitude, double latitude) {
        Coordinate place = conversion.fromWgs84(new CoordinateXY(longitude, latitude));
        return onSheet(place.x, place.y);
    }

    /** Longitude and latitude of a place in metres of the projection. */
    Coordinate degrees(double east, double north) {
        return conversion.toWgs84(new CoordinateXY(east, north));
    }

    /** Millimetres of the sheet for a metre of the projection. */
    double mmPerMeter() {
        return map.getWidth() / box.getWidth();
    }
}
