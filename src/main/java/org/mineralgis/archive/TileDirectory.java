package org.mineralgis.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The directories of an archive (PMTiles 3, section 4): a root that readers fetch with the header, and leaves if it is too long. */
final class TileDirectory {

    /** What fits with the header into the first 16 KiB. */
    private static final int ROOT_BYTES_MAX = 16_384 - PmtilesHeader.BYTES;

    private static final int LEAF_ENTRIES_MIN = 4096;

    /** An entry; a run of 0 stands for a leaf. */
    private record Entry(long number, long offset, long length, int run) {}

    private final byte[] root;
    private final byte[] leaves;
    private final int entries;

    private TileDirectory(byte[] root, byte[] leaves, int entries) {
        this.root = root;
        this.leaves = leaves;
        this.entries = entries;
    }

    /** The directories of these tiles, which are in the order of their numbers. */
    static TileDirectory of(List<ArchivedTile> tiles) throws IOException {
        List<Entry> entries = runs(tiles);
        byte[] whole = encode(entries);
        if (whole.length <= ROOT_BYTES_MAX) {
            return new TileDirectory(whole, new byte[0], entries.size());
        }
        for (int size = LEAF_ENTRIES_MIN; ; size *= 2) {
            ByteArrayOutputStream leaves = new ByteArrayOutputStream();
            byte[] root = encode(leaves(entries, size, leaves));
            if (root.length <= ROOT_BYTES_MAX) {
                return new TileDirectory(root, leaves.toByteArray(), entries.size());
            }
        }
    }

    /** Neighbours along the curve with the same bytes are one entry. */
    private static List<Entry> runs(List<ArchivedTile> tiles) {
        List<Entry> entries = new ArrayList<>();
        for (ArchivedTile tile : tiles) {
            Entry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
            if (last != null && last.number + last.run == tile.number() && last.offset == tile.offset()) {
                entries.set(entries.size() - 1, new Entry(last.number, last.offset, last.length, last.run + 1));
            } else {
                entries.add(new Entry(tile.number(), tile.offset(), tile.length(), 1));
            }
        }
        return entries;
    }

    private static List<Entry> leaves(List<Entry> entries, int size, ByteArrayOutputStream out) throws IOException {
        List<Entry> root = new ArrayList<>();
        for (int start = 0; start < entries.size(); start += size) {
            List<Entry> part = entries.subList(start, Math.min(entries.size(), start + size));
            byte[] leaf = encode(part);
            root.add(new Entry(part.get(0).number, out.size(), leaf.length, 0));
            out.write(leaf);
        }
        return root;
    }

    private static byte[] encode(List<Entry> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(out)) {
            Varints varints = new Varints(compressed);
            varints.write(entries.size());
            long before = 0;
            for (Entry entry : entries) {
                varints.write(entry.number - before);
                before = entry.number;
            }
            for (Entry entry : entries) {
                varints.write(entry.run);
            }
            for (Entry entry : entries) {
                varints.write(entry.length);
            }
            writeOffsets(entries, varints);
        }
        return out.toByteArray();
    }

    /** 0 says that an entry follows the one before; any other offset is one too large. */
    private static void writeOffsets(List<Entry> entries, Varints varints) throws IOException {
        long end = -1;
        for (Entry entry : entries) {
            varints.write(entry.offset == end ? 0 : entry.offset + 1);
            end = entry.offset + entry.length;
        }
    }

    /** The root, gzipped. */
    byte[] root() {
        return root;
    }

    /** All leaves, each gzipped, one after the other; no bytes when the root holds all. */
    byte[] leaves() {
        return leaves;
    }

    /** How many runs of tiles it names. */
    int entries() {
        return entries;
    }
}
