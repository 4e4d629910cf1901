package org.mineralgis.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.DateInterval;

/**
 * The parameter {@code datetime} (OGC 17-069r4, 7.15.4): a date or time of RFC 3339, or an interval of two. Our fields hold
 * whole days, so a time stands for its day in UTC.
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
            LocalDate start = ends.length == 1 ? day(ends[0]) : end(ends[0]);
            LocalDate end = ends.length == 1 ? start : end(ends[1]);
            return start == null && end == null ? Optional.empty() : Optional.of(new DateInterval(start, end));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw refused(text);
        }
    }

    private static @Nullable LocalDate end(String text) {
        return text.isEmpty() || text.equals("..") ? null : day(text);
    }

    private static LocalDate day(String text) {
        return text.length() <= "2023-09-27".length()
                ? LocalDate.parse(text)
                : OffsetDateTime.parse(text)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDate();
    }

    private static Problem refused(String text) {
        return Problem.invalidParameter("datetime", text, Texts.DATETIME_EXPECTED);
    }
}
