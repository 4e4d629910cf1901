package org.mineralgis.datum;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of map sheets as they were before GB/T 13989-92: {@code J-43}, then the place in that sheet, counted in rows from
 * the north-west: {@code J-43-B} of 1:500,000, {@code J-43-[7]} of 1:250,000, {@code J-43-(12)} or {@code J-43-XII} of
 * 1:200,000, {@code J-43-13} of 1:100,000, {@code J-43-13-A} of 1:50,000, {@code J-43-13-A-1} of 1:25,000,
 * {@code J-43-13-(24)} of 1:10,000, {@code J-43-13-(24)-a} of 1:5,000. The letters are written 甲乙丙丁, too, and that of
 * the row as its number.
 */
final class OldSheetNumber {

    private static final Pattern FORM = Pattern.compile("(?<row>[A-V]|[0-9]{1,2})-(?<column>[0-9]{1,2})(?:-(?:"
            + "(?<half>[A-D])|\\[(?<quarter>[0-9]{1,2})]|\\((?<fifth>[0-9]{1,2})\\)|(?<roman>[IVX]+)"
            + "|(?<hundred>[0-9]{1,3})(?:-(?:(?<fifty>[A-D])(?:-(?<twentyfive>[1-4]))?"
            + "|\\((?<ten>[0-9]{1,2})\\)(?:-(?<five>[A-D]))?))?))?");

    private static final List<String> TENS = List.of("", "X", "XX", "XXX");
    private static final List<String> ONES = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");

    private final Matcher parts;

    private OldSheetNumber(Matcher parts) {
        this.parts = parts;
    }

    /** Empty for what is no such number. */
    static Optional<MapSheet> find(String number) {
        Matcher parts = FORM.matcher(plain(number));
        return parts.matches() ? new OldSheetNumber(parts).sheet() : Optional.empty();
    }

    private static String plain(String number) {
        return Normalizer.normalize(number.strip(), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\s*[-‐‑–—]\\s*", "-")
                .replace('甲', 'A')
                .replace('乙', 'B')
                .replace('丙', 'C')
                .replace('丁', 'D');
    }

    private Optional<MapSheet> sheet() {
        if (parts.group("half") != null) {
            return at(SheetScale.HALF_MILLION, letter("half"), 2);
        }
        if (parts.group("quarter") != null) {
            return at(SheetScale.QUARTER_MILLION, number("quarter"), 4);
        }
        if (parts.group("fifth") != null) {
            return at(SheetScale.FIFTH_OF_A_MILLION, number("fifth"), 6);
        }
        if (parts.group("roman") != null) {
            return at(SheetScale.FIFTH_OF_A_MILLION, roman(parts.group("roman")), 6);
        }
        return parts.group("hundred") == null ? at(SheetScale.MILLION, 1, 1) : inHundred();
    }

    /** The part counted {@code index} from the north-west, in rows of {@code width}. */
    private Optional<MapSheet> at(SheetScale scale, int index, int width) {
        return index < 1 || index > width * width
                ? Optional.empty()
                : MapSheet.within(
                        scale, millionRow(), number("column"), (index - 1) / width + 1, (index - 1) % width + 1);
    }

    private Optional<MapSheet> inHundred() {
        Optional<MapSheet> hundred = at(SheetScale.HUNDRED_THOUSAND, number("hundred"), 12);
        if (parts.group("fifty") != null) {
            Optional<MapSheet> fifty =
                    hundred.flatMap(sheet -> part(sheet, SheetScale.FIFTY_THOUSAND, letter("fifty"), 2));
            return parts.group("twentyfive") == null
                    ? fifty
                    : fifty.flatMap(sheet -> part(sheet, SheetScale.TWENTY_FIVE_THOUSAND, number("twentyfive"), 2));
        }
        if (parts.group("ten") != null) {
            Optional<MapSheet> ten = hundred.flatMap(sheet -> part(sheet, SheetScale.TEN_THOUSAND, number("ten"), 8));
            return parts.group("five") == null
                    ? ten
                    : ten.flatMap(sheet -> part(sheet, SheetScale.FIVE_THOUSAND, letter("five"), 2));
        }
        return hundred;
    }

    private static Optional<MapSheet> part(MapSheet whole, SheetScale scale, int index, int width) {
        if (index < 1 || index > width * width) {
            return Optional.empty();
        }
        int down = (index - 1) / width;
        int right = (index - 1) % width;
        return Optional.of(new MapSheet(scale, whole.row() * width + width - 1 - down, whole.column() * width + right));
    }

    private int millionRow() {
        String row = parts.group("row");
        return Character.isDigit(row.charAt(0)) ? Integer.parseInt(row) : row.charAt(0) - 'A' + 1;
    }

    private int number(String group) {
        @Nullable String text = parts.group(group);
        return text == null ? 0 : Integer.parseInt(text);
    }

    private int letter(String group) {
        @Nullable String text = parts.group(group);
        return text == null ? 0 : text.charAt(0) - 'A' + 1;
    }

    /** 0 when the letters are no number up to 39. */
    private static int roman(String letters) {
        for (int number = 1; number < 40; number++) {
            if (letters.equals(TENS.get(number / 10) + ONES.get(number % 10))) {
                return number;
            }
        }
        return 0;
    }

    /** The number of a sheet in this form. */
    static String of(MapSheet sheet) {
        String million = sheet.millionLetter() + "-" + sheet.millionColumn();
        return switch (sheet.scale()) {
            case MILLION -> million;
            case HALF_MILLION -> million + "-" + (char) ('A' + index(sheet, 2) - 1);
            case QUARTER_MILLION -> million + "-[" + index(sheet, 4) + "]";
            case FIFTH_OF_A_MILLION -> million + "-(" + index(sheet, 6) + ")";
            case HUNDRED_THOUSAND -> million + "-" + index(sheet, 12);
            case FIFTY_THOUSAND -> of(whole(sheet, SheetScale.HUNDRED_THOUSAND, 2)) + "-" + upper(sheet);
            case TWENTY_FIVE_THOUSAND -> of(whole(sheet, SheetScale.FIFTY_THOUSAND, 2)) + "-" + index(sheet, 2);
            case TEN_THOUSAND -> of(whole(sheet, SheetScale.HUNDRED_THOUSAND, 8)) + "-(" + index(sheet, 8) + ")";
            case FIVE_THOUSAND ->
                of(whole(sheet, SheetScale.TEN_THOUSAND, 2)) + "-"
                        + upper(sheet).toLowerCase(Locale.ROOT);
        };
    }

    private static MapSheet whole(MapSheet part, SheetScale scale, int width) {
        return new MapSheet(scale, part.row() / width, part.column() / width);
    }

    private static String upper(MapSheet sheet) {
        return String.valueOf((char) ('A' + index(sheet, 2) - 1));
    }

    /** Its count in the sheet that it is a part of, which has {@code width} of them in a row. */
    private static int index(MapSheet sheet, int width) {
        return (sheet.down() - 1) % width * width + (sheet.right() - 1) % width + 1;
    }
}
