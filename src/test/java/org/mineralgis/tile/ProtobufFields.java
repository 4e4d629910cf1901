package org.mineralgis.tile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the fields of a protobuf message one after the other, and takes nothing that is not as expected. */
final class ProtobufFields {

    static final int VARINT = 0;
    static final int FIXED_64 = 1;
    static final int BYTES = 2;
    static final int FIXED_32 = 5;

    private final ByteBuffer in;
    private int type;

    ProtobufFields(ByteBuffer in) {
        this.in = in.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    boolean more() {
        return in.hasRemaining();
    }

    /** The number of the next field, whose value must be read next. */
    int next() {
        long key = rawVarint();
        type = (int) key & 7;
        return (int) (key >>> 3);
    }

    ByteBuffer bytes() {
        expect(BYTES);
        long length = rawVarint();
        require(length >= 0 && length <= in.remaining(), "a length beyond the end");
        ByteBuffer part = in.slice(in.position(), (int) length);
        in.position(in.position() + (int) length);
        return part;
    }

    String text() {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes()).toString();
        } catch (CharacterCodingException e) {
            throw new InvalidTileException("text that is not UTF-8");
        }
    }

    long varint() {
        expect(VARINT);
        return rawVarint();
    }

    float number32() {
        expect(FIXED_32);
        require(in.remaining() >= Float.BYTES, "the message ends too early");
        return in.getFloat();
    }

    double number64() {
        expect(FIXED_64);
        require(in.remaining() >= Double.BYTES, "the message ends too early");
        return in.getDouble();
    }

    /** Numbers of 32 bits one after the other, to the end. */
    int[] packed() {
        ProtobufFields items = new ProtobufFields(bytes());
        int[] numbers = new int[items.in.remaining()];
        int count = 0;
        while (items.more()) {
            long number = items.rawVarint();
            require(number >>> 32 == 0, "a number of more than 32 bits");
            numbers[count++] = (int) number;
        }
        return java.util.Arrays.copyOf(numbers, count);
    }

    private void expect(int wanted) {
        require(type == wanted, "wire type " + type + " where " + wanted + " stands");
    }

    private long rawVarint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            require(in.hasRemaining(), "the message ends too early");
            byte next = in.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new InvalidTileException("a varint of more than ten bytes");
    }

    static void require(boolean condition, String fault) {
        if (!condition) {
            throw new InvalidTileException(fault);
        }
    }
}
