package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

final class StylesTest {

    private static final String SLD = "application/vnd.ogc.sld+xml;version=1.0";
    private static final String MAPLIBRE = "application/vnd.mapbox.style+json";

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
    void theStyleOfTheMapAndThoseOfDatasetsOnItAreListed() throws Exception {
        JsonNode styles = server.json("/styles");
        assertEquals("map", styles.get("default").asText());
        assertEquals("[map, mineral_occurrence, team_territory]", ids(styles.get("styles")));
        for (JsonNode style : styles.get("styles")) {
            for (JsonNode link : style.get("links")) {
                HttpResponse<String> target = server.get(link.get("href").asText());
                assertEquals(200, target.statusCode());
                assertEquals(
                        link.get("type").asText(),
                        target.headers()
                                .firstValue("Content-Type")
                                .orElseThrow()
                                .replace(";charset=utf-8", ""));
            }
        }
    }

    @Test
    void aCollectionLeadsToItsStyle() throws Exception {
        JsonNode links = server.json("/collections/team_territory").get("links");
        String styles = "";
        for (JsonNode link : links) {
            boolean wanted = link.get("rel").asText().equals("http://www.opengis.net/def/rel/ogc/1.0/styles");
            styles = wanted ? link.get("href").asText() : styles;
        }
        JsonNode list = server.json(styles);
        assertEquals("team_territory", list.get("default").asText());
        assertEquals("[team_territory]", ids(list.get("styles")));
        assertEquals("[]", ids(server.json("/collections/nothing/styles").get("styles")), "its file is not there");
    }

    @Test
    void anSldIsSentAsItsFileIs() throws Exception {
        HttpResponse<byte[]> sld = server.bytes("/styles/mineral_occurrence", "Accept", SLD);
        assertEquals(
                SLD.replace("1.0", "1.1"),
                sld.headers().firstValue("Content-Type").orElseThrow(),
                "with SE 1.1");
        assertEquals(
                SLD,
                server.bytes("/styles/team_territory?f=sld")
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow());
        assertArrayEquals(Files.readAllBytes(Path.of("styles", "mineral_occurrence.sld")), sld.body());
        assertArrayEquals(
                sld.body(), server.bytes("/styles/mineral_occurrence?f=sld").body());
    }

    @Test
    void theMapLibreStyleOfADatasetDrawsItAlone() throws Exception {
        JsonNode style = server.json("/styles/mineral_occurrence", "Accept", MAPLIBRE);
        TreeSet<String> drawn = new TreeSet<>();
        style.get("layers")
                .forEach(layer -> drawn.add(layer.path("source-layer").asText()));
        assertEquals("[, mineral_occurrence]", drawn.toString(), "and the paper");
        String source = style.at("/sources/mineral-gis/url").asText();
        assertEquals(server.base() + "/tiles/WebMercatorQuad?f=tilejson&collections=mineral_occurrence", source);
        assertEquals(1, server.json(source).get("vector_layers").size());
    }

    @ParameterizedTest
    @CsvSource({
        "/styles/map?f=sld, */*, 400",
        "/styles/map, application/vnd.ogc.sld+xml, 406",
        "/styles/mine, */*, 404",
        "/styles/nowhere, */*, 404",
        "/styles/nowhere/metadata, */*, 404",
        "/styles/nowhere/legend, */*, 404",
        "/collections/nowhere/styles, */*, 404",
    })
    void whatIsNotThereIsRefused(String path, String accept, int status) throws Exception {
        assertEquals(status, server.get(path, "Accept", accept).statusCode());
    }

    @Test
    void aStyleThatDrawsNothingHereIsNotFoundAndTheOthersAreNamed() throws Exception {
        String problem = server.get("/styles/glacier").body();
        assertTrue(problem.contains("map, mineral_occurrence, team_territory"), problem);
    }

