package org.mineralgis.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** All of a PMTiles archive, read by the words of the specification and not with the code that writes it. */
final class ReadArchive {

    private static final int ROOT_OFFSET = 8;
    private static final int METADATA_OFFSET = 24;
    private static final int LEAVES_OFFSET = 40;
    private static final int DATA_OFFSET = 56;

    private final byte[] bytes;
    private final ByteBuffer header;
    private final Map<Long, byte[]> tiles = new TreeMap<>();

    ReadArchive(Path file) throws IOException {
        bytes = Files.readAllBytes(file);
        header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        directory(section(ROOT_OFFSET));
    }

    long number(int position) {
        return header.getLong(position);
    }

    int octet(int position) {
        return bytes[position];
    }

    double degrees(int position) {
        return header.getInt(position) / 1e7;
    }

    byte[] metadata() throws IOException {
        return unzip(section(METADATA_OFFSET));
    }

    /** Number of a tile to its bytes without gzip. */
    Map<Long, byte[]> tiles() {
        return tiles;
    }

    private byte[] section(int position) {
        int offset = (int) number(position);
        return Arrays.copyOfRange(bytes, offset, offset + (int) number(position + 8));
    }

    private static byte[] unzip(byte[] compressed) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes();
    }

    private void directory(byte[] compressed) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(unzip(compressed));
        int size = (int) varint(in);
        long[][] columns = new long[4][size];
        for (long[] column : columns) {
            for (int row = 0; row < size; row++) {
                column[row] = varint(in);
            }
        }
        long number = 0;
        for (int row = 0; row < size; row++) {
            number += columns[0][row];
            long offset = columns[3][row] == 0 ? columns[3][row - 1] + columns[2][row - 1] : columns[3][row] - 1;
            columns[3][row] = offset;
            entry(number, (int) columns[1][row], (int) columns[2][row], offset);
        }
    }

    private void entry(long number, int run, int length, long offset) throws IOException {
        int from = (int) (number(run == 0 ? LEAVES_OFFSET : DATA_OFFSET) + offset);
        byte[] content = Arrays.copyOfRange(bytes, from, from + length);
        if (run == 0) {
            directory(content);
        }
        for (int step = 0; step < run; step++) {
            tiles.put(number + step, unzip(content));
        }
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int octet = in.get();
            value |= (long) (octet & 0x7f) << shift;
            if (octet >= 0) {
                return value;
            }
        }
    }
}
