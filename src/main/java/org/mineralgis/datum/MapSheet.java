package org.mineralgis.datum;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A sheet of the map series of China on the northern hemisphere. By GB/T 13989-2012, 4.2, its number has the row letter and
 * column of the sheet of 1:1,000,000 (4° by 6°), then letter of the scale, row from the north and column from the west
 * within it: {@code J43E002013}.
 *
 * @param scale of the map
 * @param row of sheets of this scale from the equator, 0 first
 * @param column of sheets of this scale from 180° W, 0 first
 */
public record MapSheet(SheetScale scale, int row, int column) {

    private static final Pattern CURRENT =
            Pattern.compile("([A-V])\\s*([0-9]{2})(?:\\s*([B-H])\\s*([0-9]{3})\\s*([0-9]{3}))?");

    /** Degrees of latitude and longitude of a sheet of 1:1,000,000. */
    private static final int HEIGHT = 4;

    private static final int WIDTH = 6;
    private static final int COLUMNS = 60;

    /** Rows of 1:1,000,000, A to V: as far as 88° N. */
    private static final int ROWS = 22;

    /** The sheet that {@code place} (degrees, longitude first, 0 to 88 N) lies on; on an edge the northern, eastern one. */
    public static MapSheet at(Coordinate place, SheetScale scale) {
        int parts = scale.parts();
        int row = (int) Math.floor(place.y * parts / HEIGHT);
        int column = (int) Math.floor((place.x + 180) * parts / WIDTH);
        return new MapSheet(
                scale,
                Math.max(0, Math.min(ROWS * parts - 1, row)),
                Math.max(0, Math.min(COLUMNS * parts - 1, column)));
    }

    /** The sheet of a number in either form, in letters of any case; empty for all else. */
    public static Optional<MapSheet> find(String number) {
        Optional<MapSheet> current = findCurrent(number);
        return current.isPresent() ? current : OldSheetNumber.find(number);
    }

    /** The sheet of a number of the present standard; empty for all else. */
    public static Optional<MapSheet> findCurrent(String number) {
        Matcher parts = CURRENT.matcher(number.strip().toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int letter = parts.group(1).charAt(0) - 'A' + 1;
        int column = Integer.parseInt(parts.group(2));
        if (parts.group(3) == null) {
            return within(SheetScale.MILLION, letter, column, 1, 1);
        }
        int down = Integer.parseInt(parts.group(4));
        int right = Integer.parseInt(parts.group(5));
        return SheetScale.ofLetter(parts.group(3).charAt(0))
                .flatMap(scale -> within(scale, letter, column, down, right));
    }

    /** A sheet by its place in one of 1:1,000,000; all counted from 1, {@code down} from the north. */
    static Optional<MapSheet> within(SheetScale scale, int letter, int millionColumn, int down, int right) {
        int parts = scale.parts();
        boolean there = letter >= 1
                && letter <= ROWS
                && millionColumn >= 1
                && millionColumn <= COLUMNS
                && down >= 1
                && down <= parts
                && right >= 1
                && right <= parts;
        return there
                ? Optional.of(new MapSheet(scale, letter * parts - down, (millionColumn - 1) * parts + right - 1))
                : Optional.empty();
    }

    /** The number by the present standard; the old one for 1:200,000, which has no other. */
    public String number() {
        if (!scale.current()) {
            return oldNumber();
        }
        String million = "%c%02d".formatted(millionLetter(), millionColumn());
        return scale == SheetScale.MILLION
                ? million
                : million + "%c%03d%03d".formatted(scale.letter(), down(), right());
    }

    /** The number as it was until 1992, {@code J-43-13-A}. */
    public String oldNumber() {
        return OldSheetNumber.of(this);
    }

    /** What it shows: degrees, longitude in x. */
    public Envelope extent() {
        double parts = scale.parts();
        return new Envelope(
                column * WIDTH / parts - 180,
                (column + 1) * WIDTH / parts - 180,
                row * HEIGHT / parts,
                (row + 1) * HEIGHT / parts);
    }

    char millionLetter() {
        return (char) ('A' + row / scale.parts());
    }

    int millionColumn() {
        return column / scale.parts() + 1;
    }

    /** Row within the sheet of 1:1,000,000, from the north, 1 first. */
    int down() {
        return scale.parts() - row % scale.parts();
    }

    /** Column within the sheet of 1:1,000,000, 1 first. */
    int right() {
        return column % scale.parts() + 1;
    }
}
