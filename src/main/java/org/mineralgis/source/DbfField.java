package org.mineralgis.source;

import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One field of a {@code .dbf}.
 *
 * @param name its bytes, up to the first zero
 * @param type the letter: C, N, F, D, L, or another that is not read
 * @param offset where its value starts in a row
 * @param length of its value in bytes
 */
record DbfField(byte[] name, char type, int offset, int length) {

    private static final Pattern DATE = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

    /** Whether its values can be read. */
    boolean known() {
        return "CNFDL".indexOf(type) >= 0;
    }

    /** Whether it has room for no more, so that a name of ten bytes may have been longer. */
    boolean nameFull() {
        return name.length >= 10;
    }

    /** Its name; a character that was cut in two at the end is left out. */
    String name(Charset charset) {
        return decode(charset, name, 0, name.length)
                .replaceFirst("\uFFFD+$", "")
                .strip();
    }

    /** Where the value in {@code row} ends: blanks and zeros behind it only fill the field. */
    int end(byte[] row) {
        int end = offset + length;
        while (end > offset && (row[end - 1] == ' ' || row[end - 1] == 0)) {
            end--;
        }
        return end;
    }

    /**
     * The value in {@code row}; null when there is none. A date is written {@code 2023-01-15}, a logical value
     * {@code true} or {@code false}; all else stays as it is spelled. What cannot be decoded becomes U+FFFD.
     */
    @Nullable
    String value(byte[] row, Charset charset) {
        String text = decode(charset, row, offset, end(row));
        return switch (type) {
            case 'C' -> text.isEmpty() ? null : text;
            case 'D' -> date(text.strip());
            case 'L' -> logical(text.strip());
            default -> number(text.strip());
        };
    }

    private static @Nullable String date(String text) {
        Matcher date = DATE.matcher(text);
        if (text.isEmpty() || text.equals("00000000")) {
            return null;
        }
        return date.matches() ? date.group(1) + "-" + date.group(2) + "-" + date.group(3) : text;
    }

    private static @Nullable String logical(String text) {
        return switch (text) {
            case "", "?" -> null;
            case "T", "t", "Y", "y" -> "true";
            case "F", "f", "N", "n" -> "false";
            default -> text;
        };
    }

    /** Asterisks stand for a number that did not fit its field. */
    private static @Nullable String number(String text) {
        return text.isEmpty() || text.startsWith("*") ? null : text;
    }

    private static String decode(Charset charset, byte[] bytes, int from, int to) {
        // The constructor puts U+FFFD in the place of what it cannot decode.
        return new String(bytes, from, to - from, charset);
    }
}