    @Test
    void metadataTellWhichEncodingIsTheOriginalAndWhatIsDrawn() throws Exception {
        JsonNode metadata = server.json("/styles/team_territory/metadata?lang=en");
        assertEquals("team_territory", metadata.get("id").asText());
        assertEquals("style", metadata.get("scope").asText());
        assertEquals(SLD, metadata.at("/stylesheets/0/link/type").asText());
        assertTrue(metadata.at("/stylesheets/0/native").asBoolean());
        assertEquals(MAPLIBRE, metadata.at("/stylesheets/1/link/type").asText());
        assertFalse(metadata.at("/stylesheets/1/native").asBoolean());
        assertEquals("polygon", metadata.at("/layers/0/type").asText());
        assertEquals(
                server.base() + "/collections/team_territory/items",
                metadata.at("/layers/0/sampleData/href").asText());
        JsonNode points = server.json("/styles/mineral_occurrence/metadata");
        assertEquals("point", points.at("/layers/0/type").asText());
        assertTrue(points.at("/layers/0/attributes").toString().contains("{\"id\":\"evidence\",\"type\":\"string\"}"));
        JsonNode map = server.json("/styles/map/metadata");
        assertEquals(1, map.get("stylesheets").size());
        assertEquals("[mineral_occurrence, team_territory]", ids(map.get("layers")), "the topmost first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void theLegendIsAPictureOfEverySignInTheLanguageThatIsAskedFor(String language) throws Exception {
        HttpResponse<String> legend = server.get("/styles/mineral_occurrence/legend?f=svg&lang=" + language);
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(legend.body().getBytes(StandardCharsets.UTF_8)));
        assertEquals("svg", svg.getDocumentElement().getTagName());
        JsonNode entries = server.json("/styles/mineral_occurrence/legend?f=json&lang=" + language)
                .at("/datasets/0/entries");
        assertTrue(entries.size() > 3, entries.toString());
        assertEquals(entries.size(), svg.getElementsByTagName("g").getLength());
        for (int index = 0; index < entries.size(); index++) {
            assertEquals(
                    entries.get(index).get("title").asText(),
                    svg.getElementsByTagName("text").item(index).getTextContent());
        }
    }

    /** The values that colours follow are told beside the titles of rules. */
    @Test
    void theLegendTellsTheValuesThatSignsFollowInBothLanguages() throws Exception {
        JsonNode entries =
                server.json("/styles/mineral_occurrence/legend?f=json&lang=en").at("/datasets/0/entries");
        TreeSet<String> titles = new TreeSet<>();
        for (JsonNode entry : entries) {
            assertEquals(entry.get("title"), entry.at("/titles/en"));
            titles.add(entry.at("/titles/en").asText());
        }
        assertTrue(titles.containsAll(List.of("Copper", "Orogenic")), titles + "");
    }

    @Test
    void theLegendIsAPictureOfPixelsToo() throws Exception {
        BufferedImage once = ImageIO.read(new ByteArrayInputStream(
                server.bytes("/styles/mineral_occurrence/legend?f=png&lang=zh").body()));
        BufferedImage twice = ImageIO.read(
                new ByteArrayInputStream(server.bytes("/styles/mineral_occurrence/legend?f=png&lang=zh&ratio=2")
                        .body()));
        assertEquals(2 * once.getWidth(), twice.getWidth());
        assertEquals(2 * once.getHeight(), twice.getHeight());
        JsonNode entries =
                server.json("/styles/mineral_occurrence/legend?f=json").at("/datasets/0/entries");
        assertEquals(16 + 32 * entries.size(), once.getHeight());
    }

    @Test
    void theLegendOfTheMapNamesItsDatasets() throws Exception {
        JsonNode legend = server.json("/styles/map/legend?f=json&lang=zh");
        assertEquals("[mineral_occurrence, team_territory]", ids(legend.get("datasets")));
        String svg = server.get("/styles/map/legend?f=svg&lang=zh").body();
        assertTrue(svg.contains("数据集 mineral_occurrence"), svg);
    }

    @Test
    void aStyleHasAPageWithItsLegend() throws Exception {
        String page = server.get("/styles/team_territory?lang=zh", "Accept", "text/html")
                .body();
        assertTrue(page.contains("<svg width=\"40\""), page);
        assertTrue(page.contains("SLD 样式") && page.contains("示意"), page);
    }

    private static String ids(JsonNode array) {
        List<String> ids = new ArrayList<>();
        array.forEach(each -> ids.add(each.get("id").asText()));
        return ids.toString();
    }
}
