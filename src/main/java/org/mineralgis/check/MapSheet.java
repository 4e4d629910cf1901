package org.mineralgis.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Numbers of map sheets by GB/T 13989: row letter and column of the 1:1,000,000 sheet (4° by 6°), then letter of the scale,
 * row from the north and column from the west within it, such as {@code J43E002013} of 1:50,000.
 */
final class MapSheet {

    private static final Pattern FORM = Pattern.compile("([A-V])([0-9]{2})(?:([B-H])([0-9]{3})([0-9]{3}))?");
    private static final String SCALES = "BCDEFGH";
    /** Rows and columns of each scale within the 1:1,000,000 sheet: 1:500,000 to 1:5,000. */
    private static final int[] PARTS = {2, 4, 12, 24, 48, 96, 192};

    private MapSheet() {}

    /** Whether {@code number} has the form of one. */
    static boolean isOne(String number) {
        return FORM.matcher(number).matches();
    }

    /** The sheet of the same scale as {@code like} that {@code place} (degrees) lies on; empty when that is no number. */
    static Optional<String> find(Coordinate place, String like) {
        Matcher form = FORM.matcher(like);
        return form.matches() ? Optional.of(at(place, form.group(3))) : Optional.empty();
    }

    /** Whether {@code number} is the sheet of 1:50,000, the most common one, that {@code place} (degrees) lies on. */
    static boolean isFifty(Coordinate place, String number) {
        return number.length() == 10 && number.charAt(3) == 'E' && number.equals(at(place, "E"));
    }

    private static String at(Coordinate place, @Nullable String scale) {
        int row = (int) Math.floor(place.y / 4);
        int column = (int) Math.floor(place.x / 6);
        String million = (char) ('A' + row) + padded(column + 31, 2);
        if (scale == null) {
            return million;
        }
        int parts = PARTS[SCALES.indexOf(scale)];
        int down = parts - (int) Math.floor((place.y - row * 4.0) * parts / 4);
        int right = (int) Math.floor((place.x - column * 6.0) * parts / 6) + 1;
        return million + scale + padded(down, 3) + padded(right, 3);
    }

    private static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
