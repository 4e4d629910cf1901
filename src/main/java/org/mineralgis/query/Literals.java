package org.mineralgis.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values as both encodings write them. */
final class Literals {

    /** What is written of a number: more digits than any field holds, few enough to compute with. */
    private static final int NUMBER_LENGTH = 400;

    /** Year 0 is left out, which PostgreSQL has no day in. */
    private static final Pattern DAY = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}");

    /** Microseconds at the most, because PostgreSQL would round what is finer. */
    private static final Pattern MOMENT =
            Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,6})?Z");

    private Literals() {}

    /** Empty for a number that a double cannot hold, or of too many digits. */
    static Optional<Expression> findNumber(String written) {
        if (written.length() > NUMBER_LENGTH) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(written);
            return Double.isInfinite(number.doubleValue())
                    ? Optional.empty()
                    : Optional.of(new Expression.Number(number));
        } catch (IllegalArgumentException beyond) {
            return Optional.empty();
        }
    }

    /** A day or a moment, by its form. */
    static Optional<Expression> findInstant(String written) {
        Optional<Expression> day = findDay(written);
        return day.isPresent() ? day : findMoment(written);
    }

    /** {@code 2023-09-27}. */
    static Optional<Expression> findDay(String written) {
        try {
            return DAY.matcher(written).matches()
                    ? Optional.of(new Expression.Day(LocalDate.parse(written)))
                    : Optional.empty();
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    /** {@code 2023-09-27T08:00:00Z}. */
    static Optional<Expression> findMoment(String written) {
        try {
            return MOMENT.matcher(written).matches()
                    ? Optional.of(new Expression.Moment(Instant.parse(written)))
                    : Optional.empty();
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    /** Whether a text is one that a database can hold: no NUL, no half of a surrogate pair. */
    static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(character ->
                        character == 0 || character <= Character.MAX_VALUE && Character.isSurrogate((char) character));
    }

    static FilterException notStorable() {
        return FilterException.of(
                "文本中有 NUL 字符或不完整的字符（半个代理对）。", "A text holds NUL or half a character (an unpaired surrogate).");
    }
}
