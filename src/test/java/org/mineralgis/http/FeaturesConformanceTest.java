package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.reprezen.kaizen.oasparser.model3.Path;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The abstract tests of OGC API - Features - Part 1 (OGC 17-069r4, annex A) of the whole service, asked for and judged as the
 * OGC's executable suite does (ets-ogcapi-features10), over every collection that is shipped. Those of records are in
 * {@link FeaturesItemsConformanceTest}.
 */
@ExtendWith(ShippedServer.Shared.class)
final class FeaturesConformanceTest {

    private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";

    private static ShippedServer server;
    private static ServedApi api;

    @BeforeAll
    static void open(ShippedServer shared) throws Exception {
        server = shared;
        api = ServedApi.of(shared);
    }

    /** {@code /conf/core/http}. */
    @Test
    void theServiceSpeaksHttp11() {
        assertEquals(
                HttpClient.Version.HTTP_1_1,
                server.get(server.base() + "/", ShippedServer.JSON).version());
    }

    /** {@code /conf/core/root-op} and {@code /conf/core/root-success}. */
    @Test
    void theLandingPageLeadsToDefinitionConformanceAndData() {
        JsonNode landing = server.json(server.base() + "/", ShippedServer.JSON);
        Set<String> relations = new HashSet<>();
        landing.get("links").forEach(link -> relations.add(link.get("rel").asText()));
        assertTrue(
                relations.containsAll(Set.of("service-desc", "service-doc", "conformance", "data")),
                () -> relations.toString());
        DocumentLinks.check(landing, DocumentLinks.OF_DOCUMENTS, "landing page");
    }

    /** {@code /conf/core/api-definition-op} and {@code /conf/oas30/oas-definition-1}. */
    @Test
    void theDefinitionComesInTheTypeOfItsLink() {
        assertEquals(200, api.answer().statusCode());
        assertEquals(
                "application/vnd.oai.openapi+json;version=3.0",
                api.answer().headers().firstValue("Content-Type").orElseThrow().replace(" ", ""));
    }

    /** {@code /conf/core/api-definition-success}, {@code /conf/oas30/oas-definition-2}: with the validator of the suites. */
    @Test
    void theDefinitionIsValidAndOfThisServer() {
        assertTrue(api.model().isValid(), () -> String.join("\n", api.complaints()));
        assertEquals(List.of(server.base()), api.servers());
    }

    /** {@code /conf/core/conformance-op} and {@code /conf/core/conformance-success}. */
    @Test
    void theConformanceDeclarationNamesTheClassesThatTheSuitesLookFor() {
        assertEquals(1, api.paths("/conformance").size());
        JsonNode declared =
                server.json(server.base() + "/conformance", ShippedServer.JSON).get("conformsTo");
        Set<String> classes = new HashSet<>();
        declared.forEach(name -> classes.add(name.asText()));
        assertTrue(
                classes.containsAll(Set.of(
                        FEATURES + "core",
                        FEATURES + "geojson",
                        FEATURES + "html",
                        FEATURES + "oas30",
                        "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs")),
                () -> classes.toString());
        assertFalse(classes.contains(FEATURES + "gmlsf0"));
    }

    /** {@code /conf/core/fc-md-op}, {@code fc-md-success} and {@code fc-md-links}. */
    @Test
    void theListOfCollectionsIsCompleteAndLinked() {
        assertEquals(1, api.paths("/collections").size());
        JsonNode list = server.json(server.base() + "/collections", ShippedServer.JSON);
        DocumentLinks.check(list, DocumentLinks.OF_DOCUMENTS, "/collections");
        assertFalse(list.get("collections").isEmpty());
        if (list.has("crs")) {
            assertEquals(
                    "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
                    list.get("crs").get(0).asText());
        }
    }

    /** {@code /conf/core/fc-md-items}: id, extent and links of each, and what the links to items lead to. */
    @Test
    void everyCollectionHasAnIdAndItemsInTheTypesOfItsLinks() {
        for (JsonNode collection : server.collections()) {
            String id = collection.get("id").asText();
            assertFalse(id.isEmpty());
            assertEquals("feature", collection.path("itemType").asText("feature"));
            for (JsonNode link : collection.get("links")) {
                if (link.get("rel").asText().equals("items")) {
                    String type = link.get("type").asText();
                    HttpResponse<String> answer = server.get(link.get("href").asText(), type);
                    assertEquals(200, answer.statusCode(), link.toString());
                    assertEquals(
                            type.replaceFirst(";.*", ""),
                            answer.headers()
                                    .firstValue("Content-Type")
                                    .orElseThrow()
                                    .replaceFirst(";.*", ""));
                    if (type.equals(ShippedServer.GEOJSON)) {
                        assertEquals(
                                "FeatureCollection",
                                ShippedServer.parse(answer).get("type").asText());
                    }
                }
            }
        }
    }

