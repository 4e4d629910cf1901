package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of the map over HTTP. */
final class MapPicturesTest {

    private static final String TILE = "/map/tiles/WebMercatorQuad/5/12/22";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static BufferedImage picture(String address) throws Exception {
        HttpResponse<byte[]> response = server.bytes(address);
        assertEquals(200, response.statusCode(), () -> new String(response.body()));
        assertEquals("image/png", response.headers().firstValue("Content-Type").orElseThrow());
        return ImageIO.read(new ByteArrayInputStream(response.body()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''             | 256",
                "?ratio=2       | 512",
                "?size=512      | 512",
                "?size=512&ratio=2 | 1024",
            })
    void aTileIsAsLargeAsItIsAskedFor(String parameters, int side) throws Exception {
        BufferedImage tile = picture(TILE + parameters);
        assertEquals(side, tile.getWidth());
        assertEquals(side, tile.getHeight());
    }

    @ParameterizedTest
    @ValueSource(strings = {TILE, TILE + "?ratio=2&lang=en", "/map?width=64"})
    void aPictureThatSomebodyHasAlreadyIsNotSentAgain(String address) throws Exception {
        String tag = server.bytes(address).headers().firstValue("ETag").orElseThrow();

        HttpResponse<byte[]> again = server.bytes(address, "If-None-Match", tag);

        assertEquals(304, again.statusCode());
        assertEquals(0, again.body().length);
        assertEquals(tag, again.headers().firstValue("ETag").orElseThrow());
        assertEquals(200, server.bytes(address, "If-None-Match", "\"other\"").statusCode());
    }

    @Test
    void picturesInTwoLanguagesHaveTwoTags() throws Exception {
        String zh = server.bytes(TILE, "Accept-Language", "zh")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        String en = server.bytes(TILE, "Accept-Language", "en")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertNotEquals(zh, en);
        String vary = server.bytes(TILE).headers().firstValue("Vary").orElseThrow();
        assertTrue(vary.contains("Accept-Language"), vary);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TILE,
                "/map?width=64",
                "/map/tiles/WebMercatorQuad?f=html",
                "/print?center=75,39&scale=100000&f=png&dpi=72"
            })
    void labelsInUyghurCanBeAskedFor(String address) throws Exception {
        String and = address.contains("?") ? "&" : "?";
        assertEquals(200, server.bytes(address + and + "lang=ug").statusCode());
    }

    @Test
    void theAddressesOfPicturesGoOnNamingTheLanguageOfTheirLabels() throws Exception {
        String tiles = server.json("/map/tiles/WebMercatorQuad?f=tilejson&lang=ug")
                .at("/tiles/0")
                .asText();
        assertTrue(tiles.contains("lang=ug"), tiles);
        JsonNode links = server.json("/map/tiles/WebMercatorQuad?lang=ug").get("links");
        assertTrue(links.toString().contains("/{tileMatrix}/{tileRow}/{tileCol}?lang=ug"), links.toString());
    }

