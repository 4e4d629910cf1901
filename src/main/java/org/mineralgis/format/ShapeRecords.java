package org.mineralgis.format;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * The shapes of one kind, and their index (ESRI Shapefile Technical Description, July 1998): bodies of {@code .shp} and
 * {@code .shx} in temporary files, because their headers tell length and extent. Outer rings run clockwise, holes the other way.
 */
final class ShapeRecords implements Closeable {

    private static final int FILE_CODE = 9994;
    private static final int VERSION = 1000;
    private static final int HEADER_LENGTH = 100;
    private static final int RECORD_HEADER_LENGTH = 8;

    private final ShapeKind kind;
    private final long lengthMax;
    private final Path shapesPath;
    private final Path indexPath;
    private final OutputStream shapes;
    private final OutputStream index;
    private final Envelope extent = new Envelope();
    private long length = HEADER_LENGTH;
    private int count;

    ShapeRecords(ShapeKind kind, TemporaryFolder folder, long lengthMax) throws IOException {
        this.kind = kind;
        this.lengthMax = lengthMax;
        this.shapesPath = folder.file(kind.word() + ".shp");
        this.indexPath = folder.file(kind.word() + ".shx");
        this.shapes = new BufferedOutputStream(Files.newOutputStream(shapesPath), 1 << 16);
        this.index = new BufferedOutputStream(Files.newOutputStream(indexPath), 1 << 16);
    }

    /** Adds a shape of this kind, which is not empty. */
    void add(Geometry geometry) throws IOException {
        byte[] content = geometry instanceof Point point ? point(point) : parts(geometry);
        if (length + RECORD_HEADER_LENGTH + content.length > lengthMax) {
            throw new FormatLimitException(
                    "图形超过 Shapefile 的上限 2 GB，请缩小范围，或改用 GeoPackage。",
                    "The shapes would be longer than the 2 GB that a shapefile may have; ask for less, or for a"
                            + " GeoPackage.");
        }
        // Lengths and offsets are counted in words of two bytes.
        ByteBuffer header = ByteBuffer.allocate(RECORD_HEADER_LENGTH);
        shapes.write(header.putInt(++count).putInt(content.length / 2).array());
        shapes.write(content);
        header.clear();
        index.write(header.putInt((int) (length / 2)).putInt(content.length / 2).array());
        length += RECORD_HEADER_LENGTH + content.length;
        extent.expandToInclude(geometry.getEnvelopeInternal());
    }

    private static ByteBuffer content(int length, int type) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).putInt(type);
    }

    private byte[] point(Point point) {
        return content(20, type())
                .putDouble(point.getX())
                .putDouble(point.getY())
                .array();
    }

    private byte[] parts(Geometry geometry) {
        List<CoordinateSequence> parts = new ArrayList<>();
        List<Boolean> backwards = new ArrayList<>();
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            addParts(geometry.getGeometryN(part), parts, backwards);
        }
        int positions = parts.stream().mapToInt(CoordinateSequence::size).sum();
        boolean multiPoint = kind == ShapeKind.MULTI_POINT;
        ByteBuffer content = content(40 + (multiPoint ? 0 : 4 + 4 * parts.size()) + 16 * positions, type());
        box(content, geometry.getEnvelopeInternal());
        if (!multiPoint) {
            content.putInt(parts.size());
        }
        content.putInt(positions);
        int start = 0;
        for (int part = 0; !multiPoint && part < parts.size(); part++) {
            content.putInt(start);
            start += parts.get(part).size();
        }
        for (int part = 0; part < parts.size(); part++) {
            positions(content, parts.get(part), backwards.get(part));
        }
        return content.array();
    }

    private static void addParts(Geometry part, List<CoordinateSequence> parts, List<Boolean> backwards) {
        if (part instanceof Polygon polygon) {
            CoordinateSequence shell = polygon.getExteriorRing().getCoordinateSequence();
            parts.add(shell);
            backwards.add(Orientation.isCCW(shell));
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                CoordinateSequence ring = polygon.getInteriorRingN(hole).getCoordinateSequence();
                parts.add(ring);
                backwards.add(!Orientation.isCCW(ring));
            }
        } else {
            parts.add(
                    part instanceof Point point
                            ? point.getCoordinateSequence()
                            : ((LineString) part).getCoordinateSequence());
            backwards.add(false);
        }
    }

    private static void positions(ByteBuffer content, CoordinateSequence part, boolean backwards) {
        for (int place = 0; place < part.size(); place++) {
            int from = backwards ? part.size() - 1 - place : place;
            content.putDouble(part.getX(from)).putDouble(part.getY(from));
        }
    }

    private static void box(ByteBuffer content, Envelope box) {
        content.putDouble(box.getMinX()).putDouble(box.getMinY());
        content.putDouble(box.getMaxX()).putDouble(box.getMaxY());
    }

    private int type() {
        return switch (kind) {
            case POINT -> 1;
            case LINE -> 3;
            case AREA -> 5;
            case MULTI_POINT -> 8;
        };
    }

    /** Writes the whole {@code .shp}; no shape may be added any more. */
    void writeShapes(OutputStream out) throws IOException {
        shapes.close();
        out.write(header(length));
        Files.copy(shapesPath, out);
    }

    /** Writes the whole {@code .shx}. */
    void writeIndex(OutputStream out) throws IOException {
        index.close();
        out.write(header(HEADER_LENGTH + (long) RECORD_HEADER_LENGTH * count));
        Files.copy(indexPath, out);
    }

    private byte[] header(long fileLength) {
        ByteBuffer header = ByteBuffer.allocate(HEADER_LENGTH);
        header.putInt(0, FILE_CODE).putInt(24, (int) (fileLength / 2));
        header.order(ByteOrder.LITTLE_ENDIAN).putInt(28, VERSION).putInt(32, type());
        header.position(36);
        box(header, extent.isNull() ? new Envelope(0, 0, 0, 0) : extent);
        return header.array();
    }

    @Override
    public void close() throws IOException {
        shapes.close();
        index.close();
    }
}
