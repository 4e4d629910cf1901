package org.mineralgis.archive;

/**
 * Where a tile lies in an archive.
 *
 * @param number its number in {@link HilbertOrder}
 * @param offset of its bytes in the tile data, 0 or more
 * @param length of its bytes, at least 1
 */
record ArchivedTile(long number, long offset, int length) {}
