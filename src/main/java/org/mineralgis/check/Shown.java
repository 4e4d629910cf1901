package org.mineralgis.check;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;

/** Values made fit for a message: one line, no control characters, not too long. */
final class Shown {

    private static final int VALUE_MAX = 90;
    private static final int LIST_MAX = 180;

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]+");

    private Shown() {}

    /** {@code value} in quotes, shortened to 90 characters. */
    static String quote(String value) {
        return '"' + cut(value, VALUE_MAX) + '"';
    }

    /** {@code values} one after the other, shortened to 180 characters. */
    static String list(Collection<String> values) {
        return cut(String.join(", ", values), LIST_MAX);
    }

    /** {@code text} on one line, of at most {@code max} characters. */
    static String cut(String text, int max) {
        String line = (plain(text) ? text : CONTROLS.matcher(text).replaceAll(" ")).strip();
        if (line.length() <= max) {
            return line;
        }
        if (line.codePointCount(0, line.length()) <= max) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, max)) + "…";
    }

    /** Whether there are only letters and signs of ASCII and Han characters, as in nearly all texts. */
    private static boolean plain(String text) {
        for (int index = 0; index < text.length(); index++) {
            char each = text.charAt(index);
            if (!(each >= ' ' && each <= '~') && !(each >= 0x4E00 && each <= 0x9FFF)) {
                return false;
            }
        }
        return true;
    }

    /** A position with 4 decimals (about 10 m), longitude first. */
    static String position(Coordinate position) {
        return number(position.x, 4) + ", " + number(position.y, 4);
    }

    /** {@code value} with at most {@code decimals} decimals, a point, no grouping. */
    static String number(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
