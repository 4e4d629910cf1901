package org.mineralgis.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;

/**
 * What the documents of the service look like, as {@code api/answers.json} says it: a schema of OpenAPI 3.0 for each kind of
 * document, and which operation answers with which.
 */
final class AnswerSchemas {

    static final String PLACE = "#/components/schemas/";

    private static final Set<Representation> TEXTS = Set.of(
            Representation.HTML,
            Representation.CSV,
            Representation.TABLE,
            Representation.JSONL,
            Representation.ATOM,
            Representation.REJECTED,
            Representation.SLD,
            Representation.SVG);

    private final ObjectNode answers;
    private final ObjectNode schemas;

    private AnswerSchemas(ObjectNode answers, ObjectNode schemas) {
        this.answers = answers;
        this.schemas = schemas;
    }

    /** Reads the file, which is part of the program. */
    static AnswerSchemas read() {
        try (InputStream in = AnswerSchemas.class.getResourceAsStream("/api/answers.json")) {
            JsonNode file = new ObjectMapper().readTree(Objects.requireNonNull(in));
            return new AnswerSchemas((ObjectNode) file.get("answers"), (ObjectNode) file.get("schemas"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appends all schemas to those of a definition. */
    void putTo(ObjectNode components) {
        components.setAll(schemas.deepCopy());
    }

    /** Appends the media types of a route's answer, each with its schema. */
    void putContent(ObjectNode content, Route route) {
        JsonNode known = answers.path(route.operationId());
        if (route.offered().isEmpty()) {
            known.properties().forEach(type -> content.putObject(type.getKey())
                    .putObject("schema")
                    .put("$ref", PLACE + type.getValue().asText()));
        }
        for (Representation representation : route.offered()) {
            String name = known.path(representation.name()).asText(otherwise(representation));
            for (String mediaType : representation.mediaTypes()) {
                // Of two forms with one media type the first is sent to those who do not ask by f.
                ObjectNode schema = content.withObjectProperty(mediaType).withObjectProperty("schema");
                addAlternative(schema, PLACE + name);
            }
        }
    }

    private static String otherwise(Representation representation) {
        if (representation.binary() || representation == Representation.PDF || representation == Representation.XLSX) {
            return "Binary";
        }
        return TEXTS.contains(representation) ? "Text" : "Undescribed";
    }

    private static void addAlternative(ObjectNode schema, String reference) {
        if (schema.isEmpty()) {
            schema.put("$ref", reference);
        } else if (schema.has("$ref") && !schema.get("$ref").asText().equals(reference)) {
            String first = schema.remove("$ref").asText();
            schema.putArray("anyOf").addObject().put("$ref", first);
            schema.withArrayProperty("anyOf").addObject().put("$ref", reference);
        }
    }
}
