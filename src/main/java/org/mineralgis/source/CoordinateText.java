package org.mineralgis.source;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.CoordinateNotation;
import org.mineralgis.model.DecimalText;

/** One coordinate as text. Empty answers mean that it is not written in the notation that was declared. */
public final class CoordinateText {

    private static final String FRACTION = "(?:\\.[0-9]{0,20})?";
    private static final Pattern MARKED = Pattern.compile("(?<deg>[0-9]{1,3})(?:\\s*[°º度:dD]\\s*|\\s+)"
            + "(?<min>[0-9]{1,2}" + FRACTION + ")(?:\\s*[′'’‘分:mM]\\s*|\\s+|$)"
            + "(?:(?<sec>[0-9]{1,2}" + FRACTION + ")\\s*(?:[″\"”“秒sS]|''|′′)?)?");
    private static final Pattern PACKED =
            Pattern.compile("(?<deg>[0-9]{2,3})(?<min>[0-9]{2})(?<sec>[0-9]{2}" + FRACTION + ")");
    private static final Pattern HEMISPHERE =
            Pattern.compile("(?<before>[ENSWensw]|东经|西经|北纬|南纬)?\\s*(?<angle>.*?)\\s*(?<after>[ENSWensw])?");

    private CoordinateText() {}

    /**
     * The number that {@code text} stands for: degrees, or metres.
     *
     * @param north whether it is a latitude or northing, which must not be marked as east or west
     */
    public static OptionalDouble parse(String text, CoordinateNotation notation, boolean north) {
        if (notation == CoordinateNotation.DMS) {
            return angle(text, north);
        }
        return DecimalText.parse(text);
    }

    private static OptionalDouble angle(String text, boolean north) {
        Matcher parts = HEMISPHERE.matcher(text);
        if (text.length() > 60 || !parts.matches()) {
            return OptionalDouble.empty();
        }
        String mark = mark(parts.group("before")) + mark(parts.group("after"));
        String angle = parts.group("angle");
        boolean minus = angle.startsWith("-");
        OptionalDouble size = size(minus ? angle.substring(1) : angle);
        boolean fits = mark.isEmpty() || (mark.length() == 1 && !minus && (north ? "NS" : "EW").contains(mark));
        if (size.isEmpty() || !fits) {
            return OptionalDouble.empty();
        }
        boolean negative = minus || mark.equals("S") || mark.equals("W");
        return OptionalDouble.of(negative ? -size.getAsDouble() : size.getAsDouble());
    }

    private static OptionalDouble size(String angle) {
        Matcher parts = PACKED.matcher(angle);
        if (!parts.matches()) {
            parts = MARKED.matcher(angle);
            if (!parts.matches()) {
                return OptionalDouble.empty();
            }
        }
        double minutes = Double.parseDouble(parts.group("min"));
        String secondsText = parts.group("sec");
        double seconds = secondsText == null ? 0 : Double.parseDouble(secondsText);
        boolean broken = secondsText != null && parts.group("min").contains(".");
        if (minutes >= 60 || seconds >= 60 || broken) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Integer.parseInt(parts.group("deg")) + minutes / 60 + seconds / 3600);
    }

    private static String mark(@Nullable String hemisphere) {
        if (hemisphere == null) {
            return "";
        }
        return switch (hemisphere) {
            case "东经" -> "E";
            case "西经" -> "W";
            case "北纬" -> "N";
            case "南纬" -> "S";
            default -> hemisphere.toUpperCase(Locale.ROOT);
        };
    }
}
