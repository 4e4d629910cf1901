package org.mineralgis.tile;

import java.util.Arrays;

/** Bytes of protobuf messages, growing at the end. For one thread. */
final class MvtBytes {

    private static final int VARINT_BYTES_MAX = 5;

    private byte[] bytes;
    private int size;

    MvtBytes(int capacity) {
        this.bytes = new byte[capacity];
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** Where they are, from 0 on; another array after the next write. */
    byte[] array() {
        return bytes;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }

    /** Forgets all. */
    void clear() {
        size = 0;
    }

    void writeByte(int value) {
        need(1);
        bytes[size++] = (byte) value;
    }

    void write(byte[] from, int offset, int length) {
        need(length);
        System.arraycopy(from, offset, bytes, size, length);
        size += length;
    }

    /** An unsigned number of 32 bits in one to five bytes. */
    void varint(int value) {
        need(VARINT_BYTES_MAX);
        int rest = value;
        int at = size;
        while ((rest & ~0x7F) != 0) {
            bytes[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
        size = at;
    }

    /** A signed number, small ones in few bytes whatever their sign. */
    void zigzag(int value) {
        varint(value << 1 ^ value >> 31);
    }

    /** A field of bytes (wire type 2): its key, which is below 128, the length and the bytes. */
    void field(int key, byte[] from, int offset, int length) {
        writeByte(key);
        varint(length);
        write(from, offset, length);
    }

    /** How many bytes {@link #varint} writes. */
    static int varintLength(int value) {
        return Math.max(1, (38 - Integer.numberOfLeadingZeros(value)) / 7);
    }

    private void need(int length) {
        if (bytes.length - size < length) {
            long doubled = Math.min(Integer.MAX_VALUE - 8L, 2L * bytes.length);
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, length), (int) doubled));
        }
    }
}
