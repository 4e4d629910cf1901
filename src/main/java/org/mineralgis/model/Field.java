package org.mineralgis.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a dataset. It has one component for each thing that {@code dataset.yaml} says of a field, hence nine.
 *
 * @param name lower-case ASCII identifier, at most 63 bytes; the name in PostGIS, GeoJSON and tiles
 * @param type what its values are
 * @param title what people read
 * @param unit UCUM-like unit symbol, such as {@code km} or {@code t}; null for a number without unit and all else
 * @param required whether a record without a value is refused
 * @param vocabulary the allowed values; empty for any
 * @param range the allowed numbers; null for any
 * @param references id of the dataset whose records its values name by their ids; null when they name none
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
        @Nullable String references,
        FieldMapping mapping) {

    public Field {
        vocabulary = List.copyOf(vocabulary);
    }
}
