package org.mineralgis.model;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Decimal numbers as files write them: a sign, up to 40 digits, a point and up to 40 more, an exponent of up to three
 * digits. Bounded, so that no text can make the arithmetic work for long.
 */
public final class DecimalText {

    private static final Pattern FORM =
            Pattern.compile("[-+]?([0-9]{1,40}(\\.[0-9]{0,40})?|\\.[0-9]{1,40})([eE][-+]?[0-9]{1,3})?");
    /** So many digits make a whole number that a double holds exactly. */
    private static final int EXACT_DIGITS = 15;

    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private DecimalText() {}

    /** The double nearest to the number; infinite beyond the largest; empty when {@code text} is none. */
    public static OptionalDouble parse(String text) {
        double exact = exact(text);
        if (!Double.isNaN(exact)) {
            return OptionalDouble.of(exact);
        }
        return FORM.matcher(text).matches() ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }

    /**
     * The number of at most 15 digits without exponent; NaN when {@code text} is anything else. Digits and power of ten are
     * exact doubles then, so that their quotient is the nearest one (W. D. Clinger, How to read floating point numbers
     * accurately, 1990).
     */
    private static double exact(String text) {
        int length = text.length();
        int start = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int point = -1;
        long digits = 0;
        for (int index = start; index < length; index++) {
            char each = text.charAt(index);
            if (each == '.' && point < 0) {
                point = index;
            } else if (each >= '0' && each <= '9' && index - start <= EXACT_DIGITS) {
                digits = 10 * digits + each - '0';
            } else {
                return Double.NaN;
            }
        }
        int count = length - start - (point < 0 ? 0 : 1);
        if (count == 0 || count > EXACT_DIGITS) {
            return Double.NaN;
        }
        double number = point < 0 ? digits : digits / POWERS[length - 1 - point];
        return text.charAt(0) == '-' ? -number : number;
    }
}
