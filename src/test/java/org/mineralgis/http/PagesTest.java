package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.format.Html;
import org.xml.sax.InputSource;

final class PagesTest {

    private static final String ITEMS = "/collections/mineral_occurrence/items";

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
    @ValueSource(
            strings = {
                "/collections",
                "/collections/mineral_occurrence",
                "/collections/resource_estimate",
                ITEMS,
                ITEMS + "?limit=100&q=script",
                ITEMS + "/wulagen",
                ITEMS + "/%3Cb%3E",
                "/collections/team_territory/items/t2",
                "/collections/mineral_occurrence/findings",
                "/collections/nothing/findings",
                "/releases",
                "/operations",
                "/api",
                "/conformance",
                "/health",
                "/styles",
                "/tiles",
                "/tiles/WebMercatorQuad",
                "/collections/mineral_occurrence/schema",
                "/collections/mineral_occurrence/queryables",
                "/collections/mineral_occurrence/sortables",
                "/collections/mineral_occurrence/tiles",
                "/collections/mineral_occurrence/tiles/WebMercatorQuad",
                "/collections/mineral_occurrence/styles",
                "/styles/map",
                "/styles/mineral_occurrence/metadata",
                "/styles/mineral_occurrence/legend",
                "/tileMatrixSets",
                "/tileMatrixSets/WebMercatorQuad",
                "/functions",
                "/health/live",
                "/nowhere",
                ITEMS + "?limit=%3Cscript%3E"
            })
    void everyPageIsWellFormedInBothLanguagesAndTellsWhereItIs(String path) throws Exception {
        for (String language : new String[] {"zh", "en"}) {
            HttpResponse<String> response = server.get(path, "Accept", "text/html", "Accept-Language", language);
            String html = response.body();
            assertEquals(
                    "text/html;charset=utf-8",
                    response.headers().firstValue("Content-Type").orElseThrow());
            parse(html);
            assertTrue(html.startsWith("<!DOCTYPE html>"));
            assertTrue(html.contains("<html lang=\"" + (language.equals("zh") ? "zh-CN" : "en") + "\""));
            assertTrue(html.contains("aria-current=\"page\""));
            assertTrue(html.contains("lang=" + (language.equals("zh") ? "en" : "zh") + "\" hreflang"), html);
            assertFalse(html.matches("(?s).*<script(?! src=\"http://127| type=\"application/ld.json\").*"), html);
        }
    }

    @Test
    void theRootSaysWithoutScriptsWhatIsHereInBothLanguages() throws Exception {
        String page = html("/?lang=en");
        parse(page);
        assertTrue(page.contains("<html lang=\"en\">"), page);
        for (String path : List.of("/collections", "/collections/mineral_occurrence", "/releases", "/conformance")) {
            assertTrue(page.contains("href=\"" + server.base() + path + "?lang=en\""), path);
        }
        assertTrue(page.contains("href=\"" + server.base() + "/?lang=zh\" hreflang=\"zh\""), page);
        JsonNode catalogue = jsonLd(page);
        assertEquals("DataCatalog", catalogue.get("@type").asText());
        JsonNode first = catalogue.get("dataset").get(0);
        assertEquals(
                server.base() + "/collections/mineral_occurrence",
                first.get("url").asText());
        assertEquals(
                "[{\"@language\":\"zh\",\"@value\":\"数据集 mineral_occurrence\"},"
                        + "{\"@language\":\"en\",\"@value\":\"Dataset mineral_occurrence\"}]",
                first.get("name").toString());
        assertEquals(4, catalogue.get("dataset").size());
        assertEquals(1, catalogue.get("license").size());
    }

