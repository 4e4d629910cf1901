package org.mineralgis.style;

import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Packs rows of pixels as deflate (RFC 1951) for PNG, each behind a zero for no filter. It compares whole pixels: with those before
 * and above, and with the last place where the same one or the same two stood, which for maps is as good as the quick levels of
 * zlib and takes a part of their time, since most of what it does is done once for three or four bytes.
 */
final class PixelDeflater {

    private static final int HASH_BITS = 12;

    /** So many pixels are not looked for elsewhere. */
    private static final int ENOUGH = 4;

    private final int[] pixels;
    private final int first;
    private final int beyond;
    private final int width;
    private final int bytesPerPixel;
    private final int rowBytes;
    private final int longest;
    private final boolean nearRows;
    private final DeflateBlock block;
    private final Adler32 sum = new Adler32();
    private final int[] lastPair = new int[1 << HASH_BITS];
    private final int[] lastOne = new int[1 << HASH_BITS];

    private PixelDeflater(int[] pixels, int first, int beyond, int width, boolean opaque) {
        this.pixels = pixels;
        this.first = first;
        this.beyond = beyond;
        this.width = width;
        this.bytesPerPixel = opaque ? 3 : 4;
        this.rowBytes = 1 + width * bytesPerPixel;
        this.nearRows = rowBytes <= DeflateBlock.DISTANCE_MAX;
        this.longest = DeflateBlock.LENGTH_MAX / bytesPerPixel;
        this.block = new DeflateBlock(beyond - first + 64);
        Arrays.fill(lastPair, -1);
        Arrays.fill(lastOne, -1);
    }

    /**
     * Red, green and blue of each pixel of some rows, and its opacity if not all are opaque.
     *
     * @param argb row by row from the top, those of an opaque picture with the same bits for opacity everywhere
     * @param first the first row
     * @param rows how many
     */
    static PackedRows pack(int[] argb, int width, int first, int rows, boolean opaque) {
        return new PixelDeflater(argb, first * width, (first + rows) * width, width, opaque).pack();
    }

    private PackedRows pack() {
        byte[] row = new byte[rowBytes];
        for (int start = first; start < beyond; start += width) {
            sum(row, start);
            block.literal(0);
            for (int at = start; at < start + width; ) {
                at += step(at, start, start + width);
                if (block.full()) {
                    block.end();
                }
            }
        }
        block.end();
        long bytes = (long) (beyond - first) / width * rowBytes;
        return new PackedRows(block.written(), sum.getValue(), bytes);
    }

    private void sum(byte[] row, int start) {
        int to = 1;
        for (int at = start; at < start + width; at++) {
            int pixel = pixels[at];
            row[to] = (byte) (pixel >> 16);
            row[to + 1] = (byte) (pixel >> 8);
            row[to + 2] = (byte) pixel;
            if (bytesPerPixel == 4) {
                row[to + 3] = (byte) (pixel >>> 24);
            }
            to += bytesPerPixel;
        }
        sum.update(row);
    }

    /** Writes the pixel, with those after it that are the same as elsewhere, and tells how many these are. */
    private int step(int at, int start, int end) {
        int pixel = pixels[at];
        int limit = Math.min(longest, end - at);
        int one = hash(pixel);
        int best = 0;
        int from = at;
        if (at > start && pixels[at - 1] == pixel) {
            best = same(at - 1, at, limit);
            from = at - 1;
        }
        if (nearRows && start > first && best < limit && pixels[at - width] == pixel) {
            int above = same(at - width, at, limit);
            if (above > best) {
                best = above;
                from = at - width;
            }
        }
        if (best < ENOUGH) {
            int pair = at + 1 < end ? hash(pixel * 31 + pixels[at + 1]) : one;
            int other = best < 2 ? lastPair[pair] : -1;
            int found = found(other, at, limit);
            if (found > best) {
                best = found;
                from = other;
            } else if (best == 0) {
                from = lastOne[one];
                best = found(from, at, limit);
            }
            lastPair[pair] = at;
        }
        lastOne[one] = at;
        if (best == 0) {
            literals(pixel);
            return 1;
        }
        block.copy(best * bytesPerPixel, (at - from) * bytesPerPixel + start / width - from / width);
        return best;
    }

    /** How many pixels are the same as those from another place on, which may be none or too far away. */
    private int found(int from, int at, int limit) {
        if (from < 0
                || pixels[from] != pixels[at]
                || (at - from) * (long) bytesPerPixel + at / width - from / width > DeflateBlock.DISTANCE_MAX) {
            return 0;
        }
        return same(from, at, Math.min(limit, width - from % width));
    }

    private int same(int from, int at, int limit) {
        int differs = Arrays.mismatch(pixels, from, from + limit, pixels, at, at + limit);
        return differs < 0 ? limit : differs;
    }

    private static int hash(int value) {
        return value * 0x9e3779b1 >>> 32 - HASH_BITS;
    }

    private void literals(int pixel) {
        block.literals(pixel);
        if (bytesPerPixel == 4) {
            block.literal(pixel >>> 24);
        }
    }
}
