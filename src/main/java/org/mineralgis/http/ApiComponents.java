package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The parts of the API definition that several operations share. */
final class ApiComponents {

    static final String FIELDS = "#/components/parameters/fields";
    static final String PROBLEM = "#/components/responses/Problem";
    static final String GEOJSON = "#/components/schemas/GeoJson";

    private ApiComponents() {}

    static void putTo(ObjectNode components) {
        putFields(components.putObject("parameters").putObject("fields"));
        putProblem(components.putObject("responses").putObject("Problem"));
        ObjectNode schemas = components.putObject("schemas");
        putGeoJson(schemas.putObject("GeoJson"));
        putProblemSchema(schemas.putObject("Problem"));
    }

    private static void putFields(ObjectNode fields) {
        fields.put("name", "fields").put("in", "query").put("required", false);
        fields.put(
                "description",
                "Every field of the dataset, by its own name (see its schema): only records whose value equals it; a list"
                        + " must contain it. So are id and evidence. A field that is named as another parameter is asked for as field.<name>.");
        fields.put("style", "form").put("explode", true);
        ObjectNode schema = fields.putObject("schema").put("type", "object");
        schema.putObject("additionalProperties").put("type", "string");
    }

    private static void putProblem(ObjectNode problem) {
        problem.put("description", "A problem as RFC 9457 describes it");
        ObjectNode content = problem.putObject("content");
        content.putObject(ProblemMapper.MEDIA_TYPE).putObject("schema").put("$ref", "#/components/schemas/Problem");
        content.putObject(Representation.HTML.mediaType()).putObject("schema").put("type", "string");
    }

    private static void putGeoJson(ObjectNode schema) {
        schema.put("type", "object").putArray("required").add("type");
        ObjectNode type = schema.putObject("properties").putObject("type").put("type", "string");
        type.putArray("enum").add("Feature").add("FeatureCollection");
    }

    private static void putProblemSchema(ObjectNode schema) {
        schema.put("type", "object")
                .putArray("required")
                .add("type")
                .add("title")
                .add("status");
        ObjectNode members = schema.putObject("properties");
        List.of("type", "title", "detail", "instance", "parameter", "found", "errorId")
                .forEach(name -> members.putObject(name).put("type", "string"));
        members.putObject("status").put("type", "integer");
        members.putObject("allowed").put("type", "array").putObject("items").put("type", "string");
    }
}
