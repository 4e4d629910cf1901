package org.mineralgis.http;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A duration of ISO 8601 such as {@code P1Y2M}, {@code P2W} or {@code P1DT12H}. Years and months are those of the calendar: a
 * month after 31 January is the last day of February.
 *
 * @param days years, months, weeks and days
 * @param time hours, minutes and seconds
 */
record CalendarDuration(Period days, Duration time) {

    private static final Pattern FORM = Pattern.compile("(P(?:\\d{1,4}Y)?(?:\\d{1,5}M)?(?:\\d{1,6}W)?(?:\\d{1,7}D)?)"
            + "(T(?=\\d)(?:\\d{1,8}H)?(?:\\d{1,10}M)?(?:\\d{1,12}(?:[.]\\d{1,9})?S)?)?");

    /**
     * Reads it; each part once, in the order of the standard, and none below zero.
     *
     * @throws IllegalArgumentException for anything else
     */
    static CalendarDuration parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || text.equals("P")) {
            throw new IllegalArgumentException("not a duration: " + text);
        }
        String days = parts.group(1);
        String time = parts.group(2);
        return new CalendarDuration(
                days.equals("P") ? Period.ZERO : Period.parse(days),
                time == null ? Duration.ZERO : Duration.parse("P" + time));
    }

    /** The moment that lies this much after {@code moment}. */
    OffsetDateTime after(OffsetDateTime moment) {
        return moment.plus(days).plus(time);
    }

    /** The moment that lies this much before {@code moment}. */
    OffsetDateTime before(OffsetDateTime moment) {
        return moment.minus(days).minus(time);
    }
}
