package org.mineralgis.format;

import java.io.IOException;
import java.io.OutputStream;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.mineralgis.model.Feature;
import org.mineralgis.model.RecordTitle;

/**
 * A drawing of AutoCAD release 2000 in metres, one CAD layer for each kind of record. A point is a {@code POINT} with its name
 * as {@code TEXT} beside it, lines and rings are {@code LWPOLYLINE}s, those of areas closed. Each entity has the record's id as
 * extended data. What has no position is not in it.
 */
final class DxfEncoder implements FeatureEncoder {

    private static final double TEXT_HEIGHT_METERS = 200;
    private static final int TEXT_MAX = 250;

    private final DxfOutput dxf;
    private final DxfFrame frame;
    private final RecordKind kinds;
    private final RecordTitle titles;
    private long handle;

    DxfEncoder(OutputStream out, FileContent content) throws IOException {
        if (content.crs().geographic()) {
            throw new IllegalArgumentException(
                    "a drawing is in metres, not in " + content.crs().key());
        }
        this.dxf = new DxfOutput(out);
        this.kinds = RecordKind.of(content.dataset());
        this.titles = new RecordTitle(content.dataset());
        this.frame = new DxfFrame(dxf, kinds, KindColour.list(content));
        this.handle = frame.firstEntity();
        frame.begin();
    }

    @Override
    public void write(Feature feature) throws IOException {
        if (feature.geometry() != null && !feature.geometry().isEmpty()) {
            write(feature, feature.geometry());
        }
    }

    private void write(Feature feature, Geometry geometry) throws IOException {
        if (geometry instanceof Point point) {
            point(feature, point);
        } else if (geometry instanceof LineString line) {
            polyline(feature, line.getCoordinateSequence(), line.getNumPoints(), line.isClosed());
        } else if (geometry instanceof Polygon polygon) {
            ring(feature, polygon.getExteriorRing());
            for (int index = 0; index < polygon.getNumInteriorRing(); index++) {
                ring(feature, polygon.getInteriorRingN(index));
            }
        } else {
            for (int index = 0; index < geometry.getNumGeometries(); index++) {
                write(feature, geometry.getGeometryN(index));
            }
        }
    }

    private void point(Feature feature, Point point) throws IOException {
        begin("POINT", feature, "AcDbPoint");
        place(point.getX(), point.getY());
        end(feature);
        begin("TEXT", feature, "AcDbText");
        place(point.getX() + TEXT_HEIGHT_METERS / 2, point.getY() + TEXT_HEIGHT_METERS / 2);
        dxf.meters(40, TEXT_HEIGHT_METERS)
                .text(1, shortened(titles.of(feature)))
                .pair(100, "AcDbText");
        end(feature);
    }

    private void place(double east, double north) throws IOException {
        dxf.meters(10, east).meters(20, north).meters(30, 0);
    }

    /** A closed polyline goes back to its first vertex by itself. */
    private void ring(Feature feature, LinearRing ring) throws IOException {
        polyline(feature, ring.getCoordinateSequence(), ring.getNumPoints(), true);
    }

    private void polyline(Feature feature, CoordinateSequence places, int points, boolean closed) throws IOException {
        int vertices = closed ? points - 1 : points;
        begin("LWPOLYLINE", feature, "AcDbPolyline");
        dxf.pair(90, vertices).pair(70, closed ? 1 : 0).meters(43, 0);
        for (int index = 0; index < vertices; index++) {
            dxf.meters(10, places.getX(index)).meters(20, places.getY(index));
        }
        end(feature);
    }

    private void begin(String type, Feature feature, String subclass) throws IOException {
        dxf.pair(0, type).handle(5, handle++).handle(330, DxfFrame.MODEL_SPACE);
        dxf.pair(100, "AcDbEntity").text(8, frame.layer(kinds.indexOf(feature))).pair(100, subclass);
    }

    private void end(Feature feature) throws IOException {
        dxf.pair(1001, DxfFrame.APPLICATION).text(1000, shortened(feature.id()));
    }

    /** Texts of more characters are refused; one in two bytes counts as two. */
    private static String shortened(String text) {
        return text.length() <= TEXT_MAX / 2 ? text : text.substring(0, TEXT_MAX / 2 - 1) + "…";
    }

    @Override
    public void finish() throws IOException {
        frame.end();
    }
}
