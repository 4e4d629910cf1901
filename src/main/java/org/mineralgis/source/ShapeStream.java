package org.mineralgis.source;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The main file of a shapefile (ESRI Shapefile Technical Description, July 1998), one shape after the other. No index
 * is needed. Lengths are believed only as far as they agree with each other, and never before the bytes are there.
 */
final class ShapeStream implements Closeable {

    private static final int HEADER_LENGTH = 100;
    private static final int FILE_CODE = 9994;
    /** Room for {@link GeoJsonCoordinates#POSITIONS_MAX} positions with heights and measures. */
    private static final int CONTENT_MAX = GeoJsonCoordinates.POSITIONS_MAX * 32 + (1 << 20);

    private final Path file;
    private final InputStream bytes;
    private final ShapeGeometry geometry = new ShapeGeometry();
    private long left;
    private int number;

    private ShapeStream(Path file, InputStream bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** @throws SourceException if {@code content} does not start as a shapefile does */
    static ShapeStream open(Path file, InputStream content) throws IOException, SourceException {
        ShapeStream stream = new ShapeStream(file, new BufferedInputStream(content, 1 << 16));
        ByteBuffer header = stream.read(HEADER_LENGTH, "header of the .shp");
        if (header.getInt(0) != FILE_CODE) {
            throw new SourceException(file, "header of the .shp", "starts with another number than 9994");
        }
        // Counted in words of two bytes; not to be trusted, but more must not be read.
        stream.left = 2L * header.getInt(24) - HEADER_LENGTH;
        if (stream.left < 0) {
            throw new SourceException(file, "header of the .shp", "gives a length of " + 2L * header.getInt(24));
        }
        return stream;
    }

    /** Whether there is another shape. */
    boolean hasNext() {
        return left > 0;
    }

    /**
     * The next shape, in two dimensions; null for a null shape.
     *
     * @throws MalformedGeometryException about this shape only; the next one can be read
     */
    @Nullable
    Geometry next() throws IOException, SourceException, MalformedGeometryException {
        number++;
        String place = "shape " + number;
        ByteBuffer header = read(8, place);
        long length = 2L * header.getInt(4);
        left -= 8 + length;
        if (length < 4 || left < 0) {
            throw new SourceException(
                    file, place, "gives a length of " + length + " bytes, more or less than there are");
        }
        if (length > CONTENT_MAX) {
            skip(length, place);
            throw ShapeGeometry.tooLarge();
        }
        return geometry.build(read((int) length, place).order(ByteOrder.LITTLE_ENDIAN));
    }

    private ByteBuffer read(int length, String place) throws IOException, SourceException {
        // Grows with what is there, so that a length alone cannot fill the memory.
        byte[] content = bytes.readNBytes(length);
        if (content.length < length) {
            throw new SourceException(file, place, "the .shp is cut off here");
        }
        return ByteBuffer.wrap(content);
    }

    private void skip(long length, String place) throws IOException, SourceException {
        try {
            bytes.skipNBytes(length);
        } catch (EOFException cut) {
            throw new SourceException(file, place, "the .shp is cut off here", cut);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
