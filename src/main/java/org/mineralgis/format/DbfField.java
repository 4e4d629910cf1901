package org.mineralgis.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.mineralgis.model.FieldType;

/**
 * A field of a {@code .dbf}.
 *
 * @param name at most ten ASCII characters, unique
 * @param field what it holds
 */
record DbfField(String name, TableField field) {

    static final int NAME_MAX = 10;
    /** Longest text, in bytes. */
    static final int TEXT_MAX = 254;
    /** Digits of numbers; GDAL writes real numbers so, and ArcGIS takes them for doubles. */
    static final int REAL_WIDTH = 24;

    static final int REAL_DECIMALS = 15;

    private static final Pattern FIT = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,9}");

    /** Names for {@code fields}: the same where they are fit, otherwise cut, with a number when they would be alike. */
    static List<DbfField> of(List<TableField> fields) {
        Set<String> taken = new HashSet<>();
        for (TableField field : fields) {
            if (plain(field.name()).equals(field.name())) {
                taken.add(key(field.name()));
            }
        }
        List<DbfField> named = new ArrayList<>();
        for (TableField field : fields) {
            String plain = plain(field.name());
            named.add(new DbfField(plain.equals(field.name()) ? plain : unused(plain, taken), field));
        }
        return List.copyOf(named);
    }

    /** A name of ASCII letters, digits and lines below, which begins with a letter; {@code field} when nothing is left. */
    private static String plain(String name) {
        if (FIT.matcher(name).matches()) {
            return name;
        }
        String ascii = name.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
        String lettered = ascii.isEmpty() ? "field" : Character.isDigit(ascii.charAt(0)) ? "f_" + ascii : ascii;
        return lettered.substring(0, Math.min(NAME_MAX, lettered.length()));
    }

    private static String unused(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; !taken.add(key(free)); number++) {
            String suffix = "_" + number;
            free = name.substring(0, Math.min(name.length(), NAME_MAX - suffix.length())) + suffix;
        }
        return free;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The letter of its type: C, N, L or D. */
    char type() {
        return switch (field.type()) {
            case TEXT, LIST -> 'C';
            case INTEGER, NUMBER -> 'N';
            case BOOLEAN -> 'L';
            case DATE -> 'D';
        };
    }

    /** Digits behind the point. */
    int decimals() {
        return field.type() == FieldType.NUMBER ? REAL_DECIMALS : 0;
    }

    /** The width in bytes when the widest value takes {@code widest}; integers have room for nine digits at least. */
    int width(int widest) {
        return switch (field.type()) {
            case TEXT, LIST -> Math.max(1, widest);
            case INTEGER -> Math.max(9, widest);
            case NUMBER -> REAL_WIDTH;
            case BOOLEAN -> 1;
            case DATE -> 8;
        };
    }
}
