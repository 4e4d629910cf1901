package org.mineralgis.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * JSON in UTF-8, written piece by piece without an object for a piece: who writes it sees to commas and brackets. What it
 * writes to is neither closed nor flushed. Not for several threads.
 */
final class JsonBytes {

    private static final int BUFFER = 1 << 16;
    /** The longest piece that is written without looking for room again. */
    private static final int PIECE = 64;

    private static final long[] SCALES = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000};
    /** Beyond it a double has no room for seven digits after the point. */
    private static final double FIXED_MAX = 1e8;

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final byte[] bytes = new byte[BUFFER];
    private final byte[] digits = new byte[20];
    private int size;

    JsonBytes(OutputStream out) {
        this.out = out;
    }

    /** A sign of ASCII, as it is. */
    void put(char sign) throws IOException {
        room(1);
        bytes[size++] = (byte) sign;
    }

    /** Bytes made before, as they are. */
    void put(byte[] ready) throws IOException {
        if (ready.length > BUFFER - size) {
            flush();
            if (ready.length > BUFFER) {
                out.write(ready);
                return;
            }
        }
        System.arraycopy(ready, 0, bytes, size, ready.length);
        size += ready.length;
    }

    /** ASCII, as it is. */
    void ascii(String text) throws IOException {
        for (int index = 0; index < text.length(); index++) {
            put(text.charAt(index));
        }
    }

    /** A string, quoted and escaped (RFC 8259 section 7); half of a surrogate pair becomes U+FFFD. */
    void string(String text) throws IOException {
        put('"');
        for (int index = 0; index < text.length(); index++) {
            room(PIECE);
            char sign = text.charAt(index);
            if (sign >= 0x20 && sign < 0x80 && sign != '"' && sign != '\\') {
                bytes[size++] = (byte) sign;
            } else if (sign < 0x80) {
                escape(sign);
            } else if (sign < 0x800) {
                bytes[size++] = (byte) (0xC0 | sign >> 6);
                bytes[size++] = (byte) (0x80 | sign & 0x3F);
            } else if (Character.isHighSurrogate(sign)
                    && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1))) {
                index++;
                fourBytes(Character.toCodePoint(sign, text.charAt(index)));
            } else {
                threeBytes(Character.isSurrogate(sign) ? '\uFFFD' : sign);
            }
        }
        put('"');
    }

    private void escape(char sign) {
        bytes[size++] = '\\';
        switch (sign) {
            case '"', '\\' -> bytes[size++] = (byte) sign;
            case '\n' -> bytes[size++] = 'n';
            case '\r' -> bytes[size++] = 'r';
            case '\t' -> bytes[size++] = 't';
            default -> {
                bytes[size++] = 'u';
                bytes[size++] = '0';
                bytes[size++] = '0';
                bytes[size++] = HEX[sign >> 4];
                bytes[size++] = HEX[sign & 0xF];
            }
        }
    }

    private void threeBytes(char sign) {
        bytes[size++] = (byte) (0xE0 | sign >> 12);
        bytes[size++] = (byte) (0x80 | sign >> 6 & 0x3F);
        bytes[size++] = (byte) (0x80 | sign & 0x3F);
    }

    private void fourBytes(int codePoint) {
        bytes[size++] = (byte) (0xF0 | codePoint >> 18);
        bytes[size++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
        bytes[size++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
        bytes[size++] = (byte) (0x80 | codePoint & 0x3F);
    }

    /** A whole number. */
    void number(long value) throws IOException {
        room(PIECE);
        if (value == Long.MIN_VALUE) {
            ascii(Long.toString(value));
            return;
        }
        if (value < 0) {
            bytes[size++] = '-';
        }
        digits(Math.abs(value));
    }

    private void digits(long value) {
        int first = digits.length;
        long rest = value;
        do {
            digits[--first] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        System.arraycopy(digits, first, bytes, size, digits.length - first);
        size += digits.length - first;
    }

    /**
     * A number rounded to so many digits after the point, without zeros at the end.
     *
     * @param value finite
     * @param decimals 0 to 7
     */
    void fixed(double value, int decimals) throws IOException {
        if (!(Math.abs(value) < FIXED_MAX)) {
            ascii(Decimal.of(value));
            return;
        }
        room(PIECE);
        long scale = SCALES[decimals];
        long scaled = Math.round(value * scale);
        if (scaled < 0) {
            bytes[size++] = '-';
            scaled = -scaled;
        }
        digits(scaled / scale);
        int fraction = (int) (scaled % scale);
        if (fraction > 0) {
            fraction(fraction, decimals);
        }
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

    private void room(int wanted) throws IOException {
        if (BUFFER - size < wanted) {
            flush();
        }
    }

    /** Hands over what waits. */
    void flush() throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }
}
