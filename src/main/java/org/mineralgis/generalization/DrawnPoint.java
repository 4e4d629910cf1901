package org.mineralgis.generalization;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A point that competes for its place on the map, and as bytes while it waits.
 *
 * @param kind what it stands for
 * @param lastZoom the last level at which it may be drawn
 * @param rank the larger one stays
 * @param east in cells of the grid, whole
 * @param north in cells of the grid, whole
 * @param fid of its record
 * @param properties for tiles
 */
record DrawnPoint(Kind kind, int lastZoom, long rank, long east, long north, String fid, byte[] properties) {

    enum Kind {
        /** The record is a point. */
        RECORD,
        /** The label of an area. */
        LABEL,
        /** A line or an area that is too small to be seen. */
        STAND_IN
    }

    byte[] encode() {
        byte[] id = fid.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(2 + 3 * Long.BYTES + Integer.BYTES + id.length + properties.length);
        out.put((byte) kind.ordinal()).put((byte) lastZoom);
        out.putLong(rank).putLong(east).putLong(north);
        out.putInt(id.length).put(id).put(properties);
        return out.array();
    }

    static DrawnPoint decode(byte[] record) {
        ByteBuffer in = ByteBuffer.wrap(record);
        Kind kind = Kind.values()[in.get()];
        int lastZoom = in.get();
        long rank = in.getLong();
        long east = in.getLong();
        long north = in.getLong();
        byte[] id = new byte[in.getInt()];
        in.get(id);
        byte[] properties = new byte[in.remaining()];
        in.get(properties);
        return new DrawnPoint(kind, lastZoom, rank, east, north, new String(id, StandardCharsets.UTF_8), properties);
    }

    /** Whether this one stays where only one can: never both of two records, never neither. */
    boolean stays(DrawnPoint other) {
        return rank != other.rank ? rank > other.rank : fid.compareTo(other.fid) < 0;
    }
}
