package org.mineralgis.format;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.mineralgis.model.Feature;

/**
 * The table of a shapefile (dBASE III). Its rows are kept in a temporary file, tightly packed, until the width of every field
 * is known: a text may take 254 bytes, and mostly takes few.
 */
final class DbfTable implements Closeable {

    private static final int HEADER_LENGTH = 32;
    private static final int NO_VALUE = 0xFF;
    private static final byte DBASE_III = 0x03;
    private static final byte FIELDS_END = 0x0D;
    private static final byte FILE_END = 0x1A;
    /** Code page 936, which ArcGIS believes before it looks into the {@code .cpg}. */
    private static final byte GBK_DRIVER = 0x4D;

    private final List<DbfField> fields;
    private final DbfValues values;
    private final LocalDate changed;
    private final long lengthMax;
    private final Path path;
    private final DataOutputStream rows;
    private final int[] widest;
    private int count;

    /**
     * An empty table.
     *
     * @param changed date of the last change, from 1900 to 2155
     * @param path of the temporary file
     * @param lengthMax of the table in bytes
     */
    DbfTable(List<DbfField> fields, DbfValues values, LocalDate changed, Path path, long lengthMax) throws IOException {
        this.fields = fields;
        this.values = values;
        this.changed = changed;
        this.lengthMax = lengthMax;
        this.path = path;
        this.rows = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), 1 << 16));
        this.widest = new int[fields.size()];
    }

    /** Adds a row. */
    void add(Feature feature) throws IOException {
        for (int index = 0; index < fields.size(); index++) {
            TableField field = fields.get(index).field();
            byte[] value = values.of(field.value(feature), field, feature.id());
            if (value == null) {
                rows.writeByte(NO_VALUE);
            } else {
                rows.writeByte(value.length);
                rows.write(value);
                widest[index] = Math.max(widest[index], value.length);
            }
        }
        count++;
        if (length() > lengthMax) {
            throw new FormatLimitException(
                    "属性表超过 Shapefile 的上限 2 GB，请缩小范围，或改用 GeoPackage。",
                    "The table would be longer than the 2 GB that a shapefile may have; ask for less, or for a"
                            + " GeoPackage.");
        }
    }

    private int[] widths() {
        int[] widths = new int[fields.size()];
        Arrays.setAll(widths, index -> fields.get(index).width(widest[index]));
        return widths;
    }

    private int rowLength() {
        return 1 + Arrays.stream(widths()).sum();
    }

    private long length() {
        return headerLength() + (long) count * rowLength() + 1;
    }

    private int headerLength() {
        return HEADER_LENGTH * (fields.size() + 1) + 1;
    }

    /** Writes the whole file; to be called once, when all rows are there. */
    void writeTo(OutputStream out) throws IOException {
        rows.close();
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        buffered.write(header());
        int[] widths = widths();
        try (DataInputStream packed =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
            for (int row = 0; row < count; row++) {
                buffered.write(row(packed, widths));
            }
        }
        buffered.write(FILE_END);
        buffered.flush();
    }

    private byte[] row(DataInputStream packed, int[] widths) throws IOException {
        byte[] row = new byte[rowLength()];
        Arrays.fill(row, (byte) ' ');
        int start = 1;
        for (int index = 0; index < widths.length; index++) {
            int length = packed.readUnsignedByte();
            if (length != NO_VALUE) {
                // Numbers stand at the right end of their field.
                boolean right = fields.get(index).type() == 'N';
                packed.readFully(row, right ? start + widths[index] - length : start, length);
            }
            start += widths[index];
        }
        return row;
    }

    private byte[] header() {
        ByteBuffer header = ByteBuffer.allocate(headerLength()).order(ByteOrder.LITTLE_ENDIAN);
        header.put(DBASE_III).put((byte) (changed.getYear() - 1900));
        header.put((byte) changed.getMonthValue()).put((byte) changed.getDayOfMonth());
        header.putInt(count).putShort((short) headerLength()).putShort((short) rowLength());
        header.put(29, values.gbk() ? GBK_DRIVER : 0).position(HEADER_LENGTH);
        int[] widths = widths();
        for (int index = 0; index < widths.length; index++) {
            DbfField field = fields.get(index);
            int start = header.position();
            header.put(field.name().getBytes(StandardCharsets.US_ASCII));
            header.put(start + 11, (byte) field.type());
            header.put(start + 16, (byte) widths[index]).put(start + 17, (byte) field.decimals());
            header.position(start + HEADER_LENGTH);
        }
        return header.put(FIELDS_END).array();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
