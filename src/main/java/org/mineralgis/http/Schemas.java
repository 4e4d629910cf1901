package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Field;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Language;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Range;

/** The shape of a dataset's records as JSON Schema 2020-12, with titles and terms in both languages. */
final class Schemas {

    private final Served served;

    Schemas(Served served) {
        this.served = served;
    }

    Answer answer(Request request) {
        Dataset dataset = served.get(request).dataset();
        Language language = request.language();
        ObjectNode document = Json.object();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put(
                "$id", request.base().to("collections", dataset.id(), "schema").toString());
        document.put("type", "object");
        document.put("title", dataset.metadata().title().in(language));
        document.put("description", dataset.metadata().description().in(language));
        putProperties(document.putObject("properties"), dataset, language);
        ArrayNode required = document.putArray("required");
        dataset.schema().fields().stream().filter(Field::required).forEach(field -> required.add(field.name()));
        return Json.answer(request, document);
    }

    private static void putProperties(ObjectNode properties, Dataset dataset, Language language) {
        GeometryType type = dataset.schema().geometryType();
        if (type != GeometryType.NONE) {
            String kind = type.key().toLowerCase(Locale.ROOT);
            properties
                    .putObject("geometry")
                    .put("x-ogc-role", "primary-geometry")
                    .put("format", "geometry-" + kind);
        }
        for (Field field : dataset.schema().fields()) {
            ObjectNode property = properties.putObject(field.name());
            if (field.name().equals(dataset.schema().idField())) {
                property.put("x-ogc-role", "id");
            }
            putField(property, field, language);
        }
        ObjectNode evidence = properties.putObject("evidence").put("type", "string");
        ArrayNode kinds = evidence.putArray("enum");
        ArrayNode terms = evidence.putArray("x-terms");
        for (Evidence kind : Evidence.values()) {
            kinds.add(kind.word());
            putTerm(terms, kind.word(), Texts.evidence(kind));
        }
        properties.putObject("original_crs").putArray("type").add("string").add("null");
        properties
                .putObject("datum_steps")
                .put("type", "array")
                .putObject("items")
                .put("type", "string");
        properties
                .putObject("datum_accuracy_m")
                .put("x-ogc-unit", "m")
                .putArray("type")
                .add("number")
                .add("null");
        properties
                .putObject("original_coordinates")
                .put("title", Texts.ORIGINAL_POSITION.in(language))
                .putArray("type")
                .add("string")
                .add("null");
    }

    private static void putField(ObjectNode property, Field field, Language language) {
        property.put("title", field.title().in(language));
        property.put("x-title-zh", field.title().zh());
        property.put("x-title-en", field.title().en());
        if (field.unit() != null) {
            property.put("x-ogc-unit", field.unit());
        }
        if (field.references() != null) {
            property.put("x-references", field.references());
        }
        ObjectNode values = putType(property, field);
        putRange(values, field.range());
        if (!field.vocabulary().isEmpty()) {
            ArrayNode allowed = values.putArray("enum");
            ArrayNode terms = property.putArray("x-terms");
            field.vocabulary().forEach(term -> {
                allowed.add(term.value());
                putTerm(terms, term.value(), term.title());
            });
        }
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

    private static void putTerm(ArrayNode terms, String value, LocalizedText title) {
        terms.addObject().put("value", value).put("zh", title.zh()).put("en", title.en());
    }
}
