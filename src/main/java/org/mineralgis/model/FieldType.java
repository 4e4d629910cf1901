package org.mineralgis.model;

import java.util.Locale;

/** What the values of a field are, in Java and in PostGIS. */
public enum FieldType {
    /** {@link String}; {@code text}. */
    TEXT,
    /** {@link Long}; {@code bigint}. */
    INTEGER,
    /** {@link Double}, finite; {@code double precision}. */
    NUMBER,
    /** {@link Boolean}; {@code boolean}. */
    BOOLEAN,
    /** {@link java.time.LocalDate}; {@code date}. */
    DATE,
    /** {@code List<String>} without nulls; {@code text[]}. In source files the items are parted by {@code ;}. */
    LIST;

    /** The word in {@code dataset.yaml}: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
