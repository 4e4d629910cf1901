package org.mineralgis.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** The compact protocol of Apache Thrift, as far as Parquet needs it. Fields are written in the order of their numbers. */
final class ThriftCompact {

    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int SHORT_LIST_MAX = 14;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Deque<Integer> outerFields = new ArrayDeque<>();
    private int lastField;

    /** The bytes of the outermost structure, which is ended by it. */
    byte[] finish() {
        bytes.write(0);
        return bytes.toByteArray();
    }

    void i32(int field, int value) {
        head(field, I32);
        varint(zigzag(value));
    }

    void i64(int field, long value) {
        head(field, I64);
        varint(zigzag(value));
    }

    void text(int field, String value) {
        binary(field, value.getBytes(StandardCharsets.UTF_8));
    }

    void binary(int field, byte[] value) {
        head(field, BINARY);
        element(value);
    }

    /** Begins a structure as a field; ended by {@link #end}. */
    void begin(int field) {
        head(field, STRUCT);
        begin();
    }

    /** Begins a structure as an item of a list. */
    void begin() {
        outerFields.push(lastField);
        lastField = 0;
    }

    void end() {
        bytes.write(0);
        lastField = outerFields.pop();
    }

    /** Begins a list of structures. */
    void listOfStructures(int field, int size) {
        list(field, STRUCT, size);
    }

    void listOfI32(int field, int... values) {
        list(field, I32, values.length);
        for (int value : values) {
            varint(zigzag(value));
        }
    }

    void listOfTexts(int field, Iterable<String> values, int size) {
        list(field, BINARY, size);
        for (String value : values) {
            element(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void list(int field, int type, int size) {
        head(field, LIST);
        if (size <= SHORT_LIST_MAX) {
            bytes.write(size << 4 | type);
        } else {
            bytes.write(0xF0 | type);
            varint(size);
        }
    }

    private void element(byte[] value) {
        varint(value.length);
        bytes.writeBytes(value);
    }

    private void head(int field, int type) {
        int step = field - lastField;
        if (step <= 0 || step > 15) {
            throw new IllegalArgumentException("field " + field + " behind field " + lastField);
        }
        bytes.write(step << 4 | type);
        lastField = field;
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
