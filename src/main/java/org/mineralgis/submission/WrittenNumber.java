package org.mineralgis.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.CoordinateNotation;
import org.mineralgis.source.CoordinateText;

/**
 * A number in a text, as it stands there.
 *
 * @param text without mark of the hemisphere
 * @param angle whether it has signs of degrees, minutes or seconds
 * @param mark N, S, E or W; a space where there is none
 */
record WrittenNumber(String text, boolean angle, char mark) {

    private static final String BEFORE = "(?<before>东经|西经|北纬|南纬|[EWNS](?![A-Z]))?[:：=]?\\s*";
    private static final String NUMBER = "[0-9]{1,10}(?:\\.[0-9]{0,15})?";
    private static final String SIGNED = "(?<deg>[0-9]{1,3}(?:\\.[0-9]{0,15})?)\\s*[°º度]"
            + "(?:\\s*(?<min>[0-9]{1,2}(?:\\.[0-9]{0,12})?)\\s*[′'’‘分]"
            + "(?:(?!\\s*[0-9.]+\\s*[°º度])\\s*(?<sec>[0-9]{1,2}(?:\\.[0-9]{0,12})?)\\s*(?:[″\"”“秒]|''|′′|’’)?)?)?";
    private static final String COLONS = "[0-9]{1,3}:[0-9]{1,2}:[0-9]{1,2}(?:\\.[0-9]{0,12})?";
    private static final Pattern FORM = Pattern.compile(
            BEFORE + "(?<angle>-?(?:" + SIGNED + "|" + COLONS + ")|(?<plain>[-+]?" + NUMBER
                    + "))\\s*(?<after>[EWNS](?![A-Z]))?",
            Pattern.CASE_INSENSITIVE);

    /** The numbers of a text in their order; what stands between them is not looked at. */
    static List<WrittenNumber> all(String text) {
        List<WrittenNumber> numbers = new ArrayList<>();
        Matcher matcher = FORM.matcher(text);
        int from = 0;
        while (from <= text.length() && matcher.find(from)) {
            numbers.add(of(matcher));
            // The mark behind a number that has one before it is that of the next: E75.0417N39.6811.
            from = matcher.group("before") != null && matcher.group("after") != null
                    ? matcher.start("after")
                    : matcher.end();
        }
        return numbers;
    }

    private static WrittenNumber of(Matcher found) {
        boolean plain = found.group("plain") != null;
        char mark = mark(found.group("before") != null ? found.group("before") : found.group("after"));
        return new WrittenNumber(found.group("angle").strip(), !plain, mark);
    }

    private static char mark(@Nullable String hemisphere) {
        if (hemisphere == null) {
            return ' ';
        }
        return switch (hemisphere.toUpperCase(Locale.ROOT)) {
            case "东经", "E" -> 'E';
            case "西经", "W" -> 'W';
            case "北纬", "N" -> 'N';
            default -> hemisphere.equals("南纬") || hemisphere.equalsIgnoreCase("S") ? 'S' : ' ';
        };
    }

    /** Whether it is marked as a latitude. */
    boolean north() {
        return mark == 'N' || mark == 'S';
    }

    /** Whether it is marked as a longitude. */
    boolean east() {
        return mark == 'E' || mark == 'W';
    }

    /** What it stands for in a notation; empty when it is not written so. */
    OptionalDouble in(WrittenNotation notation) {
        OptionalDouble value =
                switch (notation) {
                    case DEGREES -> degrees();
                    case DMS -> angle ? angle(text) : OptionalDouble.empty();
                    case RUN_TOGETHER -> angle ? OptionalDouble.empty() : angle(text);
                    case AFTER_THE_POINT -> angle ? OptionalDouble.empty() : afterThePoint();
                    case METRES -> angle ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
                };
        boolean negative = mark == 'S' || mark == 'W';
        return negative && value.isPresent() ? OptionalDouble.of(-value.getAsDouble()) : value;
    }

    private static OptionalDouble angle(String angle) {
        return CoordinateText.parse(angle, CoordinateNotation.DMS, true);
    }

    private OptionalDouble degrees() {
        String digits = text.replaceAll("\\s*[°º度]$", "");
        return digits.matches("[-+]?" + NUMBER)
                ? OptionalDouble.of(Double.parseDouble(digits))
                : OptionalDouble.empty();
    }

    /** {@code DDD.MMSSsss}: minutes and seconds are the digits behind the point. */
    private OptionalDouble afterThePoint() {
        int point = text.indexOf('.');
        String digits = point < 0 ? "" : text.substring(point + 1);
        if (digits.length() < 4 || text.startsWith("-")) {
            return OptionalDouble.empty();
        }
        String packed = text.substring(0, point) + digits.substring(0, 4);
        String rest = digits.substring(4);
        return angle(rest.isEmpty() ? packed : packed + "." + rest);
    }
}
