package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be returned, named in filters and ordered by (OGC API Features Part 5). */
final class SchemasTest {

    private static final String COLLECTION = "/collections/mineral_occurrence";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema", "queryables", "sortables"})
    void everySchemaNamesItselfAndIsLinkedFromItsCollection(String name) throws Exception {
        HttpResponse<String> response = server.get(COLLECTION + "/" + name);
        assertEquals(
                "application/schema+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        JsonNode schema = RunningServer.parse(response.body());
        assertEquals(
                "https://json-schema.org/draft/2020-12/schema",
                schema.get("$schema").asText());
        assertEquals(server.base() + COLLECTION + "/" + name, schema.get("$id").asText());
        assertEquals("object", schema.get("type").asText());
        JsonNode links = server.json(COLLECTION).get("links");
        List<String> hrefs = new ArrayList<>();
        links.forEach(link -> {
            if (link.get("rel").asText().equals("http://www.opengis.net/def/rel/ogc/1.0/" + name)) {
                hrefs.add(link.get("href").asText());
            }
        });
        assertEquals(List.of(server.base() + COLLECTION + "/" + name), hrefs);
        assertTrue(server.get(COLLECTION + "/" + name, "Accept", "text/html")
                .body()
                .startsWith("<!DOCTYPE html>"));
    }

    @Test
    void everyPropertyOfARecordIsReturnableAndNoneCanBeWritten() throws Exception {
        JsonNode properties = server.json(COLLECTION + "/schema").get("properties");
        JsonNode record = server.json(COLLECTION + "/items/wulagen").get("properties");
        record.fieldNames().forEachRemaining(name -> assertTrue(properties.has(name), name));
        properties.forEach(property -> assertTrue(property.get("readOnly").asBoolean()));
        assertEquals(
                "primary-geometry", properties.get("geometry").get("x-ogc-role").asText());
        assertEquals("geometry-point", properties.get("geometry").get("format").asText());
        assertFalse(properties.get("geometry").has("type"));
        assertEquals(
                "primary-instant", properties.get("found").get("x-ogc-role").asText());
        assertEquals(1, properties.get("geometry").get("x-ogc-propertySeq").asInt());
    }

    @Test
    void queryablesAreIdFieldsEvidenceAndPosition() throws Exception {
        JsonNode schema = server.json(COLLECTION + "/queryables");
        assertEquals(List.of("geometry", "id", "name", "commodities", "county", "found", "evidence"), names(schema));
        assertFalse(schema.get("additionalProperties").asBoolean());
        assertFalse(schema.toString().contains("$ref"));
        assertEquals("id", schema.at("/properties/id/x-ogc-role").asText());
        assertEquals(
                "[\"zinc\",\"lead\"]",
                schema.at("/properties/commodities/items/enum").toString());
    }

    @Test
    void sortablesAreTheFieldsThatHaveAnOrder() throws Exception {
        assertEquals(List.of("id", "name", "county", "found"), names(server.json(COLLECTION + "/sortables")));
    }

    @Test
    void aFieldThatNamesRecordsSaysOfWhichCollection() throws Exception {
        JsonNode field = server.json("/collections/resource_estimate/schema").at("/properties/occurrence_ids");
        assertEquals("reference", field.get("x-ogc-role").asText());
        assertEquals("mineral_occurrence", field.get("x-ogc-collectionId").asText());
    }

    @Test
    void functionsAreListedWithTheirArgumentsAndResults() throws Exception {
        JsonNode functions = server.json("/functions?lang=en").get("functions");
        JsonNode length = functions.get(0);
        assertEquals("length", length.get("name").asText());
        assertEquals("[\"string\"]", length.at("/arguments/0/type").toString());
        assertEquals("[\"integer\"]", length.get("returns").toString());
    }

    private static List<String> names(JsonNode schema) {
        List<String> names = new ArrayList<>();
        schema.get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
