package org.mineralgis.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Geometry of a GeoPackage: a header of its own in front of well-known binary (OGC 12-128r18, clause 2.1.3). */
final class GeoPackageGeometry {

    private static final int[] ENVELOPE_LENGTHS = {0, 32, 48, 48, 64};
    private static final int NESTING_MAX = 8;

    @Nullable
    Geometry build(byte @Nullable [] bytes) throws MalformedGeometryException {
        if (bytes == null) {
            return null;
        }
        int envelope = bytes.length < 8 ? ENVELOPE_LENGTHS.length : (bytes[3] >> 1) & 0x07;
        if (envelope >= ENVELOPE_LENGTHS.length || bytes[0] != 'G' || bytes[1] != 'P') {
            throw new MalformedGeometryException("不是 GeoPackage 几何", "not a geometry of a GeoPackage");
        }
        int start = 8 + ENVELOPE_LENGTHS[envelope];
        if (start >= bytes.length) {
            throw new MalformedGeometryException("几何不完整", "the geometry is cut off");
        }
        byte[] binary = Arrays.copyOfRange(bytes, start, bytes.length);
        refuseDeep(ByteBuffer.wrap(binary), 0);
        try {
            return new WKBReader().read(binary);
        } catch (ParseException | IllegalArgumentException malformed) {
            String found = OneLine.of(String.valueOf(malformed.getMessage()));
            throw new MalformedGeometryException("几何无法读取：" + found, "unreadable geometry: " + found);
        }
    }

    /** The reader calls itself for each member, and would run out of stack; it also believes in counts. */
    private static void refuseDeep(ByteBuffer binary, int depth) throws MalformedGeometryException {
        require(depth <= NESTING_MAX && binary.remaining() >= 5);
        binary.order(binary.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = binary.getInt();
        boolean marked = (type & 0xC0000000) != 0;
        int dimensions = 2
                + (marked
                        ? Integer.bitCount(type & 0xC0000000)
                        : (type & 0xFFFF) / 1000 == 3 ? 2 : (type & 0xFFFF) / 1000 > 0 ? 1 : 0);
        require((type & 0x20000000) == 0);
        switch ((type & 0xFFFF) % 1000) {
            case 1 -> skip(binary, 8L * dimensions);
            case 2 -> skip(binary, 8L * dimensions * count(binary));
            case 3 -> {
                // The byte order is the polygon's; members of other types bring their own.
                for (int rings = count(binary); rings > 0; rings--) {
                    skip(binary, 8L * dimensions * count(binary));
                }
            }
            case 4, 5, 6, 7 -> {
                for (int members = count(binary); members > 0; members--) {
                    refuseDeep(binary, depth + 1);
                }
            }
            default -> require(false);
        }
    }

    private static int count(ByteBuffer binary) throws MalformedGeometryException {
        require(binary.remaining() >= 4);
        int count = binary.getInt();
        require(count >= 0 && count <= binary.remaining());
        return count;
    }

    private static void skip(ByteBuffer binary, long length) throws MalformedGeometryException {
        require(length <= binary.remaining());
        binary.position(binary.position() + (int) length);
    }

    private static void require(boolean condition) throws MalformedGeometryException {
        if (!condition) {
            throw new MalformedGeometryException("几何的结构错乱", "the geometry's parts do not fit its length");
        }
    }
}
