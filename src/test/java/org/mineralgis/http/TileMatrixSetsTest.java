package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.PublishedFixtures;

final class TileMatrixSetsTest {

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void bothSetsAreListedWithTheirRegisteredNames() throws Exception {
        List<String> listed = new ArrayList<>();
        for (JsonNode set : server.json("/tileMatrixSets").get("tileMatrixSets")) {
            listed.add(set.get("id").asText());
            assertEquals(
                    "http://www.opengis.net/def/tilematrixset/OGC/1.0/"
                            + set.get("id").asText(),
                    set.get("uri").asText());
            String address = set.get("links").get(0).get("href").asText();
            assertEquals(server.json(address).get("id"), set.get("id"));
        }
        assertEquals(List.of("WebMercatorQuad", "WorldCRS84Quad"), listed);
    }

    @Test
    void webMercatorQuadIsOneSquareTileThatIsHalvedFromLevelToLevel() throws Exception {
        JsonNode set = server.json("/tileMatrixSets/WebMercatorQuad");
        assertEquals(
                "http://www.opengis.net/def/crs/EPSG/0/3857", set.get("crs").asText());
        assertMatrix(set.get("tileMatrices").get(0), "0", 559_082_264.028717, 156_543.033928041, 1, 1);
        assertMatrix(set.get("tileMatrices").get(12), "12", 136_494.693366386, 38.2185141425881, 4096, 4096);
        assertEquals(
                -20_037_508.3427892, set.at("/tileMatrices/5/pointOfOrigin/0").asDouble(), 1e-7);
        assertEquals(
                20_037_508.3427892, set.at("/tileMatrices/5/pointOfOrigin/1").asDouble(), 1e-7);
    }

    @Test
    void worldCrs84QuadIsTwoTilesSideBySide() throws Exception {
        JsonNode set = server.json("/tileMatrixSets/WorldCRS84Quad");
        assertEquals(
                "http://www.opengis.net/def/crs/OGC/1.3/CRS84", set.get("crs").asText());
        assertEquals("[\"Lon\",\"Lat\"]", set.get("orderedAxes").toString());
        assertMatrix(set.get("tileMatrices").get(0), "0", 279_541_132.014358, 0.703125, 2, 1);
        assertMatrix(set.get("tileMatrices").get(10), "10", 272_989.386732772, 0.0006866455078125, 2048, 1024);
        assertEquals("[-180,90]", set.at("/tileMatrices/3/pointOfOrigin").toString());
    }

    private static void assertMatrix(JsonNode matrix, String id, double scale, double cell, int width, int height) {
        assertEquals(id, matrix.get("id").asText());
        assertEquals(scale, matrix.get("scaleDenominator").asDouble(), scale * 1e-12);
        assertEquals(cell, matrix.get("cellSize").asDouble(), cell * 1e-12);
        assertEquals(width, matrix.get("matrixWidth").asInt());
        assertEquals(height, matrix.get("matrixHeight").asInt());
        assertEquals(256, matrix.get("tileWidth").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"WebMercatorQuad", "WorldCRS84Quad"})
    @EnabledIf("org.mineralgis.PublishedFixtures#present")
    void aSetIsWhatOgcPublishes(String id) throws Exception {
        JsonNode published = RunningServer.parse(Files.readString(PublishedFixtures.get("tms/" + id + ".json")));
        assertSame(published, server.json("/tileMatrixSets/" + id), id);
    }

    /** The same, but for the last of the 15 digits of a number: OGC's are cut off, ours are rounded. */
    private static void assertSame(JsonNode expected, JsonNode actual, String where) {
        if (expected.isNumber()) {
            double value = expected.asDouble();
            assertEquals(value, actual.asDouble(), Math.abs(value) * 1e-13, where);
        } else if (expected.isContainerNode()) {
            assertEquals(expected.size(), actual.size(), where);
            List<String> names = new ArrayList<>();
            expected.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> assertSame(expected.get(name), actual.path(name), where + "/" + name));
            for (int index = 0; expected.isArray() && index < expected.size(); index++) {
                assertSame(expected.get(index), actual.get(index), where + "/" + index);
            }
        } else {
            assertEquals(expected, actual, where);
        }
    }

    @Test
    void aSetThatIsNotThereIsNotFoundAndThoseThatAreAreNamed() throws Exception {
        for (String path : List.of("/tileMatrixSets/Nowhere", "/tiles/Nowhere", "/tiles/Nowhere/0/0/0")) {
            HttpResponse<String> response = server.get(path);
            assertEquals(404, response.statusCode(), path);
            assertTrue(response.body().contains("WebMercatorQuad, WorldCRS84Quad"), response.body());
        }
    }
}
