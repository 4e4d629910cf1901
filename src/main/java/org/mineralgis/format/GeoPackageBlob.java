package org.mineralgis.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** Geometry as a GeoPackage has it: a header with system and box, then well-known binary (OGC 12-128r17, clause 2.1.3). */
final class GeoPackageBlob {

    private static final int HEADER_LENGTH = 8;
    private static final int BOX_LENGTH = 32;
    private static final byte LITTLE_ENDIAN = 0b0001;
    private static final byte WITH_BOX = 0b0010;

    private final int srsId;
    private final WKBWriter binary = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);

    GeoPackageBlob(int srsId) {
        this.srsId = srsId;
    }

    /** The bytes of {@code geometry}, which is not empty. A point is its own box and has none. */
    byte[] of(Geometry geometry) {
        byte[] body = binary.write(geometry);
        boolean box = !(geometry instanceof Point);
        ByteBuffer bytes = ByteBuffer.allocate(HEADER_LENGTH + (box ? BOX_LENGTH : 0) + body.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 'G').put((byte) 'P').put((byte) 0);
        bytes.put(box ? (byte) (LITTLE_ENDIAN | WITH_BOX) : LITTLE_ENDIAN).putInt(srsId);
        if (box) {
            Envelope envelope = geometry.getEnvelopeInternal();
            bytes.putDouble(envelope.getMinX()).putDouble(envelope.getMaxX());
            bytes.putDouble(envelope.getMinY()).putDouble(envelope.getMaxY());
        }
        return bytes.put(body).array();
    }
}
