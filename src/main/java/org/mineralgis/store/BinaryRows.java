package org.mineralgis.store;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.mineralgis.model.FieldType;

/**
 * Writes rows in PostgreSQL's binary COPY format (manual, reference page of COPY, "Binary Format"): numbers are
 * big-endian, each value has its length before it, -1 stands for null. Binary, because no text can then be mistaken for
 * a separator or for null.
 */
final class BinaryRows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int TEXT_OID = 25;
    private static final long EPOCH_2000 = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int EWKB_SRID_FLAG = 0x20000000;

    private final DataOutputStream out;
    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.BIG_ENDIAN);

    BinaryRows(OutputStream out) throws IOException {
        this.out = new DataOutputStream(out);
        this.out.write(SIGNATURE);
        this.out.writeInt(0);
        this.out.writeInt(0);
    }

    /** Begins a row; exactly {@code size} values must follow. */
    void row(int size) throws IOException {
        out.writeShort(size);
    }

    /** Ends the last row and hands everything on. */
    void end() throws IOException {
        out.writeShort(-1);
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
                out.writeInt(Long.BYTES);
                out.writeLong((Long) value);
            }
            case NUMBER -> {
                out.writeInt(Double.BYTES);
                out.writeDouble((Double) value);
            }
            case BOOLEAN -> {
                out.writeInt(1);
                out.writeBoolean((Boolean) value);
            }
            case DATE -> date((LocalDate) value);
            case LIST -> texts((List<?>) value);
        }
    }

    /** Null. */
    void missing() throws IOException {
        out.writeInt(-1);
    }

    /** A {@code text}, in UTF-8. */
    void text(String value) throws IOException {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** A {@code text[]}: dimensions, whether it holds nulls, the element type, then size and first index of the dimension. */
    void texts(List<?> values) throws IOException {
        byte[][] items = values.stream()
                .map(item -> ((String) item).getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        int headInts = items.length == 0 ? 3 : 5;
        int length = headInts * Integer.BYTES;
        for (byte[] item : items) {
            length += Integer.BYTES + item.length;
        }
        out.writeInt(length);
        out.writeInt(items.length == 0 ? 0 : 1);
        out.writeInt(0);
        out.writeInt(TEXT_OID);
        if (items.length > 0) {
            out.writeInt(items.length);
            out.writeInt(1);
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
        byte[] plain = wkb.write(geometry);
        if (srid == 0) {
            bytes(plain);
            return;
        }
        ByteBuffer tagged = ByteBuffer.allocate(plain.length + Integer.BYTES);
        tagged.put(plain[0]);
        tagged.putInt(ByteBuffer.wrap(plain, 1, Integer.BYTES).getInt() | EWKB_SRID_FLAG);
        tagged.putInt(srid);
        tagged.put(plain, 1 + Integer.BYTES, plain.length - 1 - Integer.BYTES);
        bytes(tagged.array());
    }

    /** A {@code date}: days since 2000-01-01. */
    private void date(LocalDate value) throws IOException {
        out.writeInt(Integer.BYTES);
        out.writeInt(Math.toIntExact(value.toEpochDay() - EPOCH_2000));
    }

    private void bytes(byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }
}
