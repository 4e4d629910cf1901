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
 */
public record SourceRecord(
        String file,
        int row,
        Map<String, @Nullable String> attributes,
        @Nullable Geometry geometry) {

    public SourceRecord {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
