package org.mineralgis.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Dates as workbooks keep them: a number of days, and a style that shows it as a date. */
final class XlsxDate {

    private static final Set<Integer> BUILT_IN = Set.of(
            14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
            55, 56, 57, 58);
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");
    private static final Pattern SERIAL = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,20})?([eE][-+]?[0-9]{1,2})?");
    private static final BigDecimal DAYS_MAX = new BigDecimal(2_958_465);
    private static final BigDecimal SECONDS_OF_DAY = new BigDecimal(86_400);
    private static final DateTimeFormatter WITH_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private XlsxDate() {}

    /** Whether this number format, built in by its number or with a code of its own, shows dates or times. */
    static boolean shows(int format, String code) {
        if (code.isEmpty()) {
            return BUILT_IN.contains(format);
        }
        String letters = LITERALS.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        return letters.matches(".*[ydhs年月日时].*") || letters.matches(".*mm.*");
    }

    /** The date that {@code serial} stands for; the text itself when it is none. */
    static String text(String serial, boolean from1904) {
        if (!SERIAL.matcher(serial).matches()) {
            return serial;
        }
        BigDecimal days = new BigDecimal(serial);
        if (days.compareTo(DAYS_MAX) > 0) {
            return serial;
        }
        BigDecimal whole = days.setScale(0, RoundingMode.FLOOR);
        long seconds = days.subtract(whole)
                .multiply(SECONDS_OF_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        LocalDateTime moment = epoch(whole.longValue(), from1904)
                .plusDays(whole.longValue())
                .atStartOfDay()
                .plusSeconds(seconds);
        return seconds == 0 ? moment.toLocalDate().toString() : WITH_TIME.format(moment);
    }

    /** Excel counts a 29 February 1900 that never was: before it day 1 is 1 January, behind it one day less. */
    private static LocalDate epoch(long days, boolean from1904) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1);
        }
        return days < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
    }
}
