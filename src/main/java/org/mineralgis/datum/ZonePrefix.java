package org.mineralgis.datum;

import java.util.Optional;

/**
 * The number of a Gauss-Krüger zone before an easting, as China numbers them: 13 to 23 for zones of 6 degrees, 24 to 45
 * for zones of 3.
 *
 * @param number the first two digits of an easting of eight
 * @param centralMeridian degrees east
 */
public record ZonePrefix(int number, int centralMeridian) {

    private static final int SIX_DEGREE_FIRST = 13;
    private static final int THREE_DEGREE_FIRST = 24;
    private static final int LAST = 45;
    private static final double PER_ZONE = 1_000_000;

    /** The number before {@code easting}, in metres; empty when it has none that China uses. */
    public static Optional<ZonePrefix> find(double easting) {
        int number = (int) Math.floor(easting / PER_ZONE);
        if (number < SIX_DEGREE_FIRST || number > LAST) {
            return Optional.empty();
        }
        return Optional.of(new ZonePrefix(number, number < THREE_DEGREE_FIRST ? 6 * number - 3 : 3 * number));
    }
}