    /** {@code /conf/core/fc-md-items-links}. */
    @Test
    void everyCollectionLinksItsItemsInEveryForm() {
        for (JsonNode collection : server.collections()) {
            String id = collection.get("id").asText();
            Set<String> forms = new HashSet<>();
            for (JsonNode link : collection.get("links")) {
                assertTrue(link.path("rel").isTextual() && link.path("type").isTextual(), () -> id + " " + link);
                assertFalse(link.get("href").asText().isEmpty());
                if (link.get("rel").asText().equals("items")) {
                    forms.add(link.get("type").asText());
                }
            }
            assertTrue(forms.containsAll(DocumentLinks.OF_RECORDS), () -> id + " " + forms);
        }
    }

    /**
     * {@code /conf/core/fc-md-extent}: the suite reads a time extent as two moments, and stumbles over an end that is null and
     * over a day. Positions are held to the box as they are served, rounded.
     */
    @Test
    void theExtentOfEveryCollectionHoldsItsRecords() {
        for (JsonNode collection : server.collections()) {
            JsonNode extent = collection.path("extent");
            JsonNode interval = extent.path("temporal").path("interval").path(0);
            interval.forEach(end -> assertNotNull(ZonedDateTime.parse(end.asText())));
            JsonNode box = extent.path("spatial").path("bbox").path(0);
            if (box.isMissingNode()) {
                continue;
            }
            assertEquals(4, box.size());
            JsonNode page = server.json(ShippedServer.items(collection, "limit", "10000"), ShippedServer.GEOJSON);
            for (JsonNode feature : page.get("features")) {
                GeoJsonShape.of(feature)
                        .map(shape -> shape.getEnvelopeInternal())
                        .ifPresent(found -> assertTrue(
                                found.getMinX() >= box.get(0).asDouble()
                                        && found.getMinY() >= box.get(1).asDouble()
                                        && found.getMaxX() <= box.get(2).asDouble()
                                        && found.getMaxY() <= box.get(3).asDouble(),
                                () -> collection.get("id") + " " + feature.get("id") + " " + found + " " + box));
            }
        }
    }

    /** {@code /conf/core/sfc-md-op} and {@code /conf/core/sfc-md-success}. */
    @Test
    void everyCollectionByItselfSaysWhatTheListSays() {
        for (JsonNode listed : server.collections()) {
            String id = listed.get("id").asText();
            assertFalse(api.paths("/collections/" + id).isEmpty(), id);
            JsonNode alone = server.json(server.base() + "/collections/" + id, ShippedServer.JSON);
            for (String member : List.of("id", "title", "description", "extent", "crs", "storageCrs")) {
                assertEquals(listed.get(member), alone.get(member), id + " " + member);
            }
            DocumentLinks.check(alone, DocumentLinks.OF_DOCUMENTS, id);
        }
    }

    /** {@code /conf/oas30/completeness}: every GET that is declared names what comes with 200. */
    @Test
    void everyPathOfTheDefinitionHasAnAnswer() {
        api.model().getPaths().forEach((name, path) -> {
            if (path.getGet() != null) {
                assertTrue(path.getGet().hasResponse("200"), name);
                assertFalse(
                        path.getGet().getResponse("200").getContentMediaTypes().isEmpty(), name);
            }
        });
    }

    /** {@code /conf/oas30/exception-codes} and {@code /conf/oas30/security}. */
    @Test
    void theDefinitionDeclaresWhatCanGoWrongAndThatNobodyHasToLogIn() {
        for (JsonNode collection : server.collections()) {
            Path items = api.items(collection.get("id").asText());
            assertTrue(items.getGet().hasResponse("400"));
            assertTrue(items.getGet().hasResponse("404"));
            assertTrue(items.getGet().getSecurityRequirements().isEmpty());
        }
        assertTrue(api.model().getSecuritySchemes().isEmpty());
    }
}
