package org.mineralgis.check;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single values from text, strictly: what does not read whole is not read at all. */
final class ValueText {

    // Bounded, so that no text can make the arithmetic work for long.
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?([0-9]{1,40}(\\.[0-9]{0,40})?|\\.[0-9]{1,40})([eE][-+]?[0-9]{1,3})?");
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,40}(\\.0{0,40})?");

    private ValueText() {}

    /** A decimal number with a point; finite. */
    static Optional<Double> number(String text) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(Double.valueOf(text)).filter(Double::isFinite)
                : Optional.empty();
    }

    /** A whole number of 64 bits; a fraction of zeros is allowed, because GIS software writes it. */
    static Optional<Long> integer(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(text);
        boolean fits = value.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
                && value.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0;
        return fits ? Optional.of(value.longValueExact()) : Optional.empty();
    }

    /** {@code true}, {@code false}, {@code 1} or {@code 0}. */
    static Optional<Boolean> bool(String text) {
        return switch (text) {
            case "true", "TRUE", "True", "1" -> Optional.of(true);
            case "false", "FALSE", "False", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** A date of the years 1 to 9999. */
    static Optional<LocalDate> date(String text, DateTimeFormatter format) {
        try {
            LocalDate date = LocalDate.from(format.parse(text));
            return date.getYear() >= 1 && date.getYear() <= 9999 ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The format of {@code pattern}, or ISO 8601. Strict: 30 February is no date; the era need not be written. */
    static DateTimeFormatter dateFormat(@Nullable String pattern) {
        if (pattern == null) {
            return DateTimeFormatter.ISO_LOCAL_DATE;
        }
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Whether {@code text} holds what no text can: a zero character, U+FFFD of a failed decoding, half a pair. */
    static boolean damaged(String text) {
        return text.codePoints().anyMatch(c -> c == 0 || c == 0xFFFD || (c >= 0xD800 && c <= 0xDFFF));
    }
}
