package org.mineralgis.generalization;

/**
 * Numbers of places along the Z-shaped curve: places of one cell of a level of Web Mercator follow each other, and so do the four
 * cells in a cell of the level above.
 */
final class MortonOrder {

    /** Bits of each axis. */
    private static final int BITS = 31;

    private MortonOrder() {}

    /**
     * The number of a place.
     *
     * @param east share of the width of the world, 0 to 1
     * @param north share of its height, 0 to 1
     */
    static long number(double east, double north) {
        return spread(along(east)) | spread(along(north)) << 1;
    }

    /**
     * The number of the cell that holds a place.
     *
     * @param depth how often the world was halved to make the cells, 0 to 31
     */
    static long cell(long number, int depth) {
        return number >>> 2 * (BITS - depth);
    }

    private static long along(double share) {
        return Math.max(0, Math.min((1L << BITS) - 1, (long) (share * (1L << BITS))));
    }

    private static long spread(long value) {
        long bits = value;
        bits = (bits | bits << 16) & 0x0000FFFF0000FFFFL;
        bits = (bits | bits << 8) & 0x00FF00FF00FF00FFL;
        bits = (bits | bits << 4) & 0x0F0F0F0F0F0F0F0FL;
        bits = (bits | bits << 2) & 0x3333333333333333L;
        return (bits | bits << 1) & 0x5555555555555555L;
    }
}
