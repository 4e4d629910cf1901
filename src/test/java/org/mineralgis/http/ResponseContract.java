package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds every answer to the API definition: its status, its media type and the shape of its document must stand there, and
 * the shape of a document is taken as closed, so that a member that nobody described fails the test that met it.
 */
final class ResponseContract {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PLACE = "http://contract.example/api";
    private static final String ASSETS = "/(viewer/.+|webjars/.+|page\\.css|api\\.js)";
    private static final Set<String> MIRRORED = Set.of("self", "alternate", "next", "prev", "describedby", "license");

    private final JsonNode api;
    private final JsonSchemaFactory factory;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    /** The contract that a definition makes. */
    ResponseContract(JsonNode definition) {
        this.api = close(definition.deepCopy());
        this.factory = JsonSchemaFactory.builder(JsonSchemaFactory.getInstance(VersionFlag.V4))
                .metaSchema(OpenApi30.getInstance())
                .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
                .schemaLoaders(loaders -> loaders.schemas(Map.of(PLACE, api.toString())))
                .build();
    }

    /** Objects whose members are named have no others. */
    private static JsonNode close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").isTextual()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(ResponseContract::close);
        return node;
    }

    /**
     * Holds one answer to it.
     *
     * @param path as it was asked, with its query
     */
    void check(String method, String path, HttpResponse<?> response, String body) {
        String plain = path.replaceFirst("[?#].*", "").replaceFirst("(?<=.)/+$", "");
        String asked = method + " " + path + " → " + response.statusCode();
        if (method.equals("OPTIONS") && response.statusCode() == 204) {
            return;
        }
        Optional<JsonNode> operation = operation(method, plain);
        boolean beforeAnyRoute = response.statusCode() == 431;
        if (operation.isEmpty() || beforeAnyRoute) {
            checkUndocumented(asked, method, plain, response, body);
            return;
        }
        JsonNode documented = resolve(operation.get().path("responses").path(String.valueOf(response.statusCode())));
        assertTrue(documented.isObject(), asked + ": the status is not documented");
        checkContent(asked, method, documented.path("content"), response, body);
    }

    private void checkUndocumented(String asked, String method, String path, HttpResponse<?> response, String body) {
        if (response.statusCode() < 400) {
            assertTrue(path.matches(ASSETS), asked + ": the address is not documented");
            return;
        }
        JsonNode problem = api.at("/components/responses/Problem400/content");
        checkContent(asked, method, problem, response, body);
    }

    private void checkContent(String asked, String method, JsonNode content, HttpResponse<?> response, String body) {
        Optional<String> type = response.headers().firstValue("Content-Type");
        if (response.statusCode() == 304) {
            assertEquals("", body, asked);
            return;
        }
        assertTrue(type.isPresent(), asked + ": there is no media type");
        String mediaType = type.get().replaceFirst(";\\s*charset=.*", "");
        assertTrue(content.has(mediaType), asked + ": " + mediaType + " is not documented");
        if (!method.equals("HEAD") && mediaType.matches(".*[/+]json(;.*)?")) {
            checkDocument(asked, content.get(mediaType).get("schema"), parse(asked, body));
            checkLinks(asked, parse(asked, body), response, body.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    private void checkDocument(String asked, JsonNode schema, JsonNode document) {
        Set<ValidationMessage> faults = schemas.computeIfAbsent(schema.toString(), text -> schema(schema))
                .validate(document);
        List<String> told =
                faults.stream().map(ValidationMessage::getMessage).limit(20).toList();
        assertTrue(told.isEmpty(), () -> asked + ": " + String.join("\n  ", told));
    }

    private JsonSchema schema(JsonNode schema) {
        return schema.has("$ref")
                ? factory.getSchema(SchemaLocation.of(PLACE + schema.get("$ref").asText()))
                : factory.getSchema(SchemaLocation.of(PLACE + "/part"), parse("", absolute(schema)));
    }

    private static String absolute(JsonNode schema) {
        return schema.toString().replace("\"#/", "\"" + PLACE + "#/");
    }

    /** Links are absolute, and those that lead on stand in the header as well. */
    private static void checkLinks(String asked, JsonNode document, HttpResponse<?> response, int bytes) {
        String header = String.join(", ", response.headers().allValues("Link"));
        for (JsonNode link : document.path("links")) {
            String href = link.get("href").asText();
            assertTrue(href.matches("https?://.+"), asked + ": a link is not absolute: " + href);
            String rel = link.get("rel").asText();
            // A long page knows its next one when its head has left.
            boolean streamed = rel.equals("next") && asked.contains("/items") && bytes > HeldBytes.BYTES_MAX;
            if (!streamed && MIRRORED.contains(rel) && header.length() + href.length() < 2_000) {
                String mirrored = "<" + href + ">; rel=\"" + rel + "\"";
                assertTrue(header.contains(mirrored), () -> asked + ": the header Link has no " + mirrored);
            }
        }
    }

    private static JsonNode parse(String asked, String body) {
        try {
            return MAPPER.readTree(body);
        } catch (IOException e) {
            throw new AssertionError(asked + ": not JSON: " + body, e);
        }
    }

    private Optional<JsonNode> operation(String method, String path) {
        String verb = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return api.get("paths").properties().stream()
                .filter(entry -> path.matches(entry.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                .min(Comparator.comparingInt(entry -> entry.getKey().split("\\{").length))
                .map(entry -> entry.getValue().path(verb))
                .filter(JsonNode::isObject);
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? api.at(node.get("$ref").asText().substring(1)) : node;
    }
}
