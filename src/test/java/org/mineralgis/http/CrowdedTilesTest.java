package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.store.LoadedFixture;
import org.mineralgis.tile.DecodedTile;

/** A tile never holds more than 500 KB, and says what it leaves out. */
final class CrowdedTilesTest {

    private static final int RECORDS = 6_000;
    private static final int BYTES_MAX = 500_000;

    /** Level 14, at which all points are drawn. */
    private static final String TILE = "/collections/crowd/tiles/WebMercatorQuad/14/6236/11606";

    private static RunningServer first;
    private static RunningServer server;

    @BeforeAll
    static void start() {
        first = RunningServer.start();
        Random random = new Random(1);
        List<Feature> records = new ArrayList<>();
        for (int number = 0; number < RECORDS; number++) {
            StringBuilder words = new StringBuilder();
            for (int word = 0; word < 16; word++) {
                words.append(Long.toString(random.nextLong(), 36));
            }
            String point =
                    "POINT(%s %s)".formatted(75.015 + 0.01 * random.nextDouble(), 39.42 + 0.01 * random.nextDouble());
            records.add(feature("n" + number, point, words.toString()));
        }
        records.add(feature("lost", null, "without position"));
        LoadedFixture.load(first.test(), dataset("crowd", GeometryType.POINT, field("words", FieldType.TEXT)), records);
        server = first.again();
    }

    @AfterAll
    static void stop() {
        server.close();
        first.close();
    }

    @Test
    void whatIsLeftOutOfATileIsTold() throws Exception {
        HttpResponse<byte[]> gzip = server.bytes(TILE, "Accept-Encoding", "gzip");
        assertTrue(
                gzip.body().length <= BYTES_MAX && gzip.body().length > BYTES_MAX * 3 / 4, gzip.body().length + " B");
        HttpResponse<byte[]> plain = server.bytes(TILE, "Accept-Encoding", "identity");
        int drawn = DecodedTile.of(plain.body()).features("crowd").size();
        String omitted = plain.headers().firstValue("X-Tile-Omitted").orElseThrow();
        assertEquals("crowd=" + (RECORDS - drawn), omitted);
        assertEquals(omitted, gzip.headers().firstValue("X-Tile-Omitted").orElseThrow());
    }

    @Test
    void aTileThatIsWholeTellsNothing() throws Exception {
        HttpResponse<byte[]> tile = server.bytes("/collections/crowd/tiles/WebMercatorQuad/3/3/5");
        DecodedTile decoded = DecodedTile.of(tile.body());
        assertEquals(
                (long) RECORDS,
                decoded.features("crowd").stream()
                        .mapToLong(feature -> (long) feature.properties().getOrDefault("point_count", 1L))
                        .sum(),
                "every record is counted");
        assertTrue(tile.headers().firstValue("X-Tile-Omitted").isEmpty());
    }

    @Test
    void theTilesetTellsHowManyAreDrawn() throws Exception {
        JsonNode meta = server.json("/collections/crowd/tiles/WebMercatorQuad?f=tilejson")
                .at("/vector_layers/0/_meta");
        assertEquals(RECORDS + 1, meta.get("records").asInt());
        assertEquals(1, meta.get("withoutPosition").asInt());
        assertEquals(RECORDS, meta.at("/drawn/14").asInt());
        assertTrue(meta.at("/drawn/3").asInt() < 10);
        assertEquals(BYTES_MAX, meta.get("tileBytesMax").asInt());
    }

    @Test
    void theDefinitionOfTheApiKnowsTheHeader() throws Exception {
        JsonNode api = server.json("/api?f=json");
        JsonNode headers = api.path("paths")
                .path("/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}")
                .at("/get/responses/200/headers");
        assertEquals(
                "#/components/headers/TileOmitted",
                headers.at("/X-Tile-Omitted/$ref").asText());
        assertTrue(api.at("/components/headers/TileOmitted/schema").isObject());
    }
}
