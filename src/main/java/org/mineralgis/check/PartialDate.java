package org.mineralgis.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date known to the year, month or day, as {@code 2016}, {@code 2016-10} or {@code 2016-10-28}; of two that are parted by
 * a slash, the later.
 *
 * @param first the first day that it can be
 * @param last the last day that it can be
 */
record PartialDate(LocalDate first, LocalDate last) {

    private static final Pattern FORM = Pattern.compile("(?:.*/)?([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?");

    /** The date that {@code text} says; empty when it is none. */
    static Optional<PartialDate> find(String text) {
        if (ValueText.isDay(text)) {
            return ValueText.date(text, DateTimeFormatter.ISO_LOCAL_DATE).map(day -> new PartialDate(day, day));
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(form.group(1));
            if (form.group(2) == null) {
                return Optional.of(new PartialDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(form.group(2)));
            if (form.group(3) == null) {
                return Optional.of(new PartialDate(month.atDay(1), month.atEndOfMonth()));
            }
            LocalDate day = month.atDay(Integer.parseInt(form.group(3)));
            return Optional.of(new PartialDate(day, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
