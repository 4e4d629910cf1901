package org.mineralgis.query;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes geometries of filters as WKT, with every digit. */
final class ShapeTextWriter {

    private ShapeTextWriter() {}

    static void write(Geometry geometry, StringBuilder text) {
        text.append(geometry.getGeometryType().toUpperCase(Locale.ROOT));
        text.append(geometry.getNumGeometries() == 0 || geometry.isEmpty() && single(geometry) ? " " : "");
        body(geometry, text);
    }

    static void write(Expression.Box box, StringBuilder text) {
        text.append("BBOX(").append(box.west()).append(", ").append(box.south());
        text.append(", ").append(box.east()).append(", ").append(box.north()).append(')');
    }

    private static boolean single(Geometry geometry) {
        return geometry instanceof Point || geometry instanceof LineString || geometry instanceof Polygon;
    }

    private static void body(Geometry geometry, StringBuilder text) {
        if (geometry.getNumGeometries() == 0 || geometry.isEmpty() && single(geometry)) {
            text.append("EMPTY");
            return;
        }
        text.append('(');
        if (geometry instanceof Polygon polygon) {
            body(polygon.getExteriorRing(), text);
            for (int index = 0; index < polygon.getNumInteriorRing(); index++) {
                text.append(", ");
                body(polygon.getInteriorRingN(index), text);
            }
        } else if (single(geometry)) {
            positions(geometry.getCoordinates(), text);
        } else {
            parts(geometry, text);
        }
        text.append(')');
    }

    private static void parts(Geometry geometry, StringBuilder text) {
        boolean collection = geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
        for (int index = 0; index < geometry.getNumGeometries(); index++) {
            text.append(index == 0 ? "" : ", ");
            if (collection) {
                write(geometry.getGeometryN(index), text);
            } else {
                body(geometry.getGeometryN(index), text);
            }
        }
    }

    private static void positions(Coordinate[] positions, StringBuilder text) {
        for (int index = 0; index < positions.length; index++) {
            text.append(index == 0 ? "" : ", ");
            text.append(positions[index].getX()).append(' ').append(positions[index].getY());
        }
    }
}
