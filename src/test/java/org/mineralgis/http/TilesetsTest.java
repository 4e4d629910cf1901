package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.PublishedFixtures;

final class TilesetsTest {

    private static final String ONE = "/collections/mineral_occurrence/tiles";

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
    @ValueSource(strings = {"/tiles", ONE})
    void theListHasATilesetForEachTileMatrixSetAndEveryLinkOfItIsADocument(String list) throws Exception {
        List<String> sets = new ArrayList<>();
        for (JsonNode tileset : server.json(list).get("tilesets")) {
            sets.add(tileset.get("tileMatrixSetURI").asText().replaceFirst(".*/", ""));
            assertEquals("vector", tileset.get("dataType").asText());
            assertTrue(links(tileset, "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme")
                            .size()
                    == 1);
            // OGC's test suite asks for each of them as JSON, so that no template may be among them.
            for (JsonNode link : tileset.get("links")) {
                server.json(link.get("href").asText(), "Accept", "application/json");
            }
            JsonNode self = server.json(links(tileset, "self").get(0));
            assertEquals(tileset.get("crs"), self.get("crs"));
        }
        assertEquals(List.of("WebMercatorQuad", "WorldCRS84Quad"), sets);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tiles/WebMercatorQuad",
                "/tiles/WorldCRS84Quad",
                ONE + "/WebMercatorQuad",
                ONE + "/WorldCRS84Quad"
            })
    void theFirstTileOfEachLevelIsThereAndTheOneAfterTheLastIsNot(String path) throws Exception {
        JsonNode tileset = server.json(path);
        assertEquals(1, links(tileset, "self").size());
        String template = links(tileset, "item").get(0);
        assertEquals(server.base() + path + "/{tileMatrix}/{tileRow}/{tileCol}", template);
        for (JsonNode limits : tileset.get("tileMatrixSetLimits")) {
            String level = template.replace(
                            "{tileMatrix}", limits.get("tileMatrix").asText())
                    .replace("{tileCol}", limits.get("minTileCol").asText());
            String first = level.replace("{tileRow}", limits.get("minTileRow").asText());
            assertEquals(200, server.bytes(first).statusCode(), first);
            int after = limits.get("maxTileRow").asInt() + 1;
            String last = level.replace("{tileRow}", String.valueOf(after));
            assertEquals(404, server.bytes(last).statusCode(), last);
        }
    }

    @Test
    void worldCrs84QuadEndsOneLevelBeforeWebMercatorQuad() throws Exception {
        JsonNode limits = server.json("/tiles/WorldCRS84Quad").get("tileMatrixSetLimits");
        assertEquals(14, limits.size());
        assertEquals("13", limits.get(13).get("tileMatrix").asText());
    }

    @Test
    void eachMvtLayerIsDescribedWithTheTypesThatItsValuesHaveInTiles() throws Exception {
        JsonNode layers = server.json("/tiles/WorldCRS84Quad?lang=en").get("layers");
        List<String> ids = new ArrayList<>();
        layers.forEach(layer -> ids.add(layer.get("id").asText()));
        assertEquals(List.of("mineral_occurrence", "team_territory", "team_territory.label"), ids);
        JsonNode points = layers.get(0);
        assertEquals(0, points.get("geometryDimension").asInt());
        assertEquals(2, layers.get(1).get("geometryDimension").asInt());
        assertEquals(0, layers.get(2).get("geometryDimension").asInt());
        assertEquals("CC-BY-4.0", points.get("license").asText());
        assertEquals("[-179.9,10.0]", points.at("/boundingBox/lowerLeft").toString());
        JsonNode properties = points.at("/propertiesSchema/properties");
        assertEquals("string", properties.at("/commodities/type").asText(), "a list is one text");
        assertEquals("date", properties.at("/found/format").asText());
        assertEquals("Field county", properties.at("/county/title").asText());
        assertTrue(properties.has("fid") && properties.has("evidence"));
    }

    @Test
    void collectionsNarrowTheTilesetOfTheMapAndItsTemplates() throws Exception {
        String query = "?collections=team_territory&datetime=2000-01-01%2F..";
        JsonNode tileset = server.json("/tiles/WebMercatorQuad" + query);
        assertEquals(2, tileset.get("layers").size(), "areas and their labels");
        assertEquals("[75.0,39.0]", tileset.at("/boundingBox/lowerLeft").toString());
        assertEquals(
                server.base() + "/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}" + query,
                links(tileset, "item").get(0));
        JsonNode tileJson = server.json("/tiles/WebMercatorQuad" + query + "&f=tilejson");
        assertEquals(
                server.base() + "/tiles/WebMercatorQuad/{z}/{y}/{x}" + query,
                tileJson.get("tiles").get(0).asText().replaceFirst("&v=[0-9a-f]{12}$", ""));
        assertEquals(2, tileJson.get("vector_layers").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tiles/WebMercatorQuad?f=tilejson", ONE + "/WebMercatorQuad?f=tilejson"})
    @EnabledIf("org.mineralgis.PublishedFixtures#present")
    void tileJsonIsValid(String path) throws Exception {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(Files.readString(PublishedFixtures.get("tilejson-3.0.0.schema.json")));
        assertEquals(Set.of(), schema.validate(server.json(path)));
    }

    @Test
    void tileJsonIsForWebMercatorQuadAlone() throws Exception {
        HttpResponse<String> response = server.get("/tiles/WorldCRS84Quad?f=tilejson");
        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("WebMercatorQuad"), response.body());
        assertFalse(server.json("/tiles/WorldCRS84Quad").get("links").toString().contains("tilejson"));
    }

    private static List<String> links(JsonNode document, String relation) {
        List<String> hrefs = new ArrayList<>();
        for (JsonNode link : document.get("links")) {
            if (link.get("rel").asText().equals(relation)) {
                hrefs.add(link.get("href").asText());
            }
        }
        return hrefs;
    }
}
