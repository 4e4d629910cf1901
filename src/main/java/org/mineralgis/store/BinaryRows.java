package org.mineralgis.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.FieldType;

/**
 * Writes rows in PostgreSQL's binary COPY format (manual, reference page of COPY, "Binary Format"): numbers are
 * big-endian, each value has its length before it, -1 stands for null. Binary, because no text can then be mistaken for
 * a separator or for null.
 */
final class BinaryRows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int TEXT_OID = 25;
    private static final int INT4_OID = 23;
    private static final int WKB_HEAD = 1 + Integer.BYTES;
    private static final int EWKB_SRID = 0x20;
    private static final long EPOCH_2000 = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int BUFFER_BYTES = 1 << 17;

    private final OutputStream out;
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

    BinaryRows(OutputStream out) {
        this.out = out;
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** Begins a row; exactly {@code size} values must follow. */
    void row(int size) throws IOException {
        need(Short.BYTES);
        buffer.putShort((short) size);
    }

    /** Ends the last row and hands everything on. */
    void end() throws IOException {
        need(Short.BYTES);
        buffer.putShort((short) -1);
        flush();
        out.flush();
    }

    /** A field's value, of the Java type that {@link FieldType} names. */
    void value(FieldType type, @Nullable Object value) throws IOException {
        if (value == null) {
            missing();
            return;
        }
        switch (type) {
            case TEXT -> text((String) value);
            case INTEGER -> {
                need(Integer.BYTES + Long.BYTES);
                buffer.putInt(Long.BYTES).putLong((Long) value);
            }
            case NUMBER -> {
                need(Integer.BYTES + Double.BYTES);
                buffer.putInt(Double.BYTES).putDouble((Double) value);
            }
            case BOOLEAN -> {
                need(Integer.BYTES + 1);
                buffer.putInt(1).put((byte) ((Boolean) value ? 1 : 0));
            }
            case DATE -> date((LocalDate) value);
            case LIST -> texts((List<?>) value);
        }
    }

    /** A {@code boolean}. */
    void flag(boolean value) throws IOException {
        need(Integer.BYTES + 1);
        buffer.putInt(1).put((byte) (value ? 1 : 0));
    }

    /** A {@code smallint}. */
    void small(int value) throws IOException {
        need(Integer.BYTES + Short.BYTES);
        buffer.putInt(Short.BYTES).putShort((short) value);
    }

    /** A {@code bigint}. */
    void number(long value) throws IOException {
        need(Integer.BYTES + Long.BYTES);
        buffer.putInt(Long.BYTES).putLong(value);
    }

    /** An {@code integer[]} with at least one item, or null. */
    void integers(int @Nullable [] values) throws IOException {
        if (values == null) {
            missing();
            return;
        }
        int length = 5 * Integer.BYTES + values.length * 2 * Integer.BYTES;
        need(Integer.BYTES + length);
        buffer.putInt(length).putInt(1).putInt(0).putInt(INT4_OID);
        buffer.putInt(values.length).putInt(1);
        for (int value : values) {
            buffer.putInt(Integer.BYTES).putInt(value);
        }
    }

    /** A PostGIS geometry of little-endian WKB without a system, in the system {@code srid}. */
    void wkb(byte[] wkb, int srid) throws IOException {
        need(2 * Integer.BYTES + wkb.length);
        buffer.putInt(wkb.length + Integer.BYTES);
        buffer.put(wkb, 0, WKB_HEAD);
        // The flag of EWKB stands in the highest byte of the type, which is the last one here.
        buffer.put(buffer.position() - 1, (byte) (wkb[WKB_HEAD - 1] | EWKB_SRID));
        buffer.putInt(Integer.reverseBytes(srid)).put(wkb, WKB_HEAD, wkb.length - WKB_HEAD);
    }

    /** Null. */
    void missing() throws IOException {
        need(Integer.BYTES);
        buffer.putInt(-1);
    }

    /** A {@code text}, in UTF-8. */
    void text(String value) throws IOException {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** A {@code text[]}: dimensions, whether it holds nulls, the element type, then size and first index of the dimension. */
    void texts(List<?> values) throws IOException {
        byte[][] items = new byte[values.size()][];
        int headInts = items.length == 0 ? 3 : 5;
        int length = headInts * Integer.BYTES;
        for (int index = 0; index < items.length; index++) {
            items[index] = ((String) values.get(index)).getBytes(StandardCharsets.UTF_8);
            length += Integer.BYTES + items[index].length;
        }
        need((1 + headInts) * Integer.BYTES);
        buffer.putInt(length).putInt(items.length == 0 ? 0 : 1).putInt(0).putInt(TEXT_OID);
        if (items.length > 0) {
            buffer.putInt(items.length).putInt(1);
        }
        for (byte[] item : items) {
            bytes(item);
        }
    }

    /** A PostGIS geometry in two dimensions as EWKB; {@code srid} 0 means that the system is not one of PostGIS's. */
    void geometry(@Nullable Geometry geometry, int srid) throws IOException {
        if (geometry == null) {
            missing();
            return;
        }
        int length = ExtendedWkb.length(geometry, srid);
        need(Integer.BYTES + length);
        buffer.putInt(length);
        ExtendedWkb.write(geometry, srid, buffer);
    }

    /** A {@code date}: days since 2000-01-01. */
    private void date(LocalDate value) throws IOException {
        need(2 * Integer.BYTES);
        buffer.putInt(Integer.BYTES).putInt(Math.toIntExact(value.toEpochDay() - EPOCH_2000));
    }

    /** A {@code bytea}, or what is sent like one. */
    void bytes(byte[] value) throws IOException {
        need(Integer.BYTES + value.length);
        buffer.putInt(value.length).put(value);
    }

    /** Makes room; a value that is larger than the buffer gets one of its size, once. */
    private void need(int length) throws IOException {
        if (buffer.remaining() < length) {
            flush();
            if (buffer.capacity() < length) {
                buffer = ByteBuffer.allocate(length);
            } else if (buffer.capacity() > BUFFER_BYTES && length <= BUFFER_BYTES) {
                buffer = ByteBuffer.allocate(BUFFER_BYTES);
            }
        }
    }

    private void flush() throws IOException {
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
