package org.mineralgis.style;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Schema;

/** The values of a record as tiles have them: numbers are {@link Double}, dates and lists are texts, what is missing is null. */
record RecordValues(Schema schema, Feature record) implements Function<String, @Nullable Object> {

    @Override
    public @Nullable Object apply(String field) {
        if (field.equals("fid")) {
            return record.id();
        }
        int place = schema.indexOf(field);
        if (place < 0) {
            return record.lineage().evidence().word();
        }
        @Nullable Object value = record.values().get(place);
        if (value instanceof List<?> items) {
            return items.stream().map(String::valueOf).collect(Collectors.joining(";"));
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value == null || value instanceof Boolean ? value : value.toString();
    }
}
