package org.mineralgis.model;

import java.util.Locale;

/** The file formats that a dataset may be kept in. */
public enum SourceFormat {
    GEOJSON,
    CSV,
    GEOTIFF;

    /** The word in {@code dataset.yaml}: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
