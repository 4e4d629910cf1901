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
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.DecimalText;

/** Reads single values from text, strictly: what does not read whole is not read at all. */
final class ValueText {

    // Bounded, so that no text can make the arithmetic work for long.
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,40}(\\.0{0,40})?");

    /** So many digits fit into 64 bits. */
    private static final int SURE_DIGITS = 18;

    private ValueText() {}

    /** A decimal number with a point; finite. */
    static Optional<Double> number(String text) {
        OptionalDouble number = DecimalText.parse(text);
        return number.isPresent() && Double.isFinite(number.getAsDouble())
                ? Optional.of(number.getAsDouble())
                : Optional.empty();
    }

    /** A whole number of 64 bits; a fraction of zeros is allowed, because GIS software writes it. */
    static Optional<Long> integer(String text) {
        if (text.length() <= SURE_DIGITS && digits(text, 0, text.length())) {
            return Optional.of(Long.valueOf(text));
        }
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
            if (format == DateTimeFormatter.ISO_LOCAL_DATE && isDay(text) && !text.startsWith("0000")) {
                return Optional.of(LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)));
            }
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

    /** Whether {@code text} is a day such as {@code 2016-10-28}, or looks like one. */
    static boolean isDay(String text) {
        return text.length() == 10
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && digits(text, 0, 4)
                && digits(text, 5, 7)
                && digits(text, 8, 10);
    }

    private static boolean digits(String text, int from, int to) {
        for (int index = from; index < to; index++) {
            if (text.charAt(index) < '0' || text.charAt(index) > '9') {
                return false;
            }
        }
        return from < to;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** Whether {@code text} holds what no text can: a zero character, U+FFFD of a failed decoding, half a pair. */
    static boolean damaged(String text) {
        for (int index = 0; index < text.length(); index++) {
            char each = text.charAt(index);
            if (each == 0 || each == 0xFFFD) {
                return true;
            }
            if (Character.isSurrogate(each)) {
                if (!Character.isHighSurrogate(each)
                        || index + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(index + 1))) {
                    return true;
                }
                index++;
            }
        }
        return false;
    }
}
