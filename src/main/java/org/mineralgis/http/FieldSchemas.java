package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Field;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Language;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.PrimaryTime;
import org.mineralgis.model.Range;

/** Single properties of a dataset's records in JSON Schema, with their roles (OGC 23-058r2). */
final class FieldSchemas {

    private static final String ROLE = "x-ogc-role";

    private final Dataset dataset;
    private final Language language;
    private final ObjectNode properties;

    /** @param properties where they are written to */
    FieldSchemas(Dataset dataset, Language language, ObjectNode properties) {
        this.dataset = dataset;
        this.language = language;
        this.properties = properties;
    }

    /** The position, which is no property of JSON Schema's own types. */
    void putGeometry() {
        GeometryType type = dataset.schema().geometryType();
        if (type != GeometryType.NONE) {
            add("geometry")
                    .put(ROLE, "primary-geometry")
                    .put("format", "geometry-" + type.key().toLowerCase(Locale.ROOT));
        }
    }

    /** The id of the record, unless it is one of the fields. */
    void putId() {
        if (dataset.schema().findField("id").isEmpty()) {
            ObjectNode id = add("id").put("title", Texts.ID.in(language)).put("type", "string");
            if (dataset.schema().idField() == null) {
                id.put(ROLE, "id");
            }
        }
    }

    /** How the record is known. */
    void putEvidence() {
        ObjectNode evidence =
                add("evidence").put("title", Texts.EVIDENCE.in(language)).put("type", "string");
        ArrayNode kinds = evidence.putArray("enum");
        ArrayNode terms = evidence.putArray("x-terms");
        for (Evidence kind : Evidence.values()) {
            kinds.add(kind.word());
            putTerm(terms, kind.word(), Texts.evidence(kind));
        }
    }

    /** What became of the position on its way from the file. */
    void putLineage() {
        add("original_crs").putArray("type").add("string").add("null");
        add("datum_steps").put("type", "array").putObject("items").put("type", "string");
        add("datum_accuracy_m")
                .put("x-ogc-unit", "m")
                .putArray("type")
                .add("number")
                .add("null");
        add("original_coordinates")
                .put("title", Texts.ORIGINAL_POSITION.in(language))
                .putArray("type")
                .add("string")
                .add("null");
    }

    /** One of the fields. */
    void put(Field field) {
        ObjectNode property = add(field.name());
        role(field).ifPresent(role -> property.put(ROLE, role));
        property.put("title", field.title().in(language));
        property.put("x-title-zh", field.title().zh());
        property.put("x-title-en", field.title().en());
        if (field.unit() != null) {
            property.put("x-ogc-unit", field.unit());
        }
        if (field.references() != null) {
            property.put("x-references", field.references());
            property.put("x-ogc-collectionId", field.references());
        }
        ObjectNode values = putType(property, field);
        putRange(values, field.range());
        putVocabulary(property, values, field);
    }

    private ObjectNode add(String name) {
        ObjectNode property = properties.putObject(name);
        return property.put("x-ogc-propertySeq", properties.size());
    }

    private Optional<String> role(Field field) {
        if (field.name().equals(dataset.schema().idField())) {
            return Optional.of("id");
        }
        int index = dataset.schema().indexOf(field.name());
        PrimaryTime time = PrimaryTime.of(dataset.schema()).orElse(new PrimaryTime(-1, -1));
        if (index == time.start()) {
            return Optional.of(time.instant() ? "primary-instant" : "primary-interval-start");
        }
        if (index == time.end()) {
            return Optional.of("primary-interval-end");
        }
        return field.references() == null ? Optional.empty() : Optional.of("reference");
    }

    /** Writes the type and returns the schema of the single values: for a list that of its items. */
    private static ObjectNode putType(ObjectNode property, Field field) {
        switch (field.type()) {
            case TEXT -> property.put("type", "string");
            case INTEGER -> property.put("type", "integer");
            case NUMBER -> property.put("type", "number");
            case BOOLEAN -> property.put("type", "boolean");
            case DATE -> property.put("type", "string").put("format", "date");
            case LIST -> {
                property.put("type", "array");
                return property.putObject("items").put("type", "string");
            }
        }
        return property;
    }

    private static void putRange(ObjectNode values, @Nullable Range range) {
        if (range != null && range.min() != null) {
            values.put("minimum", range.min());
        }
        if (range != null && range.max() != null) {
            values.put("maximum", range.max());
        }
    }

    private static void putVocabulary(ObjectNode property, ObjectNode values, Field field) {
        if (field.vocabulary().isEmpty()) {
            return;
        }
        ArrayNode allowed = values.putArray("enum");
        ArrayNode terms = property.putArray("x-terms");
        field.vocabulary().forEach(term -> {
            allowed.add(term.value());
            putTerm(terms, term.value(), term.title());
        });
    }

    private static void putTerm(ArrayNode terms, String value, LocalizedText title) {
        terms.addObject().put("value", value).put("zh", title.zh()).put("en", title.en());
    }
}
