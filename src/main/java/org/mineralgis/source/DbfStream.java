package org.mineralgis.source;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The table of a shapefile (dBASE III to Visual FoxPro), one row after the other. */
final class DbfStream implements Closeable {

    private static final int HEADER_LENGTH = 32;
    private static final int FIELD_LENGTH = 32;
    private static final int NAME_LENGTH = 11;
    private static final int FIELDS_END = 0x0D;
    private static final int DELETED = '*';

    private final Path file;
    private final InputStream bytes;
    private final List<DbfField> fields = new ArrayList<>();
    private final byte[] row;
    private final int language;
    private long left;
    private int number;

    private DbfStream(Path file, InputStream content) throws IOException, SourceException {
        this.file = file;
        this.bytes = new BufferedInputStream(content, 1 << 16);
        ByteBuffer header = ByteBuffer.wrap(read(HEADER_LENGTH, "header of the .dbf"));
        header.order(ByteOrder.LITTLE_ENDIAN);
        this.left = Integer.toUnsignedLong(header.getInt(4));
        this.language = header.get(29) & 0xFF;
        int rowLength = Short.toUnsignedInt(header.getShort(10));
        fields(Short.toUnsignedInt(header.getShort(8)), rowLength);
        this.row = new byte[rowLength];
    }

    /** @throws SourceException if {@code content} does not start as a {@code .dbf} does */
    static DbfStream open(Path file, InputStream content) throws IOException, SourceException {
        return new DbfStream(file, content);
    }

    private void fields(int headerLength, int rowLength) throws IOException, SourceException {
        ByteBuffer header = ByteBuffer.wrap(read(Math.max(0, headerLength - HEADER_LENGTH), "header of the .dbf"));
        int offset = 1;
        while (header.remaining() >= FIELD_LENGTH && header.get(header.position()) != FIELDS_END) {
            byte[] field = new byte[FIELD_LENGTH];
            header.get(field);
            int length = field[16] & 0xFF;
            fields.add(new DbfField(name(field), (char) (field[11] & 0xFF), offset, length));
            offset += length;
        }
        if (fields.isEmpty() || offset > rowLength) {
            throw new SourceException(
                    file,
                    "header of the .dbf",
                    "has " + fields.size() + " fields of " + offset + " bytes in rows of " + rowLength + " bytes");
        }
    }

    private static byte[] name(byte[] field) {
        int length = 0;
        while (length < NAME_LENGTH && field[length] != 0) {
            length++;
        }
        return Arrays.copyOf(field, length);
    }

    /** Its fields, in their order. */
    List<DbfField> fields() {
        return fields;
    }

    /** The language driver (byte 29): 0 says nothing, 0x4D is code page 936. */
    int language() {
        return language;
    }

    /** Moves to the next row; false at the end of the table. */
    boolean next() throws IOException, SourceException {
        if (left == 0) {
            return false;
        }
        left--;
        number++;
        byte[] bytesOfRow = read(row.length, "row " + number + " of the .dbf");
        System.arraycopy(bytesOfRow, 0, row, 0, row.length);
        return true;
    }

    /** Whether the row is marked as deleted. Its shape is deleted with it. */
    boolean deleted() {
        return row[0] == DELETED;
    }

    /** The bytes of the row; they change with {@link #next}. */
    byte[] row() {
        return row;
    }

    /** 1 for the first row; deleted rows count. */
    int number() {
        return number;
    }

    private byte[] read(int length, String place) throws IOException, SourceException {
        byte[] content = bytes.readNBytes(length);
        if (content.length < length) {
            throw new SourceException(file, place, "the .dbf is cut off here");
        }
        return content;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
