package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Schema;
import org.mineralgis.store.LoadedFixture;

/** Parts of records, and records as JSON-FG. */
final class ItemsViewTest {

    private static final String ITEMS = "/collections/mineral_occurrence/items";
    private static final String FEET = "http://www.opengis.net/def/crs/EPSG/0/4513";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        LoadedFixture.load(
                server.test(),
                rights(),
                List.of(
                        feature("r1", null, LocalDate.of(1999, 1, 2), LocalDate.of(2009, 1, 1)),
                        feature("r2", null, LocalDate.of(1999, 1, 2), null),
                        feature("r3", null, null, null)));
    }

    /** Begin and end are said by roles. */
    private static Dataset rights() {
        Dataset plain =
                dataset("right", GeometryType.NONE, field("begin", FieldType.DATE), field("finish", FieldType.DATE));
        Schema schema = new Schema(
                GeometryType.NONE,
                plain.schema().fields(),
                null,
                null,
                Map.of(FieldRole.START_DATE, "begin", FieldRole.END_DATE, "finish"));
        return new Dataset(
                plain.id(),
                plain.metadata(),
                plain.crs(),
                plain.datum(),
                plain.evidence(),
                plain.files(),
                schema,
                plain.portrayal());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void onlyTheWantedPropertiesAreSentWithIdAndPosition() throws Exception {
        JsonNode feature = server.json(ITEMS + "?limit=100&properties=county,evidence&name=West")
                .get("features")
                .get(0);
        assertEquals("west", feature.get("id").asText());
        assertEquals("[-179.9,10]", feature.get("geometry").get("coordinates").toString());
        assertEquals(
                "{\"county\":null,\"evidence\":\"published\"}",
                feature.get("properties").toString());
        assertEquals(
                "{}", server.json(ITEMS + "/west?properties=").get("properties").toString());
    }

    @Test
    void anUnknownPropertyIsRefusedWithTheKnownOnes() throws Exception {
        HttpResponse<String> response = server.get(ITEMS + "?properties=name,colour");
        assertEquals(400, response.statusCode());
        JsonNode problem = RunningServer.parse(response.body());
        assertEquals("properties", problem.get("parameter").asText());
        assertEquals(
                "[\"name\",\"commodities\",\"county\",\"found\",\"evidence\",\"original_crs\",\"datum_steps\","
                        + "\"datum_accuracy_m\",\"original_coordinates\"]",
                problem.get("allowed").toString());
    }

    @Test
    void positionsAreLeftOutWhenNobodyWantsThem() throws Exception {
        JsonNode page = server.json(ITEMS + "?skipGeometry=true&bbox=75,39,76.5,40");
        assertEquals(3, page.get("numberMatched").asInt());
        page.get("features")
                .forEach(feature -> assertTrue(feature.get("geometry").isNull()));
        JsonNode territory = server.json("/collections/team_territory/items/t2?skipGeometry=true");
        assertTrue(territory.get("geometry").isNull());
        assertFalse(territory.has("original_geometry"));
        assertEquals(400, server.get(ITEMS + "?skipGeometry=yes").statusCode());
    }

    @Test
    void jsonFgInWgs84HasItsPositionsInGeometry() throws Exception {
        HttpResponse<String> response = server.get(ITEMS + "?f=jsonfg&limit=100&name=East");
        assertEquals(
                "application/vnd.ogc.fg+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        JsonNode page = RunningServer.parse(response.body());
        assertEquals(
                "[\"http://www.opengis.net/spec/json-fg-1/1.0/conf/core\","
                        + "\"http://www.opengis.net/spec/json-fg-1/1.0/conf/types-schemas\"]",
                page.get("conformsTo").toString());
        assertEquals("mineral_occurrence", page.get("featureType").asText());
        assertEquals(
                server.base() + "/collections/mineral_occurrence/schema",
                page.get("featureSchema").asText());
        assertEquals(0, page.get("geometryDimension").asInt());
        assertEquals(
                "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
                page.get("coordRefSys").asText());
        JsonNode feature = page.get("features").get(0);
        assertEquals("{\"date\":\"2001-05-06\"}", feature.get("time").toString());
        assertTrue(feature.get("place").isNull());
        assertEquals("[179.9,10]", feature.get("geometry").get("coordinates").toString());
        assertFalse(feature.has("conformsTo"));
    }

    @Test
    void jsonFgInAnotherSystemHasThemInPlaceAndThoseOfWgs84BesideThem() throws Exception {
        JsonNode feature =
                RunningServer.parse(server.get(ITEMS + "/wulagen?crs=" + FEET, "Accept", "application/vnd.ogc.fg+json")
                        .body());
        assertEquals(FEET, feature.get("coordRefSys").asText());
        assertEquals(2, feature.get("conformsTo").size());
        JsonNode place = feature.get("place").get("coordinates");
        assertEquals(4_394_000, place.get(0).asDouble(), 1_000);
        assertEquals(25_503_500, place.get(1).asDouble(), 1_000);
        assertEquals(
                "[75.0417,39.6811]", feature.get("geometry").get("coordinates").toString());
        assertEquals("http://www.opengis.net/def/profile/OGC/0/jsonfg-plus", href(feature, "profile"));
    }

    @Test
    void theProfileSaysWhetherReadersOfGeoJsonAreServedToo() throws Exception {
        JsonNode strict = server.json(ITEMS + "/wulagen?f=jsonfg&profile=jsonfg&crs=" + FEET);
        assertTrue(strict.get("geometry").isNull());
        assertTrue(strict.get("place").isObject());
        HttpResponse<String> inGeoJson = server.get(ITEMS + "/wulagen?f=json&profile=jsonfg-plus&crs=" + FEET);
        assertEquals(
                "application/geo+json",
                inGeoJson.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(RunningServer.parse(inGeoJson.body()).has("place"));
        assertFalse(server.json(ITEMS + "/wulagen?profile=rfc7946").has("place"));
        JsonNode problem =
                RunningServer.parse(server.get(ITEMS + "?profile=gml").body());
        assertEquals(
                "[\"rfc7946\",\"jsonfg\",\"jsonfg-plus\"]",
                problem.get("allowed").toString());
    }

    @Test
    void aRecordWithBeginAndEndHasAnIntervalThatMayBeOpen() throws Exception {
        List<String> times = new ArrayList<>();
        JsonNode page = server.json("/collections/right/items?f=jsonfg");
        page.get("features").forEach(feature -> times.add(feature.get("time").toString()));
        assertEquals(
                List.of(
                        "{\"interval\":[\"1999-01-02\",\"2009-01-01\"]}",
                        "{\"interval\":[\"1999-01-02\",\"..\"]}",
                        "null"),
                times);
        assertFalse(page.has("coordRefSys"));
    }

    @Test
    void everyFormLinksToTheOthers() throws Exception {
        List<String> alternates = new ArrayList<>();
        for (JsonNode link : server.json(ITEMS + "?limit=2&sortby=name").get("links")) {
            assertTrue(link.get("href").asText().startsWith("http"), link.toString());
            if (link.get("rel").asText().equals("alternate")) {
                alternates.add(link.get("type").asText());
            }
        }
        assertEquals(List.of("text/html", "application/vnd.ogc.fg+json"), alternates);
        JsonNode next = server.json(href(server.json(ITEMS + "?f=jsonfg&limit=2"), "next"));
        assertTrue(next.has("featureType"));
    }

    private static String href(JsonNode document, String rel) {
        for (JsonNode link : document.get("links")) {
            if (link.get("rel").asText().equals(rel)) {
                return link.get("href").asText();
            }
        }
        throw new AssertionError(rel);
    }
}
