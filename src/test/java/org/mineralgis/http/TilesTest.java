package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TilesTest {

    private static final String MAP = "/tiles/WebMercatorQuad";
    private static final String ONE = "/collections/mineral_occurrence/tiles/WebMercatorQuad";

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
    void aTileIsSentPlainAndCompressedEachWithItsOwnTag() throws Exception {
        HttpResponse<byte[]> plain = server.bytes(MAP + "/0/0/0");
        HttpResponse<byte[]> gzip = server.bytes(MAP + "/0/0/0", "Accept-Encoding", "gzip");
        assertEquals("application/vnd.mapbox-vector-tile", header(plain, "Content-Type"));
        assertEquals("gzip", header(gzip, "Content-Encoding"));
        assertArrayEquals(plain.body(), new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes());
        assertNotEquals(header(plain, "ETag"), header(gzip, "ETag"));
        assertTrue(header(plain, "ETag").startsWith("\""));
        assertTrue(header(plain, "Cache-Control").contains("max-age="));
        String text = new String(plain.body(), StandardCharsets.UTF_8);
        assertTrue(text.contains("mineral_occurrence") && text.contains("team_territory") && text.contains("乌拉根"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void aTileThatTheClientHasIsNotSentAgain(String coding) throws Exception {
        String tag = header(server.bytes(ONE + "/0/0/0", "Accept-Encoding", coding), "ETag");
        HttpResponse<byte[]> again = server.bytes(ONE + "/0/0/0", "Accept-Encoding", coding, "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals(0, again.body().length);
        assertEquals(tag, header(again, "ETag"));
        assertTrue(header(again, "Cache-Control").contains("max-age="));
    }

    @Test
    void aTileHasNoLanguageAndOnlyItsCodingIsChosen() throws Exception {
        HttpResponse<byte[]> tile = server.bytes(MAP + "/0/0/0", "Accept-Language", "zh");
        assertEquals(List.of("Accept-Encoding"), tile.headers().allValues("Vary"));
        assertEquals(List.of(), tile.headers().allValues("Content-Language"));
    }

    @Test
    void anEmptyTileWithinTheLimitsIsAnEmptyAnswer() throws Exception {
        // Between 77.9 and 179.9 degrees east there is nothing, but the extent spans it.
        HttpResponse<byte[]> empty = server.bytes(ONE + "/5/14/28", "Accept-Encoding", "gzip");
        assertEquals(200, empty.statusCode());
        assertEquals(0, empty.body().length);
        assertTrue(empty.headers().firstValue("Content-Encoding").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ONE + "/15/0/0", // finer than the last zoom
                ONE + "/5/31/0", // far in the south
                ONE + "/1/0/2", // no such column
                ONE + "/1/2/0",
                ONE + "/23/0/0",
                MAP + "/15/0/0",
                "/collections/nobody/tiles/WebMercatorQuad/0/0/0",
                "/collections/resource_estimate/tiles/WebMercatorQuad/0/0/0",
                "/collections/resource_estimate/tiles/WebMercatorQuad",
                "/collections/resource_estimate/tiles",
                "/collections/nothing/tiles/WebMercatorQuad/0/0/0",
            })
    void outsideOfTheTilesetNothingIsFound(String path) throws Exception {
        HttpResponse<String> response = server.get(path);
        assertEquals(404, response.statusCode());
        assertEquals("application/problem+json", header(response, "Content-Type"));
    }

    @ParameterizedTest
    @CsvSource({
        "-1/0/0, tileMatrix",
        "a/0/0, tileMatrix",
        "0/x/0, tileRow",
        "0/0/1.5, tileCol",
        "0/0/999999999, tileCol"
    })
    void aTileNumberThatIsNoneIsABadParameter(String tile, String parameter) throws Exception {
        HttpResponse<String> response = server.get(MAP + "/" + tile);
        assertEquals(400, response.statusCode());
        assertEquals(
                parameter, RunningServer.parse(response.body()).get("parameter").asText());
    }

    @Test
    void theTilesetTellsItsLimitsAndItsAddress() throws Exception {
        JsonNode set = server.json(ONE);
        assertEquals("vector", set.get("dataType").asText());
        assertEquals(
                "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad",
                set.get("tileMatrixSetURI").asText());
        JsonNode limits = set.get("tileMatrixSetLimits");
        assertEquals(15, limits.size());
        assertEquals("0", limits.get(0).get("tileMatrix").asText());
        String template = "";
        for (JsonNode link : set.get("links")) {
            template = link.path("templated").asBoolean() ? link.get("href").asText() : template;
        }
        assertEquals(server.base() + ONE + "/{tileMatrix}/{tileRow}/{tileCol}", template);
    }

    @Test
    void tileJsonLeadsToTiles() throws Exception {
        JsonNode tileJson = server.json(MAP + "?f=tilejson");
        assertEquals("3.0.0", tileJson.get("tilejson").asText());
        String template = tileJson.get("tiles").get(0).asText();
        assertEquals(server.base() + MAP + "/{z}/{y}/{x}", template);
        String tile = template.replace("{z}", "6").replace("{y}", "24").replace("{x}", "45");
        assertEquals(200, server.get(tile).statusCode());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }
}
