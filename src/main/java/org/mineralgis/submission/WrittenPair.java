package org.mineralgis.submission;

import java.util.ArrayList;
import java.util.List;

/** The two numbers of a position, in the order in which they are written. */
record WrittenPair(WrittenNumber first, WrittenNumber second) {

    /** Corners are numbered with fewer digits than coordinates have. */
    private static final int ORDINAL_DIGITS = 3;

    /**
     * The pairs of a line: two numbers, two after the number of a corner, two angles written as four or six plain numbers,
     * or many corners one after the other. Empty when the numbers make no pairs.
     */
    static List<WrittenPair> of(List<WrittenNumber> line) {
        List<WrittenNumber> numbers =
                line.size() % 2 == 1 && ordinal(line.get(0)) ? line.subList(1, line.size()) : line;
        List<WrittenNumber> angles = spacedAngles(numbers);
        return inTurn(angles.isEmpty() ? numbers : angles);
    }

    private static boolean ordinal(WrittenNumber number) {
        return number.text().matches("[0-9]{1," + ORDINAL_DIGITS + "}");
    }

    private static List<WrittenPair> inTurn(List<WrittenNumber> numbers) {
        if (numbers.isEmpty() || numbers.size() % 2 == 1) {
            return List.of();
        }
        List<WrittenPair> pairs = new ArrayList<>();
        for (int index = 0; index < numbers.size(); index += 2) {
            pairs.add(new WrittenPair(numbers.get(index), numbers.get(index + 1)));
        }
        return pairs;
    }

    /** {@code 75 02 30.5 39 40 52}, or without seconds; empty when the numbers are not that. */
    private static List<WrittenNumber> spacedAngles(List<WrittenNumber> numbers) {
        int parts = numbers.size() / 2;
        if (numbers.size() != 4 && numbers.size() != 6) {
            return List.of();
        }
        List<WrittenNumber> angles = new ArrayList<>();
        for (int start = 0; start < numbers.size(); start += parts) {
            List<WrittenNumber> angle = numbers.subList(start, start + parts);
            if (angle.stream().anyMatch(WrittenNumber::angle) || !wholeBeforeTheLast(angle)) {
                return List.of();
            }
            char mark = angle.get(0).mark() != ' '
                    ? angle.get(0).mark()
                    : angle.get(parts - 1).mark();
            String seconds = parts == 3 ? angle.get(2).text() + "″" : "";
            angles.add(
                    new WrittenNumber(angle.get(0).text() + "°" + angle.get(1).text() + "′" + seconds, true, mark));
        }
        return angles;
    }

    private static boolean wholeBeforeTheLast(List<WrittenNumber> angle) {
        boolean whole = angle.subList(0, angle.size() - 1).stream()
                .allMatch(number -> number.text().matches("[0-9]{1,3}"));
        return whole
                && angle.subList(1, angle.size()).stream()
                        .allMatch(number -> number.text().matches("[0-9]{1,2}(\\.[0-9]+)?"));
    }

    /** Whether the marks of hemispheres allow this order. */
    boolean allows(boolean swapped) {
        WrittenNumber east = swapped ? second : first;
        WrittenNumber north = swapped ? first : second;
        return !east.north() && !north.east();
    }
}
