package org.mineralgis.format;

/** Angles in degrees, minutes and seconds: {@code 75°02′30.000″E}. */
public final class Sexagesimal {

    private Sexagesimal() {}

    /**
     * An angle with thousandths of a second, some 3 cm on the ground. It is put together by hand: two of these for every record made half
     * of a CSV file's time when a format string did it.
     *
     * @param degrees decimal, finite
     * @param positive stands behind an angle from 0 on
     * @param negative stands behind one below 0, instead of a sign
     */
    public static String of(double degrees, char positive, char negative) {
        long thousandths = Math.round(Math.abs(degrees) * 3_600_000);
        StringBuilder text = new StringBuilder(20);
        text.append(thousandths / 3_600_000).append('°');
        digits(text, thousandths / 60_000 % 60, 10).append('′');
        digits(text, thousandths / 1_000 % 60, 10).append('.');
        digits(text, thousandths % 1_000, 100).append('″');
        return text.append(degrees < 0 ? negative : positive).toString();
    }

    /** Appends a number with zeros before it; {@code place} is the worth of its first digit. */
    private static StringBuilder digits(StringBuilder text, long number, int place) {
        for (int worth = place; worth > 0; worth /= 10) {
            text.append((char) ('0' + number / worth % 10));
        }
        return text;
    }
}
