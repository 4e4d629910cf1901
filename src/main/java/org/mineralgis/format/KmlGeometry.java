package org.mineralgis.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometries of KML: longitude, latitude with seven digits; lines and areas follow the ground. */
final class KmlGeometry {

    private final XmlOutput xml;

    KmlGeometry(XmlOutput xml) {
        this.xml = xml;
    }

    /** Nothing for a record without position, which KML allows. */
    void write(@Nullable Geometry geometry) throws IOException {
        if (geometry == null || geometry.isEmpty()) {
            return;
        }
        if (geometry instanceof Point point) {
            xml.open("Point");
            coordinates(point.getCoordinateSequence());
        } else if (geometry instanceof LineString line) {
            xml.open("LineString").element("tessellate", "1");
            coordinates(line.getCoordinateSequence());
        } else if (geometry instanceof Polygon polygon) {
            xml.open("Polygon").element("tessellate", "1");
            rings(polygon);
        } else {
            xml.open("MultiGeometry");
            for (int index = 0; index < geometry.getNumGeometries(); index++) {
                write(geometry.getGeometryN(index));
            }
        }
        xml.close();
    }

    private void rings(Polygon polygon) throws IOException {
        ring("outerBoundaryIs", polygon.getExteriorRing());
        for (int index = 0; index < polygon.getNumInteriorRing(); index++) {
            ring("innerBoundaryIs", polygon.getInteriorRingN(index));
        }
    }

    private void ring(String name, LinearRing ring) throws IOException {
        xml.open(name).open("LinearRing");
        coordinates(ring.getCoordinateSequence());
        xml.close().close();
    }

    private void coordinates(CoordinateSequence places) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < places.size(); index++) {
            text.append(index == 0 ? "" : " ").append(Decimal.coordinate(places.getX(index)));
            text.append(',').append(Decimal.coordinate(places.getY(index)));
        }
        xml.element("coordinates", text.toString());
    }
}
