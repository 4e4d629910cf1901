package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.tileverse.vectortile.mvt.VectorTileCodec;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.tile.DecodedTile;

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
        assertTrue(text.contains("mineral_occurrence") && text.contains("team_territory"));
        String wulagen = new String(server.bytes(MAP + "/8/97/181").body(), StandardCharsets.UTF_8);
        assertTrue(wulagen.contains("乌拉根"));
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

    @Test
    void worldCrs84QuadHasTilesOfItsOwn() throws Exception {
        String map = "/tiles/WorldCRS84Quad";
        assertTrue(fids(map + "/0/0/1", "mineral_occurrence").contains("wulagen"), "the eastern half");
        assertEquals(List.of("west"), fids(map + "/0/0/0", "mineral_occurrence"), "the western half");
        // Level 6 has tiles of 2.8125 degrees: 75.0417 E and 39.6811 N lie in column 90, row 17.
        assertTrue(fids(map + "/6/17/90", "mineral_occurrence").contains("wulagen"));
        HttpResponse<byte[]> tile = server.bytes(map + "/6/17/90");
        assertEquals(
                304,
                server.bytes(map + "/6/17/90", "If-None-Match", header(tile, "ETag"))
                        .statusCode());
        assertEquals(404, server.bytes(map + "/0/0/2").statusCode());
        assertEquals(404, server.bytes(map + "/0/1/0").statusCode());
    }

    @Test
    void collectionsNarrowTheTilesOfTheMap() throws Exception {
        String one = MAP + "/0/0/0?collections=team_territory";
        assertEquals(List.of("t2"), fids(one, "team_territory"));
        assertEquals(List.of(), fids(one, "mineral_occurrence"));
        assertArrayEquals(
                server.bytes(MAP + "/0/0/0").body(),
                server.bytes(MAP + "/0/0/0?collections=team_territory,mineral_occurrence,nothing")
                        .body());
        assertEquals(
                404, server.bytes(MAP + "/5/0/0?collections=team_territory").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "resource_estimate", "", "team_territory,,mineral_occurrence"})
    void aCollectionThatIsNotOnTheMapIsRefusedWithThoseThatAre(String collections) throws Exception {
        HttpResponse<String> response = server.get(MAP + "/0/0/0?collections=" + collections);
        assertEquals(400, response.statusCode());
        assertEquals(
                "[\"mineral_occurrence\",\"nothing\",\"team_territory\"]",
                RunningServer.parse(response.body()).get("allowed").toString());
    }

    @Test
    void datetimeNarrowsTheRecordsOfATileThatHaveDatesAndLeavesOthersAsTheyAre() throws Exception {
        assertEquals(List.of("p8", "east", "west"), fids(ONE + "/0/0/0?datetime=2000-01-01/..", "mineral_occurrence"));
        assertEquals(List.of("p8", "east", "west"), fids(MAP + "/0/0/0?datetime=2000-01-01/..", "mineral_occurrence"));
        assertEquals(List.of("t2"), fids(MAP + "/0/0/0?datetime=2000-01-01/..", "team_territory"));
        String dated = "&filter=found%20IS%20NOT%20NULL";
        assertEquals(List.of("east"), fids(ONE + "/0/0/0?datetime=2000-01-01/.." + dated, "mineral_occurrence"));
        HttpResponse<byte[]> none = server.bytes(ONE + "/0/0/0?datetime=1900-01-01" + dated);
        assertEquals(200, none.statusCode());
        assertEquals(0, none.body().length, "nothing of that day, but within the limits");
    }

    /** Each asks for other records; the dataset has 24 with a position and one without. Who stands for others counts them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter=county='Wuqia'",
                "filter=county IS NULL",
                "filter=NOT (name LIKE 'P %')",
                "filter=found > DATE('1990-01-01') OR name='乌拉根'",
                "filter=A_CONTAINS(commodities,('zinc'))",
                "filter=S_INTERSECTS(geometry,BBOX(170,0,-170,20))",
                "filter-crs=http://www.opengis.net/def/crs/EPSG/0/4326&filter=S_INTERSECTS(geometry,BBOX(39,75,40,76))",
                "filter-lang=cql2-json&filter={\"op\":\"like\",\"args\":[{\"property\":\"name\"},\"P 1%\"]}",
                "filter=county='Yecheng' AND found IS NOT NULL&datetime=1900-01-01/1900-12-31",
                "filter=county='Yecheng'&datetime=1900-01-01/1900-12-31",
            })
    void aFilteredTileHoldsExactlyTheRecordsThatItemsWithTheSameFilterHas(String parameters) throws Exception {
        String query = "?" + encode(parameters);
        TreeSet<String> expected = new TreeSet<>();
        TreeSet<String> closeBy = new TreeSet<>();
        for (JsonNode feature : server.json("/collections/mineral_occurrence/items" + query + "&limit=100")
                .get("features")) {
            if (!feature.get("geometry").isNull()) {
                expected.add(feature.get("id").asText());
                JsonNode position = feature.at("/geometry/coordinates");
                closeBy.addAll(fids(
                        ONE
                                + lastTile(
                                        position.get(0).asDouble(),
                                        position.get(1).asDouble())
                                + query,
                        "mineral_occurrence"));
            }
        }
        assertTrue(expected.size() < 24, "narrowed at all");
        assertEquals(expected, closeBy, "at the last level, where every record is drawn");
        assertEquals(expected.size(), counted(expected, ONE + "/0/0/0" + query));
        assertEquals(
                expected.size(),
                counted(expected, "/collections/mineral_occurrence/tiles/WorldCRS84Quad/0/0/0" + query)
                        + counted(expected, "/tiles/WorldCRS84Quad/0/0/1" + query + "&collections=mineral_occurrence"));
    }

    private static String lastTile(double longitude, double latitude) {
        TileMatrixSet set = TileMatrixSet.WEB_MERCATOR_QUAD;
        return "/14/" + (int) set.row(14, latitude) + "/" + (int) set.column(14, longitude);
    }

    /** How many records the features of a tile stand for, all of which must be among the expected ones. */
    private static long counted(Set<String> expected, String path) throws Exception {
        long count = 0;
        for (DecodedTile.Feature feature :
                DecodedTile.of(server.bytes(path).body()).features("mineral_occurrence")) {
            assertTrue(expected.contains((String) feature.properties().get("fid")));
            count += (long) feature.properties().getOrDefault("point_count", 1L);
        }
        return count;
    }

    @Test
    void aFilterOfTheMapIsAskedOfEveryDatasetOnIt() throws Exception {
        String schematic = MAP + "/0/0/0?filter=" + URLEncoder.encode("evidence='schematic'", StandardCharsets.UTF_8);
        assertEquals(List.of("t2"), fids(schematic, "team_territory"));
        assertEquals(List.of(), fids(schematic, "mineral_occurrence"));
    }

    @Test
    void aFilterThatOneDatasetOfTheMapCannotAnswerNamesThatDataset() throws Exception {
        JsonNode problem = RunningServer.parse(server.get(
                        MAP + "/0/0/0?collections=mineral_occurrence,team_territory&" + encode("filter=county='Wuqia'"))
                .body());
        assertEquals("team_territory", problem.get("collection").asText());
        assertTrue(problem.get("detail").asText().contains("team_territory"), problem.toString());
        assertTrue(problem.get("allowed").toString().contains("\"team\""), problem.toString());
        JsonNode unreadable = RunningServer.parse(
                server.get(MAP + "/0/0/0?" + encode("filter=county='")).body());
        assertTrue(unreadable.path("collection").isMissingNode(), "it cannot be read, whatever is asked");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/tiles/WebMercatorQuad/0/0/0 | filter=county='Wuqia' | filter",
                "/collections/team_territory/tiles/WebMercatorQuad/0/0/0 | filter=county='Wuqia' | filter",
                "/collections/mineral_occurrence/tiles/WebMercatorQuad/0/0/0 | filter=county=' | filter",
                "/collections/mineral_occurrence/tiles/WebMercatorQuad | filter=county=' | filter",
                "/tiles/WebMercatorQuad/0/0/0 | filter=fid='x'&filter-lang=sql | filter-lang",
                "/tiles/WebMercatorQuad/0/0/0 | filter=fid='x'&filter-crs=EPSG:1 | filter-crs",
                "/tiles/WebMercatorQuad/0/0/0 | datetime=yesterday | datetime",
                "/tiles/WebMercatorQuad/0/0/0 | county=Wuqia | county",
                "/collections/mineral_occurrence/tiles/WebMercatorQuad/0/0/0 | collections=team_territory | collections",
            })
    void aFilterThatCannotBeIsRefusedByName(String path, String query, String parameter) throws Exception {
        HttpResponse<String> response = server.get(path + "?" + encode(query));
        assertEquals(400, response.statusCode(), response.body());
        assertEquals(
                parameter, RunningServer.parse(response.body()).get("parameter").asText());
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
        assertTrue(
                template.matches(Pattern.quote(server.base() + MAP + "/{z}/{y}/{x}") + "[?]v=[0-9a-f]{12}"), template);
        String tile = template.replace("{z}", "6").replace("{y}", "24").replace("{x}", "45");
        assertEquals(200, server.get(tile).statusCode());
    }

    /** The ids of the records in an MVT layer of a tile, in the order of the tile. */
    private static List<String> fids(String path, String layer) throws Exception {
        HttpResponse<byte[]> tile = server.bytes(path);
        assertEquals(200, tile.statusCode(), path);
        return new VectorTileCodec()
                .decode(tile.body())
                .getFeatures(layer)
                .map(feature -> String.valueOf(feature.getAttribute("fid")))
                .toList();
    }

    /** The parameters as a client would send them. */
    private static String encode(String parameters) {
        return Stream.of(parameters.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .map(pair -> pair.length == 1
                        ? URLEncoder.encode(pair[0], StandardCharsets.UTF_8)
                        : pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }
}
