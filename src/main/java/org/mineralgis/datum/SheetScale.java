package org.mineralgis.datum;

import java.util.Arrays;
import java.util.Optional;

/** The scales of map sheets of GB/T 13989-2012 down to 1:5,000, and 1:200,000, which only older maps have. */
public enum SheetScale {
    MILLION(1_000_000, 'A', 1),
    HALF_MILLION(500_000, 'B', 2),
    QUARTER_MILLION(250_000, 'C', 4),
    /** Left out of the standard since 1992; most geological maps of the region are of this scale. */
    FIFTH_OF_A_MILLION(200_000, ' ', 6),
    HUNDRED_THOUSAND(100_000, 'D', 12),
    FIFTY_THOUSAND(50_000, 'E', 24),
    TWENTY_FIVE_THOUSAND(25_000, 'F', 48),
    TEN_THOUSAND(10_000, 'G', 96),
    FIVE_THOUSAND(5_000, 'H', 192);

    private final int denominator;
    private final char letter;
    private final int parts;

    SheetScale(int denominator, char letter, int parts) {
        this.denominator = denominator;
        this.letter = letter;
        this.parts = parts;
    }

    /** 50 000 for 1:50,000. */
    public int denominator() {
        return denominator;
    }

    /** How many rows, and columns, of its sheets make one of 1:1,000,000. */
    int parts() {
        return parts;
    }

    /** Its letter in a number of the present standard; a space where that has none. */
    char letter() {
        return letter;
    }

    /** Whether the present standard has numbers for its sheets. */
    boolean current() {
        return letter != ' ';
    }

    /** The scale of 1:1,000,000 has no letter in its numbers. */
    static Optional<SheetScale> ofLetter(char letter) {
        return Arrays.stream(values())
                .filter(scale -> scale != MILLION && scale.current() && scale.letter == letter)
                .findFirst();
    }
}
