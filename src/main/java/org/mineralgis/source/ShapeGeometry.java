package org.mineralgis.source;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;

/** Makes geometry of the content of one shape. Heights (Z) and measures (M) are left out. */
final class ShapeGeometry {

    private static final int BOX_LENGTH = 32;
    private static final int POSITION_LENGTH = 16;

    private final GeometryParts parts = new GeometryParts();

    /** @param shape its content, little-endian, from the type on */
    @Nullable
    Geometry build(ByteBuffer shape) throws MalformedGeometryException {
        int type = shape.getInt();
        return switch (type) {
            case 0 -> null;
            case 1, 11, 21 -> point(shape);
            case 3, 13, 23 -> lines(shape);
            case 5, 15, 25 -> ShapeRings.polygons(parts.factory(), rings(shape));
            case 8, 18, 28 -> points(shape);
            default ->
                throw new MalformedGeometryException(
                        "不支持的 shapefile 几何类型 " + type, "shape of type " + type + ", which is not read");
        };
    }

    static MalformedGeometryException tooLarge() {
        int max = GeoJsonCoordinates.POSITIONS_MAX;
        return new MalformedGeometryException("该几何超过 " + max + " 个点", "the shape has more than " + max + " positions");
    }

    private Geometry point(ByteBuffer shape) throws MalformedGeometryException {
        require(shape, POSITION_LENGTH);
        return parts.factory().createPoint(position(shape));
    }

    private Geometry points(ByteBuffer shape) throws MalformedGeometryException {
        require(shape, BOX_LENGTH + 4);
        shape.position(shape.position() + BOX_LENGTH);
        Coordinate[] positions = positions(shape, count(shape));
        return parts.factory().createMultiPointFromCoords(positions);
    }

    private Geometry lines(ByteBuffer shape) throws MalformedGeometryException {
        List<LineString> lines = new ArrayList<>();
        for (Coordinate[] positions : parts(shape)) {
            lines.add(parts.line(positions));
        }
        return lines.size() == 1
                ? lines.get(0)
                : parts.factory().createMultiLineString(lines.toArray(LineString[]::new));
    }

    private List<LinearRing> rings(ByteBuffer shape) throws MalformedGeometryException {
        List<LinearRing> rings = new ArrayList<>();
        for (Coordinate[] positions : parts(shape)) {
            rings.add(parts.ring(positions));
        }
        return rings;
    }

    private static List<Coordinate[]> parts(ByteBuffer shape) throws MalformedGeometryException {
        require(shape, BOX_LENGTH + 8);
        shape.position(shape.position() + BOX_LENGTH);
        int count = count(shape);
        int total = count(shape);
        require(shape, 4L * count + (long) POSITION_LENGTH * total);
        int[] starts = new int[count + 1];
        for (int index = 0; index < count; index++) {
            starts[index] = shape.getInt();
        }
        starts[count] = total;
        List<Coordinate[]> parts = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            int length = starts[index + 1] - starts[index];
            if (starts[0] != 0 || length <= 0) {
                throw new MalformedGeometryException("几何各部分的起点错乱", "the parts of the shape do not follow each other");
            }
            parts.add(positions(shape, length));
        }
        return parts;
    }

    private static int count(ByteBuffer shape) throws MalformedGeometryException {
        int count = shape.getInt();
        if (count < 0) {
            throw new MalformedGeometryException("几何的点数为 " + count, "the shape has a count of " + count);
        }
        if (count > GeoJsonCoordinates.POSITIONS_MAX) {
            throw tooLarge();
        }
        return count;
    }

    private static Coordinate[] positions(ByteBuffer shape, int count) throws MalformedGeometryException {
        require(shape, (long) POSITION_LENGTH * count);
        Coordinate[] positions = new Coordinate[count];
        for (int index = 0; index < count; index++) {
            positions[index] = position(shape);
        }
        return positions;
    }

    private static Coordinate position(ByteBuffer shape) {
        return new CoordinateXY(shape.getDouble(), shape.getDouble());
    }

    private static void require(ByteBuffer shape, long length) throws MalformedGeometryException {
        if (shape.remaining() < length) {
            throw new MalformedGeometryException(
                    "几何的点数多于其长度所容", "the shape counts more positions than its length has room for");
        }
    }
}
