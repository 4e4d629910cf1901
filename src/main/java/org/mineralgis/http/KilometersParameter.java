package org.mineralgis.http;

import java.math.BigDecimal;

/** A parameter that is a length in kilometres. */
final class KilometersParameter {

    private KilometersParameter() {}

    /**
     * Reads a number with at most three digits after the point, so that it is a whole number of metres.
     *
     * @param otherwise kilometres when the parameter is not given or empty
     * @throws Problem for what is no such number between {@code min} and {@code max}
     */
    static double parse(Query query, String name, double otherwise, double min, double max) {
        String text = query.find(name).orElse("");
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!isLength(text) || Double.parseDouble(text) < min || Double.parseDouble(text) > max) {
            throw Problem.invalidParameter(name, text, Texts.kilometers(text(min), text(max)));
        }
        return Double.parseDouble(text);
    }

    /** Whether it is such a number. */
    static boolean isLength(String text) {
        return text.matches("[0-9]{1,5}(\\.[0-9]{1,3})?");
    }

    /** Without digits that say nothing. */
    static String text(double kilometers) {
        return BigDecimal.valueOf(kilometers).stripTrailingZeros().toPlainString();
    }
}
