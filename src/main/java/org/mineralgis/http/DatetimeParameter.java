package org.mineralgis.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.DateInterval;

/**
 * The parameter {@code datetime} (OGC 17-069r4, 7.15.4): a date or time of RFC 3339, or an interval of two, of which one may
 * be a duration of ISO 8601 from or to the other. Our fields hold whole days, so a time stands for its day in UTC.
 */
final class DatetimeParameter {

    private DatetimeParameter() {}

    /**
     * Reads it.
     *
     * @return empty when both ends are open
     * @throws Problem for anything else
     */
    static Optional<DateInterval> parse(String text) {
        try {
            String[] ends = text.split("/", -1);
            // Years of four digits only: PostgreSQL's calendar ends before Java's.
            if (ends.length > 2 || text.isBlank() || text.matches("(.*/)?[+-].*")) {
                throw refused(text);
            }
            OffsetDateTime start = end(ends[0], ends.length == 1 ? "" : ends[1], -1);
            OffsetDateTime end = ends.length == 1 ? start : end(ends[1], ends[0], 1);
            return start == null && end == null
                    ? Optional.empty()
                    : Optional.of(new DateInterval(day(start), day(end)));
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            throw refused(text);
        }
    }

    /** One end: by itself, or that far ({@code direction} 1 later, -1 earlier) from the other. */
    private static @Nullable OffsetDateTime end(String text, String other, int direction) {
        if (!text.startsWith("P")) {
            return text.isEmpty() || text.equals("..") ? null : moment(text);
        }
        CalendarDuration duration = CalendarDuration.parse(text);
        return direction > 0 ? duration.after(moment(other)) : duration.before(moment(other));
    }

    private static OffsetDateTime moment(String text) {
        return text.length() <= "2023-09-27".length()
                ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                : OffsetDateTime.parse(text);
    }

    private static @Nullable LocalDate day(@Nullable OffsetDateTime moment) {
        if (moment == null) {
            return null;
        }
        LocalDate day = moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        if (day.getYear() < 0 || day.getYear() > 9999) {
            throw new DateTimeException("beyond the calendar");
        }
        return day;
    }

    private static Problem refused(String text) {
        return Problem.invalidParameter("datetime", text, Texts.DATETIME_EXPECTED);
    }
}
