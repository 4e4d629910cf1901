package org.mineralgis.bench;

/** Writes numbers with a fixed number of decimals, for millions of them. */
final class Decimal {

    private Decimal() {}

    /** Appends {@code value}, which is not negative, rounded to {@code decimals}. */
    static void append(StringBuilder text, double value, int decimals) {
        long scale = 1;
        for (int index = 0; index < decimals; index++) {
            scale *= 10;
        }
        long all = Math.round(value * scale);
        text.append(all / scale).append('.');
        String rest = Long.toString(all % scale);
        text.append("0".repeat(decimals - rest.length())).append(rest);
    }

    /** {@code number}, which is not negative, with zeros before it. */
    static String padded(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
