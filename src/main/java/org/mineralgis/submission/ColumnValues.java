package org.mineralgis.submission;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.FieldType;

/**
 * What the cells of one column are: every one of them has to agree.
 *
 * @param type the narrowest type that fits them all; text when there are none
 * @param datePattern how dates are written; null for ISO 8601 and everything else
 * @param nil marks for no value among numbers and dates, such as {@code —}
 */
record ColumnValues(FieldType type, @Nullable String datePattern, List<String> nil) {

    private static final Set<String> NIL = Set.of(
            "-", "—", "——", "–", "/", "\\", "无", "不详", "未知", "NA", "N/A", "n/a", "null", "NULL", "-9999", "-9999.0");
    // No zero before a digit: that is a code and not a number.
    private static final Pattern WHOLE = Pattern.compile("[-+]?(0|[1-9][0-9]{0,14})");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?((0|[1-9][0-9]{0,19})(\\.[0-9]{0,30})?|\\.[0-9]{1,30})([eE][-+]?[0-9]{1,2})?");
    private static final List<String> DATE_PATTERNS = List.of("uuuu/M/d", "uuuu.M.d", "uuuu年M月d日");
    private static final Set<String> BOOLEANS = Set.of("true", "false", "TRUE", "FALSE", "True", "False");
    private static final int ITEM_LENGTH_MAX = 30;

    static ColumnValues of(List<String> values) {
        Set<String> nil = new TreeSet<>();
        List<String> real = values.stream()
                .filter(value -> !(NIL.contains(value) && nil.add(value)) && !nil.contains(value))
                .toList();
        if (real.isEmpty()) {
            return text();
        }
        List<String> marks = List.copyOf(nil);
        if (real.stream().allMatch(value -> WHOLE.matcher(value).matches())) {
            return new ColumnValues(FieldType.INTEGER, null, marks);
        }
        if (real.stream().allMatch(value -> DECIMAL.matcher(value).matches())) {
            return new ColumnValues(FieldType.NUMBER, null, marks);
        }
        if (BOOLEANS.containsAll(real)) {
            return new ColumnValues(FieldType.BOOLEAN, null, marks);
        }
        ColumnValues dates = dates(real, marks);
        return dates != null ? dates : listed(values) ? new ColumnValues(FieldType.LIST, null, List.of()) : text();
    }

    static ColumnValues text() {
        return new ColumnValues(FieldType.TEXT, null, List.of());
    }

    /** No two cells alike. */
    static boolean unique(List<String> values) {
        return new HashSet<>(values).size() == values.size();
    }

    private static @Nullable ColumnValues dates(List<String> values, List<String> nil) {
        if (allDates(values, DateTimeFormatter.ISO_LOCAL_DATE)) {
            return new ColumnValues(FieldType.DATE, null, nil);
        }
        return DATE_PATTERNS.stream()
                .filter(pattern -> allDates(
                        values,
                        DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT)))
                .findFirst()
                .map(pattern -> new ColumnValues(FieldType.DATE, pattern, nil))
                .orElse(null);
    }

    private static boolean allDates(List<String> values, DateTimeFormatter format) {
        for (String value : values) {
            try {
                if (value.length() > 20 || LocalDate.parse(value, format).getYear() < 1) {
                    return false;
                }
            } catch (DateTimeException unreadable) {
                return false;
            }
        }
        return true;
    }

    /** Short items parted by semicolons in half of the cells at least: prose has semicolons too. */
    private static boolean listed(List<String> values) {
        long several = values.stream().filter(value -> value.contains(";")).count();
        return several * 2 >= values.size()
                && values.stream()
                        .flatMap(value -> List.of(value.split(";")).stream())
                        .allMatch(item -> item.strip().length() <= ITEM_LENGTH_MAX);
    }
}
