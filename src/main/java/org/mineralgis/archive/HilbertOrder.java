package org.mineralgis.archive;

/**
 * Numbers of tiles as PMTiles 3 counts them: level after level, each along its Hilbert curve (specification, "Tile ID"). The
 * four children of a tile follow each other.
 */
final class HilbertOrder {

    private HilbertOrder() {}

    /** Numbers below those of the level: all tiles of the levels before it. */
    static long first(int zoom) {
        return ((1L << (2 * zoom)) - 1) / 3;
    }

    /**
     * The number of a tile of WebMercatorQuad.
     *
     * @param zoom 0 to 26
     */
    static long number(int zoom, int column, int row) {
        long along = 0;
        long x = column;
        long y = row;
        for (long side = 1L << zoom >> 1; side > 0; side >>= 1) {
            long right = (x & side) > 0 ? 1 : 0;
            long lower = (y & side) > 0 ? 1 : 0;
            along += side * side * ((3 * right) ^ lower);
            if (lower == 0) {
                if (right == 1) {
                    x = side - 1 - (x & side - 1);
                    y = side - 1 - (y & side - 1);
                }
                long turned = x;
                x = y;
                y = turned;
            }
        }
        return first(zoom) + along;
    }
}
