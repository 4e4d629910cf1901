package org.mineralgis.style;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** One block of deflate with codes of its own (RFC 1951, 3.2.7): literal bytes and copies of what is further back. */
final class DeflateBlock {

    /** The farthest that a copy reaches back, in bytes. */
    static final int DISTANCE_MAX = 32_768;

    /** The longest copy, in bytes; the shortest is 3. */
    static final int LENGTH_MAX = 258;

    private static final int TOKENS_MAX = 1 << 16;
    /** Marks a token of three bytes. */
    private static final int THREE = 0xff00_0000;

    private static final int END = 256;
    private static final int LENGTHS = 257;
    private static final int LITERAL_CODES = 286;
    private static final int DISTANCE_CODES = 30;
    private static final int CODE_BITS = 15;

    /** In which order the lengths of the codes for lengths stand (RFC 1951, 3.2.7). */
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private static final VarHandle LITTLE_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int[] LENGTH_BASE = new int[29];
    private static final int[] LENGTH_EXTRA = new int[29];
    private static final int[] DISTANCE_BASE = new int[DISTANCE_CODES];
    private static final int[] DISTANCE_EXTRA = new int[DISTANCE_CODES];
    private static final byte[] LENGTH_CODE = new byte[LENGTH_MAX + 1];

    static {
        int length = 3;
        for (int code = 0; code < 28; code++) {
            LENGTH_BASE[code] = length;
            LENGTH_EXTRA[code] = code < 8 ? 0 : (code - 4) / 4;
            for (int more = 0; more < 1 << LENGTH_EXTRA[code] && length <= LENGTH_MAX; more++) {
                LENGTH_CODE[length++] = (byte) code;
            }
        }
        LENGTH_BASE[28] = LENGTH_MAX;
        LENGTH_CODE[LENGTH_MAX] = 28;
        int distance = 1;
        for (int code = 0; code < DISTANCE_CODES; code++) {
            DISTANCE_BASE[code] = distance;
            DISTANCE_EXTRA[code] = code < 4 ? 0 : (code - 2) / 2;
            distance += 1 << DISTANCE_EXTRA[code];
        }
    }

    private byte[] out;
    private int written;
    private final int[] tokens;
    private int count;
    private int[] literals = new int[LITERAL_CODES];
    private int[] distances = new int[DISTANCE_CODES];
    private long held;
    private int heldBits;

    /** One that may well write so many bytes. */
    DeflateBlock(int bytes) {
        this.out = new byte[bytes];
        this.tokens = new int[Math.min(TOKENS_MAX, 4 * bytes)];
    }

    /** Whether no more fits and {@link #end} is due: fewer than 8 tokens are free. */
    boolean full() {
        return count > tokens.length - 8;
    }

    /** Adds a byte, 0 to 255. */
    void literal(int value) {
        tokens[count++] = value;
        literals[value]++;
    }

    /** Adds three bytes, of which the first is the highest of the lower 24 bits. */
    void literals(int three) {
        tokens[count++] = three | THREE;
        literals[three >> 16 & 0xff]++;
        literals[three >> 8 & 0xff]++;
        literals[three & 0xff]++;
    }

    /** Adds {@code length} bytes that stand {@code distance} bytes back. */
    void copy(int length, int distance) {
        tokens[count++] = distance << 9 | length;
        literals[LENGTHS + LENGTH_CODE[length]]++;
        distances[distanceCode(distance)]++;
    }

    private static int distanceCode(int distance) {
        int less = distance - 1;
        if (less < 4) {
            return less;
        }
        int high = 31 - Integer.numberOfLeadingZeros(less);
        return 2 * high + (less >> high - 1 & 1);
    }

