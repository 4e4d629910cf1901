package org.mineralgis.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JSON in UTF-8 that grows, without an object for each of its values. Not for several threads. It has 300 lines, because numbers,
 * texts and positions are written into one array, whose bounds are looked at once for each.
 */
final class JsonText {

    /** The longest number, and the signs around it, written without looking for room again. */
    private static final int PIECE = 64;

    private static final long[] SCALES = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000};
    private static final int DEGREE_DECIMALS = 7;
    private static final long DEGREE_SCALE = 10_000_000;
    /** Beyond it a double has no room for seven digits after the point. */
    private static final double FIXED_MAX = 1e8;

    /** Whole thousandths below it are the shortest text of their double. */
    private static final double SHORT_MAX = 1e9;

    /** The numbers 00 to 99, one after the other. */
    private static final byte[] PAIRS = pairs();

    /** What stands behind the backslash for signs that a text cannot hold; 0 for all others. */
    private static final byte[] ESCAPES = escapes();

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Multiplied with a byte, that byte eight times. */
    private static final long EACH = 0x0101_0101_0101_0101L;

    private static final byte[] HEXADECIMAL = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[1 << 12];
    private int size;

    private static byte[] pairs() {
        byte[] pairs = new byte[200];
        for (int number = 0; number < 100; number++) {
            pairs[2 * number] = (byte) ('0' + number / 10);
            pairs[2 * number + 1] = (byte) ('0' + number % 10);
        }
        return pairs;
    }

    private static byte[] escapes() {
        byte[] escapes = new byte[128];
        Arrays.fill(escapes, 0, 0x20, (byte) 'u');
        String named = "\bb\tt\nn\ff\rr\"\"\\\\";
        for (int index = 0; index < named.length(); index += 2) {
            escapes[named.charAt(index)] = (byte) named.charAt(index + 1);
        }
        return escapes;
    }

    /** Forgets what was written. */
    void clear() {
        size = 0;
    }

    /** How many bytes were written. */
    int size() {
        return size;
    }

    /** A sign of ASCII. */
    void put(char sign) {
        room(1);
        bytes[size++] = (byte) sign;
    }

    /** JSON that is ready. */
    void put(byte[] ready) {
        room(ready.length);
        System.arraycopy(ready, 0, bytes, size, ready.length);
        size += ready.length;
    }

    /** JSON of ASCII that is ready. */
    void put(String ready) {
        put(ready.getBytes(StandardCharsets.US_ASCII));
    }

    /** A text in its quotes. */
    void string(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        boolean clean = clean(utf8);
        room((clean ? 1 : 6) * utf8.length + 2);
        bytes[size++] = '"';
        if (clean) {
            System.arraycopy(utf8, 0, bytes, size, utf8.length);
            size += utf8.length;
        } else {
            size = escaped(bytes, size, utf8);
        }
        bytes[size++] = '"';
    }

    /** Whether nothing need be escaped; looks at eight bytes at a time. */
    private static boolean clean(byte[] utf8) {
        int at = 0;
        for (; at + Long.BYTES <= utf8.length; at += Long.BYTES) {
            long eight = (long) EIGHT.get(utf8, at);
            long high = ~eight & EACH * 0x80;
            if (((eight - EACH * 0x20 | zeros(eight ^ EACH * '"') | zeros(eight ^ EACH * '\\')) & high) != 0) {
                return false;
            }
        }
        for (; at < utf8.length; at++) {
            if (utf8[at] >= 0 && ESCAPES[utf8[at]] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Has the highest bit of a byte set where one of the bytes below {@code 0x80} is zero, and none where none is. */
    private static long zeros(long eight) {
        return eight - EACH & ~eight;
    }

    private static int escaped(byte[] to, int from, byte[] utf8) {
        int at = from;
        for (byte sign : utf8) {
            if (sign < 0 || ESCAPES[sign] == 0) {
                to[at++] = sign;
            } else {
                at = escaped(to, at, sign);
            }
        }
        return at;
    }

    private static int escaped(byte[] to, int from, byte sign) {
        int at = from;
        to[at++] = '\\';
        to[at++] = ESCAPES[sign];
        if (ESCAPES[sign] == 'u') {
            to[at++] = '0';
            to[at++] = '0';
            to[at++] = HEXADECIMAL[sign >> 4];
            to[at++] = HEXADECIMAL[sign & 15];
        }
        return at;
    }

    /** A whole number. */
    void whole(long value) {
        if (value == Long.MIN_VALUE) {
            put(Long.toString(value));
            return;
        }
        room(PIECE);
        if (value < 0) {
            bytes[size++] = '-';
        }
        size = digits(bytes, size, Math.abs(value));
    }

    /**
     * A number with all its digits; the same as {@link Decimal#of}.
     *
     * @param value finite
     */
    void number(double value) {
        double thousandths = Math.rint(value * 1000);
        if (!(Math.abs(thousandths) < SHORT_MAX) || thousandths / 1000 != value) {
            put(Decimal.of(value));
        } else {
            fixed(value, 3);
        }
    }

    /**
     * A number rounded to so many digits after the point, without zeros at the end; the same as {@link Decimal}.
     *
     * @param value finite
     * @param decimals 0 to 7
     */
    void fixed(double value, int decimals) {
        if (!(Math.abs(value) < FIXED_MAX)) {
            put(Decimal.of(value));
            return;
        }
        room(PIECE);
        size = decimals == DEGREE_DECIMALS ? degrees(bytes, size, value) : rounded(bytes, size, value, decimals);
    }

    /**
     * Two numbers as an array.
     *
     * @param first finite
     * @param second finite
     * @param decimals 0 to 7
     */
    void position(double first, double second, int decimals) {
        room(PIECE);
        if (decimals != DEGREE_DECIMALS || !(Math.abs(first) < FIXED_MAX && Math.abs(second) < FIXED_MAX)) {
            put('[');
            fixed(first, decimals);
            put(',');
            fixed(second, decimals);
            put(']');
            return;
        }
        byte[] to = bytes;
        int at = size;
        to[at++] = '[';
        at = degrees(to, at, first);
        to[at++] = ',';
        at = degrees(to, at, second);
        to[at++] = ']';
        size = at;
    }

    /** Divides by constants only, which the compiler turns into multiplications. */
    private static int degrees(byte[] to, int from, double value) {
        int at = from;
        long scaled = Math.round(value * DEGREE_SCALE);
        if (scaled < 0) {
            to[at++] = '-';
            scaled = -scaled;
        }
        int whole = (int) (scaled / DEGREE_SCALE);
        int fraction = (int) (scaled - whole * DEGREE_SCALE);
        at = digits(to, at, whole);
        if (fraction == 0) {
            return at;
        }
        int first = fraction / 1000;
        int last = fraction - first * 1000;
        to[at] = '.';
        pair(to, at + 1, first / 100);
        pair(to, at + 3, first % 100);
        pair(to, at + 5, last / 10);
        to[at + 7] = (byte) ('0' + last % 10);
        return last % 10 > 0 ? at + 8 : withoutZeros(to, at + 7);
    }

    private static int rounded(byte[] to, int from, double value, int decimals) {
        int at = from;
        long scale = SCALES[decimals];
        long scaled = Math.round(value * scale);
        if (scaled < 0) {
            to[at++] = '-';
            scaled = -scaled;
        }
        at = digits(to, at, scaled / scale);
        int rest = (int) (scaled % scale);
        if (rest == 0) {
            return at;
        }
        to[at] = '.';
        for (int place = decimals; place > 0; place--) {
            to[at + place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return withoutZeros(to, at + 1 + decimals);
    }

    private static int withoutZeros(byte[] to, int end) {
        int at = end;
        while (to[at - 1] == '0') {
            at--;
        }
        return at;
    }

    private static int digits(byte[] to, int at, long value) {
        if (value < 10) {
            to[at] = (byte) ('0' + value);
            return at + 1;
        }
        if (value < 100) {
            pair(to, at, (int) value);
            return at + 2;
        }
        int end = digits(to, at, value / 100);
        pair(to, end, (int) (value % 100));
        return end + 2;
    }

    private static void pair(byte[] to, int at, int number) {
        to[at] = PAIRS[2 * number];
        to[at + 1] = PAIRS[2 * number + 1];
    }

    private void room(int wanted) {
        if (bytes.length - size < wanted) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + wanted);
        }
    }

    /** Copies what was written to {@code to}, which has room for it. */
    void copyTo(byte[] to, int at) {
        System.arraycopy(bytes, 0, to, at, size);
    }

    /** What was written. */
    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}
