package org.mineralgis.model;

import java.util.List;
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

    private static final List<Evidence> ALL = List.of(values());

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word in {@code dataset.yaml}, in GeoJSON and in tiles: lower case. */
    public String word() {
        return word;
    }

    /** The evidence of this {@link #word()}. */
    public static Optional<Evidence> find(String word) {
        for (Evidence evidence : ALL) {
            if (evidence.word.equals(word)) {
                return Optional.of(evidence);
            }
        }
        return Optional.empty();
    }
}
