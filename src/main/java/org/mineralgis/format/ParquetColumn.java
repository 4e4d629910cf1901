package org.mineralgis.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one leaf of a Parquet schema, until they are written as a page: plain encoding, with a bit for each record
 * that tells whether there is a value.
 */
final class ParquetColumn {

    /** Types of Parquet, with their numbers in {@code parquet.thrift}. */
    enum Type {
        BOOLEAN(0),
        /** Days since 1970-01-01. */
        DATE(1),
        INT64(2),
        DOUBLE(5),
        /** Bytes without meaning to Parquet. */
        BINARY(6),
        /** UTF-8. */
        TEXT(6);

        private final int number;

        Type(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    private final List<String> path;
    private final Type type;
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private final BitSet present = new BitSet();
    private final BitSet flags = new BitSet();
    private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private int records;
    private int flagCount;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /** @param path its name, behind that of the group it is in */
    ParquetColumn(Type type, String... path) {
        this.type = type;
        this.path = List.of(path);
    }

    List<String> path() {
        return path;
    }

    String name() {
        return path.get(path.size() - 1);
    }

    Type type() {
        return type;
    }

    /** Adds the value of the next record: a boolean, a date, a number, bytes, or what becomes a text; null for none. */
    void add(@Nullable Object value) {
        if (value != null) {
            present.set(records);
            put(value);
        }
        records++;
    }

    private void put(Object value) {
        if (value instanceof Boolean flag) {
            flags.set(flagCount++, flag);
        } else if (value instanceof Long whole) {
            put(number.putLong(0, whole), Long.BYTES);
        } else if (value instanceof Double real) {
            min = Math.min(min, real);
            max = Math.max(max, real);
            put(number.putDouble(0, real), Double.BYTES);
        } else if (value instanceof LocalDate date) {
            put(number.putInt(0, (int) date.toEpochDay()), Integer.BYTES);
        } else {
            byte[] bytes =
                    value instanceof byte[] given ? given : value.toString().getBytes(StandardCharsets.UTF_8);
            put(number.putInt(0, bytes.length), Integer.BYTES);
            values.writeBytes(bytes);
        }
    }

    private void put(ByteBuffer bytes, int length) {
        values.write(bytes.array(), 0, length);
    }

    /** How many bytes its values take by now. */
    int length() {
        return values.size();
    }

    int records() {
        return records;
    }

    int nulls() {
        return records - present.cardinality();
    }

    /** Whether least and greatest value are known. */
    boolean bounded() {
        return type == Type.DOUBLE && min <= max;
    }

    /** The least value as its bytes; only when it is {@link #bounded}. */
    byte[] min() {
        return real(min == 0 ? -0.0 : min);
    }

    byte[] max() {
        return real(max == 0 ? 0.0 : max);
    }

    private static byte[] real(double value) {
        return ByteBuffer.allocate(Double.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(value)
                .array();
    }

    /** The page of all records added so far; then the column is empty. */
    byte[] takePage() throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream(values.size() + records / 8 + 16);
        byte[] levels = levels();
        page.write(number.putInt(0, levels.length).array(), 0, Integer.BYTES);
        page.write(levels);
        if (type == Type.BOOLEAN) {
            page.write(packed(flags, flagCount));
        } else {
            values.writeTo(page);
        }
        clear();
        return page.toByteArray();
    }

    private void clear() {
        values.reset();
        present.clear();
        flags.clear();
        records = 0;
        flagCount = 0;
        min = Double.POSITIVE_INFINITY;
        max = Double.NEGATIVE_INFINITY;
    }

    /** One run of the hybrid encoding: the same for all, or a bit for each, padded to whole groups of eight. */
    private byte[] levels() {
        ByteArrayOutputStream levels = new ByteArrayOutputStream();
        int nulls = nulls();
        if (nulls == 0 || nulls == records) {
            varint(levels, records << 1);
            levels.write(nulls == 0 ? 1 : 0);
        } else {
            varint(levels, (records + 7) / 8 << 1 | 1);
            levels.writeBytes(packed(present, records));
        }
        return levels.toByteArray();
    }

    private static byte[] packed(BitSet bits, int count) {
        return Arrays.copyOf(bits.toByteArray(), (count + 7) / 8);
    }

    private static void varint(ByteArrayOutputStream out, int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
