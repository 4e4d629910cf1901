package org.mineralgis.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a position or statement came to be known. It travels with every record into every output, so that
 * a schematic area can never pass for a surveyed one.
 */
public enum Evidence {
    /** Measured by an instrument, such as an epicentre located by a seismic network. */
    MEASURED,
    /** Printed or released by a named publisher. */
    PUBLISHED,
    /** Announced by an authority or a company without the data behind it. */
    ANNOUNCED,
    /** Built by this service from names, such as a territory from the counties that a text lists. */
    SCHEMATIC;

    /** The word in {@code dataset.yaml}, in GeoJSON and in tiles: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The evidence of this {@link #word()}. */
    public static Optional<Evidence> find(String word) {
        return Arrays.stream(values())
                .filter(evidence -> evidence.word().equals(word))
                .findFirst();
    }
}
