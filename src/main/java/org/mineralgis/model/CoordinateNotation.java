package org.mineralgis.model;

import java.util.Locale;

/** How coordinates are written as text. */
public enum CoordinateNotation {
    /** Decimal degrees: {@code 75.0417}. */
    DEGREES,
    /** Degrees, minutes and seconds: {@code 75°02′30″E}, {@code 75 02 30.5}, or the digits {@code DDDMMSS.s}: {@code 750230.5}. */
    DMS,
    /** Metres of a plane system, east with or without the number of its zone. */
    METRES;

    /** The word in {@code dataset.yaml}: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
