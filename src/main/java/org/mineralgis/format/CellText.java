package org.mineralgis.format;

import org.jspecify.annotations.Nullable;

/** Values as the text formats write them. */
final class CellText {

    private CellText() {}

    /** ISO 8601 dates, numbers with all their digits; null stays null. */
    static @Nullable String of(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Double number ? Decimal.of(number) : value.toString();
    }

    /**
     * The same for a table that is opened in a spreadsheet: a text that it would take for a formula has an apostrophe before
     * it (OWASP, CSV injection). Numbers stay numbers.
     */
    static @Nullable String safe(@Nullable Object value) {
        String text = of(value);
        return value instanceof String && text != null && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
    }
}
