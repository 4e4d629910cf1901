package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mineralgis.model.Field;
import org.mineralgis.model.Language;
import org.mineralgis.model.LoadedDataset;

/** The parts of the API definition that several operations share. */
final class ApiComponents {

    static final String FIELDS = "#/components/parameters/fields";

    static final String TILE_OMITTED = "#/components/headers/TileOmitted";

    private static final Map<String, String> PROBLEMS = Map.ofEntries(
            Map.entry("400", "A parameter is unknown, missing or has a value that it cannot have"),
            Map.entry("404", "There is nothing at this address"),
            Map.entry("406", "The Accept header refuses all forms that there are"),
            Map.entry("408", "The upload is too slow"),
            Map.entry(
                    "410",
                    "The file or the record is of a release that is served no more; a record may have a successor"),
            Map.entry("413", "The request or its file is too large"),
            Map.entry("414", "The URL is too long"),
            Map.entry("415", "What was sent is not a form"),
            Map.entry("416", "The file has no such range of bytes"),
            Map.entry("500", "A fault of the service itself, which has been logged"),
            Map.entry("503", "The database is not there or the service is busy; Retry-After says when to come back"));

    private ApiComponents() {}

    static void putTo(ObjectNode components, AnswerSchemas answers, List<LoadedDataset> datasets, Language language) {
        putFields(components.putObject("parameters").putObject("fields"), datasets, language);
        ObjectNode responses = components.putObject("responses");
        PROBLEMS.keySet().stream().sorted().forEach(status -> putProblem(responses.putObject(problem(status)), status));
        putNotModified(responses.putObject("NotModified"));
        putTileOmitted(components.putObject("headers").putObject("TileOmitted"));
        ObjectNode schemas = components.putObject("schemas");
        answers.putTo(schemas);
        FeatureSchemas.putTo(schemas, datasets, language);
    }

    /** The name of the response with this status. */
    static String problem(String status) {
        return "Problem" + status;
    }

    /** All fields that can be asked for; which dataset has which stands in the description. */
    private static void putFields(ObjectNode fields, List<LoadedDataset> datasets, Language language) {
        fields.put("name", "fields").put("in", "query").put("required", false);
        fields.put(
                "description",
                "Every field of the dataset, by its own name: only records whose value equals it; a list must contain it. So are"
                        + " id and evidence. A field that is named as another parameter is asked for as field.<name>. The datasets"
                        + " of each field stand in its description.");
        fields.put("style", "form").put("explode", true);
        ObjectNode schema = fields.putObject("schema").put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        Map<String, List<LoadedDataset>> byField = new LinkedHashMap<>();
        for (LoadedDataset loaded : datasets) {
            for (Field field : loaded.dataset().schema().fields()) {
                byField.computeIfAbsent(field.name(), name -> new ArrayList<>()).add(loaded);
            }
        }
        byField.forEach((name, those) -> putField(properties.putObject(name), name, those, language));
        schema.putObject("additionalProperties").put("type", "string");
    }

    private static void putField(ObjectNode property, String name, List<LoadedDataset> datasets, Language language) {
        Field field = datasets.get(0).dataset().schema().findField(name).orElseThrow();
        property.put("type", "string");
        property.put("title", field.title().in(language));
        String ids = datasets.stream().map(loaded -> loaded.dataset().id()).collect(Collectors.joining(", "));
        property.put("description", field.type().word() + "; " + ids);
    }

    private static void putProblem(ObjectNode problem, String status) {
        problem.put("description", PROBLEMS.get(status));
        ObjectNode content = problem.putObject("content");
        content.putObject(ProblemMapper.MEDIA_TYPE).putObject("schema").put("$ref", AnswerSchemas.PLACE + "Problem");
        content.putObject(Representation.HTML.mediaType())
                .putObject("schema")
                .put("$ref", AnswerSchemas.PLACE + "Text");
    }

    private static void putNotModified(ObjectNode response) {
        response.put("description", "Not changed since the answer that If-None-Match or If-Modified-Since names");
    }

    private static void putTileOmitted(ObjectNode header) {
        header.put(
                "description",
                "How many features of the lowest ranks are missing because the tile would be larger than 500 KB compressed with"
                        + " gzip, by MVT layer; not there when the tile is whole");
        header.put("required", false).put("example", "mine=120, county=3");
        header.putObject("schema").put("type", "string").put("pattern", "^[a-z0-9_.]+=[0-9]+(, [a-z0-9_.]+=[0-9]+)*$");
    }
}
