package org.mineralgis.style;

import java.util.List;

/**
 * Rows of a picture as deflate (RFC 1951), which know nothing of those above and end with a whole byte, so that parts can be packed at
 * the same time.
 *
 * @param deflated blocks, none of them the last; not to be changed
 * @param adler the sum of their bytes before (RFC 1950, 8.2)
 * @param bytes how many these were
 */
public record PackedRows(byte[] deflated, long adler, long bytes) {

    private static final int MODULUS = 65_521;

    /** No compression but the quickest, by a window of 32 KiB (RFC 1950, 2.2). */
    static final byte[] HEAD = {0x78, 0x01};

    /** An empty block with fixed codes, which is the last (RFC 1951, 3.2.6). */
    static final byte[] LAST = {0x03, 0x00};

    /** The sum of the bytes of all parts, one behind the other: that of each goes on where the one before it ended, not at 1 and 0. */
    static long adler(List<PackedRows> parts) {
        long low = 1;
        long high = 0;
        for (PackedRows part : parts) {
            long partLow = part.adler & 0xffff;
            long partHigh = part.adler >>> 16;
            high = (high + partHigh + part.bytes % MODULUS * (low + MODULUS - 1)) % MODULUS;
            low = (low + partLow + MODULUS - 1) % MODULUS;
        }
        return high << 16 | low;
    }
}
