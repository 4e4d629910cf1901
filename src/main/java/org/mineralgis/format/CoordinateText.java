package org.mineralgis.format;

import java.util.Arrays;

/** ASCII that grows: brackets, commas and rounded numbers, without an object for each. Not for several threads. */
final class CoordinateText {

    /** The longest piece that is written without looking for room again. */
    private static final int PIECE = 64;

    private static final long[] SCALES = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000};
    /** Beyond it a double has no room for seven digits after the point. */
    private static final double FIXED_MAX = 1e8;

    private byte[] bytes = new byte[1 << 10];
    private final byte[] digits = new byte[20];
    private int size;

    /** Forgets what was written. */
    void clear() {
        size = 0;
    }

    /** A sign of ASCII. */
    void put(char sign) {
        room(1);
        bytes[size++] = (byte) sign;
    }

    /** A text of ASCII. */
    void put(String text) {
        room(text.length());
        for (int index = 0; index < text.length(); index++) {
            bytes[size++] = (byte) text.charAt(index);
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
        long scale = SCALES[decimals];
        long scaled = Math.round(value * scale);
        if (scaled < 0) {
            bytes[size++] = '-';
            scaled = -scaled;
        }
        whole(scaled / scale);
        int fraction = (int) (scaled % scale);
        if (fraction > 0) {
            fraction(fraction, decimals);
        }
    }

    private void whole(long value) {
        int first = digits.length;
        long rest = value;
        do {
            digits[--first] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        System.arraycopy(digits, first, bytes, size, digits.length - first);
        size += digits.length - first;
    }

    private void fraction(int fraction, int decimals) {
        int rest = fraction;
        int places = decimals;
        while (rest % 10 == 0) {
            rest /= 10;
            places--;
        }
        bytes[size] = '.';
        for (int place = places; place > 0; place--) {
            bytes[size + place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += 1 + places;
    }

    private void room(int wanted) {
        if (bytes.length - size < wanted) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + wanted);
        }
    }

    /** What was written. */
    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