    /** Nothing else has words in Uyghur. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/collections?lang=ug                     | [\"zh\",\"en\"]",
                "/tiles/WebMercatorQuad?lang=ug           | [\"zh\",\"en\"]",
                "/map?lang=uz                             | [\"zh\",\"en\",\"ug\"]",
            })
    void whereALanguageIsNotThereTheProblemNamesThoseThatAre(String address, String known) throws Exception {
        HttpResponse<String> response = server.get(address);
        assertEquals(400, response.statusCode(), response.body());
        JsonNode problem = RunningServer.parse(response.body());
        assertEquals("lang", problem.get("parameter").asText());
        assertTrue(problem.toString().contains(known), problem.toString());
    }

    @Test
    void aTileInDegreesIsDrawnToo() throws Exception {
        assertEquals(256, picture("/map/tiles/WorldCRS84Quad/4/4/22").getWidth());
    }

    @Test
    void theRecordsOfAFilterAloneAreDrawn() throws Exception {
        String nothing = "&filter=name%20IS%20NULL&bgcolor=ffffff";
        BufferedImage empty = picture("/map?bbox=74,38,78,41&width=200&collections=mineral_occurrence" + nothing);
        BufferedImage drawn = picture(
                "/map?bbox=74,38,78,41&width=200&collections=mineral_occurrence&bgcolor=ffffff&filter=county%20IS%20NOT%20NULL");
        assertEquals(0, coloured(empty));
        assertTrue(coloured(drawn) > 50, "pixels of marks: " + coloured(drawn));
    }

    @Test
    void aFilterOfOneDatasetHoldsTogetherWithTheFilterOfAll() throws Exception {
        String map = "/map?bbox=74,38,78,41&width=200&collections=mineral_occurrence&bgcolor=ffffff";
        String own = "&filters=%7B%22mineral_occurrence%22:%22county%20IS%20NOT%20NULL%22%7D";
        assertTrue(coloured(picture(map + own)) > 50);
        assertEquals(0, coloured(picture(map + own + "&filter=name%20IS%20NULL")));
    }

    private static int coloured(BufferedImage image) {
        int count = 0;
        for (int at = 0; at < image.getWidth() * image.getHeight(); at++) {
            if ((image.getRGB(at % image.getWidth(), at / image.getWidth()) & 0xffffff) != 0xffffff) {
                count++;
            }
        }
        return count;
    }

    @Test
    void datasetsIsAnotherNameForCollections() throws Exception {
        String box = "/map?bbox=74,38,78,41&width=200&";
        assertArrayEquals(
                server.bytes(box + "collections=team_territory").body(),
                server.bytes(box + "datasets=team_territory").body());
        assertNotEquals(
                coloured(picture(box + "datasets=team_territory")),
                coloured(picture(box + "datasets=mineral_occurrence")));
    }

    @Test
    void aSideThatIsNotGivenFollowsFromTheBoxAndBothAreToldWithTheSystem() throws Exception {
        HttpResponse<byte[]> response = server.bytes(
                "/map?bbox=75,39,76,40&width=300&crs=EPSG:4513&bbox-crs=http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        assertEquals(
                "<http://www.opengis.net/def/crs/EPSG/0/4513>",
                response.headers().firstValue("Content-Crs").orElseThrow());
        String[] corners =
                response.headers().firstValue("Content-Bbox").orElseThrow().split(",");
        double height = Double.parseDouble(corners[2]) - Double.parseDouble(corners[0]);
        double width = Double.parseDouble(corners[3]) - Double.parseDouble(corners[1]);
        assertTrue(corners[1].startsWith("25") && corners[0].startsWith("43"), "north first: " + corners[0]);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(response.body()));
        assertEquals(300, image.getWidth());
        assertEquals(Math.round(300 * height / width), image.getHeight());
    }

    @Test
    void aPictureMayBeClear() throws Exception {
        BufferedImage clear = picture("/map?bbox=10,10,11,11&width=50&transparent=true");
        assertEquals(0, clear.getRGB(25, 25) >>> 24);
        assertEquals(
                0xff336699,
                picture("/map?bbox=10,10,11,11&width=50&bgcolor=0x336699").getRGB(25, 25));
        assertEquals(
                0x80336699,
                picture("/map?bbox=10,10,11,11&width=50&bgcolor=80336699").getRGB(25, 25));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/map?width=0                      | width",
                "/map?width=ten                    | width",
                "/map?width=9000                   | width",
                "/map?width=8000&height=8000       | width",
                "/map?bbox=75,39,75,40             | bbox",
                "/map?bbox=76,39,75,40             | bbox",
                "/map?bbox=75,39,76,NaN            | bbox",
                "/map?bbox=-170,39,-160,40&crs=EPSG:4513 | bbox",
                "/map?bgcolor=blueish              | bgcolor",
                "/map?transparent=maybe            | transparent",
                "/map?ratio=3                      | ratio",
                "/map?crs=EPSG:2401                | crs",
                "/map?collections=nobody           | collections",
                "/map?datasets=nobody              | datasets",
                "/map?datasets=mine&collections=mine | datasets",
                "/map?size=256                     | size",
                "/map/tiles/WebMercatorQuad/5/12/22?size=300 | size",
                "/map/tiles/WebMercatorQuad/5/x/22 | tileRow",
            })
    void aPictureThatCannotBeIsAProblemThatNamesTheParameter(String address, String parameter) throws Exception {
        HttpResponse<String> response = server.get(address);
        assertEquals(400, response.statusCode(), response.body());
        assertEquals(
                parameter, RunningServer.parse(response.body()).get("parameter").asText());
    }

    @Test
    void aTileOutsideOfTheDataIsNotThere() throws Exception {
        assertEquals(404, server.bytes("/map/tiles/WebMercatorQuad/5/31/31").statusCode());
    }

    @Test
    void theTilesetSaysWhereItsPicturesAre() throws Exception {
        JsonNode list = server.json("/map/tiles");
        assertEquals("map", list.at("/tilesets/0/dataType").asText());
        JsonNode tileset = server.json("/map/tiles/WebMercatorQuad");
        for (JsonNode link : tileset.get("links")) {
            if (link.path("templated").asBoolean()) {
                assertEquals("image/png", link.get("type").asText());
                String address = link.get("href").asText();
                assertEquals(
                        256,
                        picture(address.replace("{tileMatrix}", "5")
                                        .replace("{tileRow}", "12")
                                        .replace("{tileCol}", "22"))
                                .getWidth());
            }
        }
        String template = server.json("/map/tiles/WebMercatorQuad?f=tilejson")
                .at("/tiles/0")
                .asText();
        HttpResponse<byte[]> tile =
                server.bytes(template.replace("{z}", "5").replace("{y}", "12").replace("{x}", "22"));
        assertEquals(
                "public, max-age=31536000, immutable",
                tile.headers().firstValue("Cache-Control").orElseThrow());
    }
}
