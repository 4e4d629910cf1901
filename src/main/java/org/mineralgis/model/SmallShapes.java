package org.mineralgis.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of lines and areas that are smaller than half a pixel at a zoom level. */
public enum SmallShapes {
    /** They are not drawn there. */
    DROP,
    /** A point stands for them, thinned like points. */
    POINT;

    /** The word in {@code dataset.yaml}: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rule of this {@link #word()}. */
    public static Optional<SmallShapes> find(String word) {
        return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
    }
}