    @Test
    void aRecordTellsSearchEnginesItsPlaceItsSourcesAndItsDataset() throws Exception {
        JsonNode record = jsonLd(html(ITEMS + "/wulagen?lang=zh"));
        assertEquals(server.base() + ITEMS + "/wulagen", record.get("@id").asText());
        assertEquals("wulagen", record.get("identifier").asText());
        assertEquals("Dataset", record.get("isPartOf").get("@type").asText());
        assertEquals(
                server.base() + "/collections/mineral_occurrence",
                record.get("isPartOf").get("@id").asText());
        assertEquals(
                "{\"@type\":\"GeoCoordinates\",\"latitude\":39.6811,\"longitude\":75.0417}",
                record.get("about").get("geo").toString());
        JsonNode nowhere = jsonLd(html(ITEMS + "/a%2Fb%20c%25"));
        assertFalse(nowhere.get("about").has("geo"), nowhere.toString());
        assertFalse(jsonLd(html("/collections/resource_estimate/items/000001")).has("about"));
    }

    @Test
    void theFilesOfTheWholeRegionAreFoundFromTheListOfDatasets() throws Exception {
        String page = html("/collections?lang=en");
        for (JsonNode link :
                RunningServer.parse(server.get("/collections").body()).get("links")) {
            if (link.get("rel").asText().equals("enclosure")) {
                String address = link.get("href").asText();
                assertTrue(page.contains("href=\"" + address + "\""), page);
                HttpResponse<String> file =
                        server.get(address.substring(server.base().length()));
                assertEquals(200, file.statusCode(), address);
                assertEquals(
                        link.get("type").asText(),
                        file.headers().firstValue("Content-Type").orElseThrow());
            }
        }
        assertTrue(page.contains("region.zip</a>") && page.contains("region.gpkg</a>"), page);
    }

