package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Field;
import org.mineralgis.model.Language;
import org.mineralgis.model.LoadedDataset;

/** What the records of each dataset look like in GeoJSON, as schemas of OpenAPI 3.0 that are made from the fields. */
final class FeatureSchemas {

    private FeatureSchemas() {}

    /** Appends {@code Feature.<id>} for each dataset, and {@code Feature} and {@code FeatureCollection} for any. */
    static void putTo(ObjectNode schemas, List<LoadedDataset> datasets, Language language) {
        for (LoadedDataset loaded : datasets) {
            putFeature(schemas.putObject(name(loaded.dataset())), loaded.dataset(), language);
        }
        ObjectNode any = schemas.putObject("Feature");
        any.put("description", "A record of any dataset as GeoJSON (RFC 7946).");
        ArrayNode kinds = any.putArray("anyOf");
        datasets.forEach(loaded -> kinds.addObject().put("$ref", AnswerSchemas.PLACE + name(loaded.dataset())));
        if (kinds.isEmpty()) {
            kinds.addObject().put("type", "object");
        }
        putCollection(schemas.putObject("FeatureCollection"));
    }

    private static String name(Dataset dataset) {
        return "Feature." + dataset.id();
    }

    private static void putFeature(ObjectNode schema, Dataset dataset, Language language) {
        schema.put("type", "object");
        schema.put("description", dataset.metadata().title().in(language));
        schema.putArray("required").add("type").add("id").add("geometry").add("properties");
        ObjectNode members = schema.putObject("properties");
        putWord(members, "type", "Feature");
        members.putObject("id").put("type", "string");
        putGeometry(members.putObject("geometry"), dataset);
        ObjectNode properties =
                members.putObject("properties").put("type", "object").put("nullable", true);
        putFields(properties.putObject("properties"), dataset, language);
        members.putObject("original_geometry").put("$ref", AnswerSchemas.PLACE + "Geometry");
        members.putObject("citation").put("type", "string");
        putLinks(members);
    }

    private static void putGeometry(ObjectNode schema, Dataset dataset) {
        switch (dataset.schema().geometryType()) {
            case POINT -> schema.put("$ref", AnswerSchemas.PLACE + "Point");
            case MULTI_LINE_STRING -> schema.put("$ref", AnswerSchemas.PLACE + "MultiLineString");
            case MULTI_POLYGON -> schema.put("$ref", AnswerSchemas.PLACE + "MultiPolygon");
            case NONE -> schema.put("type", "object").put("nullable", true).put("maxProperties", 0);
        }
    }

    private static void putFields(ObjectNode properties, Dataset dataset, Language language) {
        for (Field field : dataset.schema().fields()) {
            ObjectNode property = properties.putObject(field.name());
            String unit = field.unit() == null ? "" : " (" + field.unit() + ")";
            property.put("title", field.title().in(language) + unit);
            putType(property, field);
        }
        ArrayNode kinds = properties.putObject("evidence").put("type", "string").putArray("enum");
        for (Evidence kind : Evidence.values()) {
            kinds.add(kind.word());
        }
        properties.putObject("original_crs").put("type", "string").put("nullable", true);
        properties
                .putObject("datum_steps")
                .put("type", "array")
                .putObject("items")
                .put("type", "string");
        properties.putObject("datum_accuracy_m").put("type", "number").put("nullable", true);
        properties.putObject("original_coordinates").put("type", "string").put("nullable", true);
    }

    /** The type of a field's values; of what may be empty, null too. */
    static void putType(ObjectNode property, Field field) {
        property.put("nullable", true);
        switch (field.type()) {
            case TEXT -> putTerms(property.put("type", "string"), field, true);
            case INTEGER -> property.put("type", "integer");
            case NUMBER -> property.put("type", "number");
            case BOOLEAN -> property.put("type", "boolean");
            case DATE -> property.put("type", "string").put("format", "date");
            case LIST ->
                putTerms(property.put("type", "array").putObject("items").put("type", "string"), field, false);
        }
    }

    private static void putTerms(ObjectNode schema, Field field, boolean orNull) {
        if (!field.vocabulary().isEmpty()) {
            ArrayNode allowed = schema.putArray("enum");
            field.vocabulary().forEach(term -> allowed.add(term.value()));
            if (orNull) {
                allowed.addNull();
            }
        }
    }

    private static void putCollection(ObjectNode schema) {
        schema.put("type", "object").put("description", "A page of records as GeoJSON (RFC 7946).");
        schema.putArray("required")
                .add("type")
                .add("numberMatched")
                .add("numberReturned")
                .add("features")
                .add("links");
        ObjectNode members = schema.putObject("properties");
        putWord(members, "type", "FeatureCollection");
        members.putObject("timeStamp").put("type", "string").put("format", "date-time");
        members.putObject("numberMatched").put("type", "integer").put("minimum", 0);
        members.putObject("numberReturned").put("type", "integer").put("minimum", 0);
        members.putObject("citation").put("type", "string");
        members.putObject("features")
                .put("type", "array")
                .putObject("items")
                .put("$ref", AnswerSchemas.PLACE + "Feature");
        putLinks(members);
    }

    private static void putWord(ObjectNode members, String name, String word) {
        members.putObject(name).put("type", "string").putArray("enum").add(word);
    }

    private static void putLinks(ObjectNode members) {
        members.putObject("links").put("type", "array").putObject("items").put("$ref", AnswerSchemas.PLACE + "Link");
    }
}
