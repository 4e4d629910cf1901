package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class ApiDefinitionTest {

    private static RunningServer server;
    private static JsonNode api;

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.start();
        api = server.json("/api");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theServerIsTheOneThatWasAsked() {
        assertEquals("3.0.3", api.get("openapi").asText());
        assertEquals(server.base(), api.get("servers").get(0).get("url").asText());
    }

    @Test
    void everyReferenceIsWithinTheDocument() {
        for (String reference : api.findValuesAsText("$ref")) {
            assertTrue(reference.startsWith("#/"), reference);
            assertFalse(api.at(reference.substring(1)).isMissingNode(), reference);
        }
    }

    @Test
    void everyOperationHasANameOfItsOwnAndA200WithContent() {
        Set<String> names = new HashSet<>();
        for (JsonNode path : api.get("paths")) {
            for (JsonNode operation : path) {
                assertTrue(names.add(operation.get("operationId").asText()));
                assertFalse(operation.get("responses").get("200").get("content").isEmpty());
            }
        }
        assertTrue(names.stream().anyMatch(name -> name.contains(".getTile")));
    }

    @Test
    void everyVariablePartOfAPathIsDeclared() {
        for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
            Set<String> declared = new HashSet<>();
            for (JsonNode parameter : path.getValue().get("get").get("parameters")) {
                if (parameter.path("in").asText().equals("path")) {
                    assertTrue(parameter.get("required").asBoolean());
                    declared.add(parameter.get("name").asText());
                }
            }
            Matcher part = Pattern.compile("\\{(\\w+)}").matcher(path.getKey());
            Set<String> used = new HashSet<>();
            while (part.find()) {
                used.add(part.group(1));
            }
            assertEquals(used, declared, path.getKey());
        }
    }

    @Test
    void boxAndLimitAreDeclaredAsTheStandardWantsThem() {
        for (JsonNode parameter : api.at("/paths/~1collections~1{collectionId}~1items/get/parameters")) {
            if (parameter.path("name").asText().equals("bbox")) {
                assertEquals("form", parameter.get("style").asText());
                assertFalse(parameter.get("explode").asBoolean());
                assertEquals(
                        "{\"type\":\"array\",\"minItems\":4,\"maxItems\":6,\"items\":{\"type\":\"number\"}}",
                        parameter.get("schema").toString());
            }
            if (parameter.path("name").asText().equals("limit")) {
                assertEquals(
                        "{\"type\":\"integer\",\"minimum\":1,\"maximum\":10000,\"default\":10}",
                        parameter.get("schema").toString());
            }
        }
    }

    @Test
    void everyDeclaredPathWithoutVariablePartsAnswers() throws Exception {
        for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
            if (!path.getKey().contains("{")) {
                assertEquals(200, server.get(path.getKey()).statusCode(), path.getKey());
            }
        }
    }
}
