package org.mineralgis.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a dataset.
 *
 * @param name lower-case ASCII identifier, at most 63 bytes; the name in PostGIS, GeoJSON and tiles
 * @param type what its values are
 * @param title what people read
 * @param unit UCUM-like unit symbol, such as {@code km} or {@code t}; null for a number without unit and all else
 * @param required whether a record without a value is refused
 * @param vocabulary the allowed values; empty for any
 * @param range the allowed numbers; null for any
 * @param mapping where its values stand in the source
 */
public record Field(
        String name,
        FieldType type,
        LocalizedText title,
        @Nullable String unit,
        boolean required,
        List<Term> vocabulary,
        @Nullable Range range,
        FieldMapping mapping) {

    public Field {
        vocabulary = List.copyOf(vocabulary);
    }
}
