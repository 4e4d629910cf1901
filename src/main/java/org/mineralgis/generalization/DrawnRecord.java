package org.mineralgis.generalization;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * A line or an area on its way through the bands, and as bytes while it waits.
 *
 * @param rank what stays when there is too much
 * @param fid of its record
 * @param properties for tiles
 * @param geometry in cells of the detailed grid, not rounded
 */
record DrawnRecord(long rank, String fid, byte[] properties, Geometry geometry) {

    DrawnRecord withGeometry(Geometry other) {
        return new DrawnRecord(rank, fid, properties, other);
    }

    byte[] encode() {
        byte[] id = fid.getBytes(StandardCharsets.UTF_8);
        byte[] wkb = new WKBWriter(2, ByteOrderValues.BIG_ENDIAN).write(geometry);
        ByteBuffer out =
                ByteBuffer.allocate(Long.BYTES + 2 * Integer.BYTES + id.length + properties.length + wkb.length);
        out.putLong(rank).putInt(id.length).put(id);
        out.putInt(properties.length).put(properties).put(wkb);
        return out.array();
    }

    static DrawnRecord decode(byte[] record) {
        ByteBuffer in = ByteBuffer.wrap(record);
        long rank = in.getLong();
        byte[] id = new byte[in.getInt()];
        in.get(id);
        byte[] properties = new byte[in.getInt()];
        in.get(properties);
        byte[] wkb = new byte[in.remaining()];
        in.get(wkb);
        try {
            return new DrawnRecord(rank, new String(id, StandardCharsets.UTF_8), properties, new WKBReader().read(wkb));
        } catch (ParseException e) {
            throw new IllegalStateException("what was written cannot be read", e);
        }
    }
}