    /** Writes what was added and begins anew; none of them is the last of a stream. */
    void end() {
        literals[END] = 1;
        HuffmanCode literal = HuffmanCode.of(literals, CODE_BITS);
        HuffmanCode distance = HuffmanCode.of(distances, CODE_BITS);
        put(0, 1);
        put(2, 2);
        putCodes(literal.lengths(), distance.lengths());
        int[] codes = literal.codes();
        int[] bits = literal.lengths();
        for (int index = 0; index < count; index++) {
            int token = tokens[index];
            if (token < 0) {
                putThree(token, codes, bits);
            } else if (token < END) {
                put(codes[token], bits[token]);
            } else {
                putCopy(token & 0x1ff, token >>> 9, literal, distance);
            }
        }
        put(literal.codes()[END], literal.lengths()[END]);
        count = 0;
        literals = new int[LITERAL_CODES];
        distances = new int[DISTANCE_CODES];
    }

    private void putThree(int token, int[] codes, int[] bits) {
        int first = token >> 16 & 0xff;
        int second = token >> 8 & 0xff;
        int third = token & 0xff;
        put(codes[first] | codes[second] << bits[first], bits[first] + bits[second]);
        put(codes[third], bits[third]);
    }

    private void putCopy(int length, int distance, HuffmanCode literal, HuffmanCode far) {
        int code = LENGTH_CODE[length];
        put(literal.codes()[LENGTHS + code], literal.lengths()[LENGTHS + code]);
        put(length - LENGTH_BASE[code], LENGTH_EXTRA[code]);
        int way = distanceCode(distance);
        put(far.codes()[way], far.lengths()[way]);
        put(distance - DISTANCE_BASE[way], DISTANCE_EXTRA[way]);
    }

    /** The lengths of both codes one after the other, each with its own code; runs of zeros in short. */
    private void putCodes(int[] literal, int[] distance) {
        int[] all = new int[LITERAL_CODES + DISTANCE_CODES];
        System.arraycopy(literal, 0, all, 0, LITERAL_CODES);
        System.arraycopy(distance, 0, all, LITERAL_CODES, DISTANCE_CODES);
        int[] runs = new int[all.length];
        int[] frequencies = new int[ORDER.length];
        int steps = 0;
        for (int at = 0; at < all.length; steps++) {
            int run = 1;
            while (all[at] == 0 && at + run < all.length && all[at + run] == 0 && run < 138) {
                run++;
            }
            int symbol = run < 3 ? all[at] : run < 11 ? 17 : 18;
            int spent = run < 3 ? 1 : run;
            runs[steps] = symbol << 8 | spent;
            frequencies[symbol]++;
            at += spent;
        }
        HuffmanCode code = HuffmanCode.of(frequencies, 7);
        put(LITERAL_CODES - 257, 5);
        put(DISTANCE_CODES - 1, 5);
        put(ORDER.length - 4, 4);
        for (int symbol : ORDER) {
            put(code.lengths()[symbol], 3);
        }
        for (int step = 0; step < steps; step++) {
            int symbol = runs[step] >> 8;
            int spent = runs[step] & 0xff;
            put(code.codes()[symbol], code.lengths()[symbol]);
            if (symbol == 17) {
                put(spent - 3, 3);
            } else if (symbol == 18) {
                put(spent - 11, 7);
            }
        }
    }

    private void put(int value, int bits) {
        held |= (long) value << heldBits;
        heldBits += bits;
        if (heldBits >= 32) {
            putFour((int) held);
            held >>>= 32;
            heldBits -= 32;
        }
    }

    private void putFour(int value) {
        if (written + Integer.BYTES > out.length) {
            out = Arrays.copyOf(out, 2 * out.length);
        }
        LITTLE_ENDIAN.set(out, written, value);
        written += Integer.BYTES;
    }

    /** All that was written, with an empty block behind that ends with a whole byte (RFC 1951, 3.2.4), so that more blocks can follow. */
    byte[] written() {
        put(0, 3);
        for (; heldBits > 0; heldBits -= 8, held >>>= 8) {
            putByte(held);
        }
        held = 0;
        heldBits = 0;
        for (int value : new int[] {0, 0, 0xff, 0xff}) {
            putByte(value);
        }
        return Arrays.copyOf(out, written);
    }

    private void putByte(long value) {
        if (written == out.length) {
            out = Arrays.copyOf(out, 2 * out.length);
        }
        out[written++] = (byte) value;
    }
}
