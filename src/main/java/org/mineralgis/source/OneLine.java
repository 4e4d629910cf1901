package org.mineralgis.source;

/** Foreign text made fit for a message: one line, no control characters, not too long. */
final class OneLine {

    private static final int LENGTH_MAX = 90;

    private OneLine() {}

    /** {@code text} without line breaks and control characters. */
    static String of(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]+", " ").strip();
    }

    /** {@code text} in quotes, shortened to 90 characters. */
    static String quote(String text) {
        String line = of(text);
        return '"' + (line.length() > LENGTH_MAX ? line.substring(0, LENGTH_MAX) + "…" : line) + '"';
    }
}
