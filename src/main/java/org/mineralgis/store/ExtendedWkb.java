package org.mineralgis.store;

import java.nio.ByteBuffer;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * PostGIS's binary form of a geometry (EWKB) in two dimensions, big-endian: WKB of OGC 06-103r4, section 8.2, with the SRID
 * behind the type. Written straight into the rows, where the writer of JTS would make a copy first.
 */
final class ExtendedWkb {

    private static final int SRID_FLAG = 0x20000000;
    private static final int HEAD = 1 + Integer.BYTES;
    private static final int POSITION = 2 * Double.BYTES;

    private ExtendedWkb() {}

    /** How many bytes {@link #write} takes; {@code srid} 0 is not written. */
    static int length(Geometry geometry, int srid) {
        return length(geometry) + (srid == 0 ? 0 : Integer.BYTES);
    }

    private static int length(Geometry geometry) {
        if (geometry instanceof Point) {
            return HEAD + POSITION;
        }
        int length = HEAD + Integer.BYTES;
        if (geometry instanceof LineString line) {
            return Math.addExact(length, Math.multiplyExact(POSITION, line.getNumPoints()));
        }
        if (geometry instanceof Polygon polygon) {
            return polygon.isEmpty() ? length : Math.addExact(length, rings(polygon));
        }
        for (int index = 0; index < geometry.getNumGeometries(); index++) {
            length = Math.addExact(length, length(geometry.getGeometryN(index)));
        }
        return length;
    }

    private static int rings(Polygon polygon) {
        int count = 1 + polygon.getNumInteriorRing();
        return Math.addExact(count * Integer.BYTES, Math.multiplyExact(POSITION, polygon.getNumPoints()));
    }

    static void write(Geometry geometry, int srid, ByteBuffer out) {
        out.put((byte) 0);
        out.putInt(type(geometry) | (srid == 0 ? 0 : SRID_FLAG));
        if (srid != 0) {
            out.putInt(srid);
        }
        if (geometry instanceof Point point) {
            // PostGIS knows the empty point as one that is not a number.
            out.putDouble(point.isEmpty() ? Double.NaN : point.getX());
            out.putDouble(point.isEmpty() ? Double.NaN : point.getY());
        } else if (geometry instanceof LineString line) {
            write(line.getCoordinateSequence(), out);
        } else if (geometry instanceof Polygon polygon) {
            write(polygon, out);
        } else {
            out.putInt(geometry.getNumGeometries());
            for (int index = 0; index < geometry.getNumGeometries(); index++) {
                write(geometry.getGeometryN(index), 0, out);
            }
        }
    }

    private static void write(Polygon polygon, ByteBuffer out) {
        if (polygon.isEmpty()) {
            out.putInt(0);
            return;
        }
        out.putInt(1 + polygon.getNumInteriorRing());
        write(polygon.getExteriorRing().getCoordinateSequence(), out);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            write(polygon.getInteriorRingN(hole).getCoordinateSequence(), out);
        }
    }

    private static void write(CoordinateSequence positions, ByteBuffer out) {
        out.putInt(positions.size());
        for (int index = 0; index < positions.size(); index++) {
            out.putDouble(positions.getX(index));
            out.putDouble(positions.getY(index));
        }
    }

    private static int type(Geometry geometry) {
        if (geometry instanceof GeometryCollection) {
            return geometry instanceof MultiPoint
                    ? 4
                    : geometry instanceof MultiLineString ? 5 : geometry instanceof MultiPolygon ? 6 : 7;
        }
        return geometry instanceof Point ? 1 : geometry instanceof LineString ? 2 : 3;
    }
}