    @Test
    void aSchematicAreaIsNotGivenToSearchEnginesAsAPosition() throws Exception {
        JsonNode place =
                jsonLd(html("/collections/team_territory/items/t2?lang=en")).get("about");
        assertFalse(place.has("geo"), place.toString());
        assertEquals(
                "schematic", place.get("additionalProperty").get(0).get("value").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wulagen", "/a%2Fb%20c%25", "/%3Cb%3E"})
    void aRecordIsDownloadedAlone(String record) throws Exception {
        String page = html(ITEMS + record);
        Matcher geoJson = Pattern.compile("<a href=\"([^\"]+/download\\?f=geojson&amp;filter=[^\"]+)\"")
                .matcher(page);
        assertTrue(geoJson.find(), page);
        String address =
                geoJson.group(1).replace("&amp;", "&").substring(server.base().length());
        JsonNode features = RunningServer.parse(server.get(address).body()).get("features");
        assertEquals(1, features.size());
        assertTrue((ITEMS + record)
                .endsWith(URLEncoder.encode(features.get(0).get("id").asText(), StandardCharsets.UTF_8)
                        .replace("+", "%20")));
    }

    @ParameterizedTest
    @CsvSource({
        "/collections/mineral_occurrence/schema, 3",
        "/collections/mineral_occurrence/tiles, 3",
        "/collections/mineral_occurrence/tiles/WebMercatorQuad, 4",
        "/styles/mineral_occurrence/metadata, 2",
        "/tiles/WebMercatorQuad, 2"
    })
    void aPageNamesThePagesAboveItAndTheyAreThere(String path, int above) throws Exception {
        String page = html(path + "?lang=en");
        String way = page.substring(page.indexOf("class=\"breadcrumbs\""), page.indexOf("aria-current"));
        List<String> addresses = Pattern.compile("href=\"([^\"#]+)[^\"]*\"")
                .matcher(way)
                .results()
                .map(found -> found.group(1).substring(server.base().length()))
                .toList();
        assertEquals(above, addresses.size(), way);
        for (String address : addresses) {
            assertEquals(200, server.get(address, "Accept", "text/html").statusCode(), address);
        }
    }

    @Test
    void markupInTheDataIsShownAsText() throws Exception {
        String page = html(ITEMS + "?limit=100");
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assertTrue(page.contains("&quot;onload=&quot;x"));
        assertTrue(html("/collections/mineral_occurrence/findings").contains("unknown county &lt;x&gt;"));
        assertTrue(html(ITEMS + "?q=%22%3E%3Cscript%3E").contains("value=\"&quot;&gt;&lt;script&gt;\""));
    }

    @Test
    void onlyWebAddressesBecomeLinks() {
        assertEquals("<span>x</span>", Html.a("javascript:alert(1)", "x").toString());
        assertEquals("<span>x</span>", Html.a(" data:text/html,y", "x").toString());
        assertEquals(
                "<a href=\"https://a.example/?b&amp;c\">x</a>",
                Html.a("https://a.example/?b&c", "x").toString());
    }

    @Test
    void aRecordShowsTermsInTheLanguageAndItsWayToTheMap() throws Exception {
        String page = html(ITEMS + "/wulagen?lang=zh");
        assertTrue(page.contains("锌、铅"));
        assertTrue(page.contains("39.6811° N 75.0417° E"));
        assertTrue(page.contains("/#lang=zh&amp;dataset=mineral_occurrence&amp;fid=wulagen"));
        assertTrue(html(ITEMS + "/wulagen?lang=en").contains("Zinc, Lead"));
        assertTrue(html(ITEMS + "/a%2Fb%20c%25?lang=en").contains("position not known"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/000001"})
    void aReferenceIsALinkByTheTitleOfItsRecordAndStaysAsItIsWithoutOne(String record) throws Exception {
        String page = html("/collections/resource_estimate/items" + record + "?lang=zh");
        String items = "<a href=\"" + server.base() + ITEMS;
        assertTrue(page.contains(items + "/wulagen?lang=zh\">乌拉根</a>、"), page);
        assertTrue(page.contains(items + "/a%2Fb%20c%25?lang=zh\">No place</a>、gone"), page);
    }

    @Test
    void aSchematicAreaSaysSoAndShowsHowItsPositionCameToBe() throws Exception {
        String page = html("/collections/team_territory/items/t2?lang=zh");
        assertTrue(page.contains("class=\"badge schematic\""));
        assertTrue(page.contains("不是测绘边界"));
        assertTrue(page.contains("GCJ-02"));
        assertTrue(page.contains("gcj02-inverse@1"));
        assertTrue(page.contains("<dd>250 m</dd>"));
    }

    @Test
    void theTableKeepsTheQuestionInItsFormAndItsNextLink() throws Exception {
        String page = html(ITEMS + "?county=Yecheng&limit=5&lang=en");
        assertTrue(page.contains("20 records match; 5 on this page."));
        assertTrue(page.contains("name=\"county\""));
        assertTrue(page.contains("value=\"Yecheng\""));
        assertTrue(page.contains("<details open=\"\">"));
        assertTrue(page.contains("name=\"filter\""));
        assertTrue(page.contains("county=Yecheng&amp;limit=5&amp;lang=en&amp;token="), page);
    }

    @ParameterizedTest
    @CsvSource({"/, text/html", "/page.css, text/css"})
    void theRootAndTheStyleSheetAreThere(String path, String type) throws Exception {
        HttpResponse<String> response = server.get(path, "Accept", "text/html");
        assertEquals(200, response.statusCode());
        assertEquals(
                type + ";charset=utf-8",
                response.headers().firstValue("Content-Type").orElseThrow());
    }

    private static JsonNode jsonLd(String page) throws Exception {
        Matcher block = Pattern.compile("<script type=\"application/ld\\+json\">([^<]+)</script>")
                .matcher(page);
        assertTrue(block.find(), page);
        return RunningServer.parse(block.group(1));
    }

    private static String html(String path) throws Exception {
        return server.get(path, "Accept", "text/html").body();
    }

    /** Our pages close every element, void ones aside, so that an XML parser can check them. */
    private static void parse(String html) throws Exception {
        String xml = html.replace("<!DOCTYPE html>", "").replaceAll("<(meta|link|input)((?: [^<>]*)?)>", "<$1$2/>");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
