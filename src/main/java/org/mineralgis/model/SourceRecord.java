package org.mineralgis.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One record exactly as a source file holds it.
 *
 * @param file file name within the dataset's folder
 * @param row 1 for the first record; CSV headers do not count
 * @param attributes property name to text, verbatim (numbers as they are written); null and absent mean no value
 * @param geometry in the file's own system, longitude first; null when the file gives none
 * @param fault what could not be read of it; null for a record that was read whole
 */
public record SourceRecord(
        String file,
        int row,
        Map<String, @Nullable String> attributes,
        @Nullable Geometry geometry,
        @Nullable SourceFault fault) {

    public SourceRecord {
        attributes = attributes instanceof Attributes
                ? attributes
                : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** A record that was read whole. */
    public SourceRecord(String file, int row, Map<String, @Nullable String> attributes, @Nullable Geometry geometry) {
        this(file, row, attributes, geometry, null);
    }
}
