package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class ApiDefinitionTest {

    /** What a resource does not answer without. */
    private static final Map<String, String> NEEDED = Map.of(
            "/position", "?text=J43E002013", "/at", "?point=75.02,39.68", "/search", "?q=wlg", "/changes", "?since=0");

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
                String needed = NEEDED.getOrDefault(path.getKey(), "");
                assertEquals(200, server.get(path.getKey() + needed).statusCode(), path.getKey());
            }
        }
    }

    @Test
    void aPublicParserFindsNothingWrong() throws Exception {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        for (String language : new String[] {"zh", "en"}) {
            String text = server.get("/api?f=json&lang=" + language).body();
            SwaggerParseResult result = new OpenAPIV3Parser().readContents(text, null, options);
            assertEquals(List.of(), result.getMessages());
            assertEquals(api.get("paths").size(), result.getOpenAPI().getPaths().size());
        }
    }

    @Test
    void itIsServedAsWhatItIsAtTheAddressOfTheLandingPage() throws Exception {
        String type = "application/vnd.oai.openapi+json;version=3.0";
        HttpResponse<String> response = server.get("/api", "Accept", type);
        assertEquals(type, response.headers().firstValue("Content-Type").orElseThrow());
        String landing = server.json("/").at("/links/0/href").asText();
        assertEquals(landing, api.at("/servers/0/url").asText() + "/");
    }

    @Test
    void everyJsonAnswerIsDescribedToItsLastMember() {
        for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
            for (JsonNode operation : path.getValue()) {
                for (Map.Entry<String, JsonNode> content :
                        operation.at("/responses/200/content").properties()) {
                    if (content.getKey().contains("json")) {
                        String name = content.getValue().at("/schema").toString();
                        assertFalse(name.contains("Undescribed"), path.getKey() + " " + content.getKey());
                    }
                }
            }
        }
        for (Map.Entry<String, JsonNode> schema : api.at("/components/schemas").properties()) {
            checkDescribed(schema.getKey(), schema.getValue());
        }
    }

    private static void checkDescribed(String place, JsonNode node) {
        if (node.path("type").asText().equals("object")) {
            boolean described = node.has("properties") || node.has("additionalProperties") || node.has("maxProperties");
            assertTrue(described, place);
        }
        node.properties().forEach(member -> checkDescribed(place + "/" + member.getKey(), member.getValue()));
        if (node.isArray()) {
            node.forEach(item -> checkDescribed(place, item));
        }
    }

    @Test
    void theDatasetsAreKnownByIdFieldsAndTerms() {
        JsonNode parameters = api.at("/paths/~1collections~1{collectionId}/get/parameters");
        assertEquals(
                "[\"mineral_occurrence\",\"nothing\",\"resource_estimate\",\"team_territory\"]",
                parameters.get(0).at("/schema/enum").toString());
        JsonNode feature = api.at("/components/schemas/Feature.mineral_occurrence/properties");
        assertEquals(
                "[\"zinc\",\"lead\"]",
                feature.at("/properties/properties/commodities/items/enum").toString());
        assertEquals("date", feature.at("/properties/properties/found/format").asText());
        assertTrue(api.at("/components/parameters/fields/schema/properties/county/description")
                .asText()
                .contains("mineral_occurrence"));
    }

    @Test
    void theContractOfTheTestsNoticesWhatNobodyDescribed() throws Exception {
        ResponseContract contract = new ResponseContract(api);
        HttpResponse<String> response = server.get("/conformance");
        contract.check("GET", "/conformance", response, response.body());
        String more = response.body().replaceFirst("[{]", "{\"more\":1,");
        for (String broken : new String[] {more, "{}", "[]", "no JSON"}) {
            assertThrows(AssertionError.class, () -> contract.check("GET", "/conformance", response, broken), broken);
        }
        assertThrows(AssertionError.class, () -> contract.check("GET", "/nowhere", response, response.body()));
        assertThrows(AssertionError.class, () -> contract.check("GET", "/health", response, response.body()));
    }

    @Test
    void thePageForPeopleRunsTheLibraryFromHere() throws Exception {
        HttpResponse<String> page = server.get("/api", "Accept", "text/html");
        Matcher scripts = Pattern.compile("<script src=\"([^\"]+)\"").matcher(page.body());
        int found = 0;
        while (scripts.find()) {
            assertTrue(scripts.group(1).startsWith(server.base()), scripts.group(1));
            assertEquals(200, server.get(scripts.group(1)).statusCode(), scripts.group(1));
            found++;
        }
        assertEquals(2, found);
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.contains("script-src 'self';") && !policy.contains("unsafe"), policy);
        assertTrue(page.body().contains("GET /collections/{collectionId}/items"), "the list without scripts");
        String bundle = "/webjars/swagger-ui/" + SwaggerUi.VERSION + "/swagger-ui.css";
        assertEquals(
                "public, max-age=31536000, immutable",
                server.get(bundle).headers().firstValue("Cache-Control").orElseThrow());
        assertEquals(404, server.get("/webjars/pages/page.css").statusCode());
    }
}
