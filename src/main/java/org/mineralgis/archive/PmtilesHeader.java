package org.mineralgis.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.ZoomRange;

/**
 * The first bytes of an archive (PMTiles 3, section 3). Root directory, metadata, leaves and tile data follow each other.
 *
 * @param rootBytes length of the root directory
 * @param metadataBytes length of the metadata
 * @param leafBytes length of all leaves
 * @param dataBytes length of the tile data
 * @param counts how many tiles, runs and different contents
 * @param zoom first and last level
 * @param bounds of what is shown, degrees of WGS 84, not across the antimeridian
 */
record PmtilesHeader(
        long rootBytes,
        long metadataBytes,
        long leafBytes,
        long dataBytes,
        Counts counts,
        ZoomRange zoom,
        BoundingBox bounds) {

    static final int BYTES = 127;

    private static final byte VERSION = 3;
    private static final byte CLUSTERED = 1;
    private static final byte GZIP = 2;
    private static final byte MVT = 1;
    private static final double PER_DEGREE = 1e7;

    /**
     * What an archive holds.
     *
     * @param addressed tiles that have a content
     * @param runs entries of the directories
     * @param contents different contents
     */
    record Counts(long addressed, long runs, long contents) {}

    byte[] encode() {
        ByteBuffer out = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put(VERSION);
        long offset = BYTES;
        for (long length : new long[] {rootBytes, metadataBytes, leafBytes, dataBytes}) {
            out.putLong(offset).putLong(length);
            offset += length;
        }
        out.putLong(counts.addressed).putLong(counts.runs).putLong(counts.contents);
        out.put(CLUSTERED).put(GZIP).put(GZIP).put(MVT);
        out.put((byte) zoom.min()).put((byte) zoom.max());
        out.putInt(fixed(bounds.west())).putInt(fixed(bounds.south()));
        out.putInt(fixed(bounds.east())).putInt(fixed(bounds.north()));
        out.put((byte) Math.min(zoom.max(), zoom.min() + 2));
        out.putInt(fixed((bounds.west() + bounds.east()) / 2)).putInt(fixed((bounds.south() + bounds.north()) / 2));
        return out.array();
    }

    private static int fixed(double degrees) {
        return (int) Math.round(degrees * PER_DEGREE);
    }
}
