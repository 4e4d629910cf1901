package org.mineralgis.source;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldMapping;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.Range;
import org.mineralgis.model.Term;

/** Turns one entry of {@code fields} into a {@link Field}. */
final class FieldDocument {

    private FieldDocument() {}

    static Field field(JsonNode field) {
        String name = field.get("name").asText();
        String property = DatasetDocument.optional(field, "property");
        return new Field(
                name,
                DatasetDocument.word(FieldType.class, field.get("type")),
                DatasetDocument.text(field.get("title")),
                DatasetDocument.optional(field, "unit"),
                field.path("required").asBoolean(),
                DatasetDocument.list(field.path("vocabulary"), FieldDocument::term),
                range(field.path("range")),
                DatasetDocument.optional(field, "references"),
                new FieldMapping(
                        property == null ? name : property,
                        DatasetDocument.list(field.path("nil"), JsonNode::asText),
                        DatasetDocument.optional(field, "date_pattern"),
                        DatasetDocument.texts(field.path("synonyms"))));
    }

    private static Term term(JsonNode term) {
        return new Term(term.get("value").asText(), DatasetDocument.text(term.get("title")));
    }

    private static @Nullable Range range(JsonNode range) {
        if (!range.isObject()) {
            return null;
        }
        return new Range(number(range.path("min")), number(range.path("max")));
    }

    private static @Nullable Double number(JsonNode value) {
        return value.isNumber() ? (Double) value.asDouble() : null;
    }
}
