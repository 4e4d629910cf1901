package org.mineralgis.generalization;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Geometries on a grid as little-endian WKB in metres of EPSG:3857 (ISO 19125-1, 3.3.2). */
final class GridWkb {

    private static final int POINT = 1;
    private static final int LINE = 2;
    private static final int POLYGON = 3;
    private static final int MULTI = 3;
    private static final int HEAD = 1 + Integer.BYTES;
    private static final int POSITION = 2 * Double.BYTES;

    private final WorldGrid grid;
    private ByteBuffer out = ByteBuffer.allocate(0);

    GridWkb(WorldGrid grid) {
        this.grid = grid;
    }

    /** A point in metres. */
    static byte[] point(double east, double north) {
        ByteBuffer out = ByteBuffer.allocate(HEAD + POSITION).order(ByteOrder.LITTLE_ENDIAN);
        return out.put((byte) 1).putInt(POINT).putDouble(east).putDouble(north).array();
    }

    /** Lines or polygons, alone when there is one and a collection of its kind otherwise. */
    byte[] of(Geometry geometry) {
        int parts = geometry.getNumGeometries();
        int length = parts == 1 ? 0 : HEAD + Integer.BYTES;
        for (int part = 0; part < parts; part++) {
            length += length(geometry.getGeometryN(part));
        }
        out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        if (parts != 1) {
            int kind = geometry.getDimension() == 2 ? POLYGON : LINE;
            out.put((byte) 1).putInt(kind + MULTI).putInt(parts);
        }
        for (int part = 0; part < parts; part++) {
            write(geometry.getGeometryN(part));
        }
        return out.array();
    }

    private static int length(Geometry part) {
        if (part instanceof Polygon polygon) {
            int rings = 1 + polygon.getNumInteriorRing();
            return HEAD + Integer.BYTES + rings * Integer.BYTES + polygon.getNumPoints() * POSITION;
        }
        return HEAD + Integer.BYTES + part.getNumPoints() * POSITION;
    }

    private void write(Geometry part) {
        out.put((byte) 1);
        if (part instanceof Polygon polygon) {
            out.putInt(POLYGON).putInt(1 + polygon.getNumInteriorRing());
            positions(polygon.getExteriorRing());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                positions(polygon.getInteriorRingN(hole));
            }
        } else {
            out.putInt(LINE);
            positions((LineString) part);
        }
    }

    private void positions(LineString line) {
        out.putInt(line.getNumPoints());
        for (Coordinate position : line.getCoordinates()) {
            out.putDouble(grid.meters(position.x)).putDouble(grid.meters(position.y));
        }
    }
}
