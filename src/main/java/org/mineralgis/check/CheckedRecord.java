package org.mineralgis.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.Schema;
import org.mineralgis.model.SourceRecord;

/**
 * A record as the rules see it.
 *
 * @param dataset what it belongs to
 * @param source as the file has it
 * @param named gives what people know it by
 * @param values typed, in the order of the fields; null for none
 * @param geometry in WGS 84; null when it has no position, or none that was accepted
 */
record CheckedRecord(
        Dataset dataset,
        SourceRecord source,
        Supplier<String> named,
        List<@Nullable Object> values,
        @Nullable Geometry geometry) {

    /** What people know it by. */
    String label() {
        return named.get();
    }

    /** Name of the field of this role; null when the dataset declares none. */
    @Nullable
    String field(FieldRole role) {
        return dataset.schema().roles().get(role);
    }

    /** The value of the field of this role, stripped. */
    Optional<String> findText(FieldRole role) {
        return find(role).map(value -> value.toString().strip());
    }

    Optional<Double> findNumber(FieldRole role) {
        return find(role).map(value -> ((Number) value).doubleValue());
    }

    /** The items of a list, or the one text; empty when there is none. */
    List<String> list(FieldRole role) {
        Object value = find(role).orElse(null);
        if (value instanceof List<?> items) {
            List<String> texts = new ArrayList<>(items.size());
            items.forEach(item -> texts.add(String.valueOf(item)));
            return texts;
        }
        return value == null ? List.of() : List.of(value.toString().strip());
    }

    /** Whether the source gives the field of this role a text, readable or not. */
    boolean isWritten(FieldRole role) {
        Schema schema = dataset.schema();
        String name = schema.roles().get(role);
        if (name == null) {
            return false;
        }
        Field field = schema.fields().get(schema.indexOf(name));
        String text = source.attributes().get(field.mapping().property());
        return text != null && !text.isBlank();
    }

    private Optional<Object> find(FieldRole role) {
        String name = dataset.schema().roles().get(role);
        return name == null
                ? Optional.empty()
                : Optional.ofNullable(values.get(dataset.schema().indexOf(name)));
    }
}
