package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineralgis.format.FileFormat;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.GeometryType;
import org.mineralgis.store.LoadedFixture;

final class CatalogueTest {

    private static final Dataset DATASET = LoadedFixture.dataset("placed", GeometryType.POINT);
    private static final Dataset UNPLACED = LoadedFixture.dataset("unplaced", GeometryType.NONE);

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
    void theLandingPageLeadsToEverything() throws Exception {
        JsonNode landing = server.json("/");
        Set<String> relations = new HashSet<>();
        landing.get("links").forEach(link -> relations.add(link.get("rel").asText()));
        assertTrue(relations.containsAll(List.of(
                "self",
                "alternate",
                "service-desc",
                "service-doc",
                "conformance",
                "data",
                "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector",
                "health")));
    }

    @Test
    void everyLinkOfEveryDocumentIsAbsoluteAndAnswers() throws Exception {
        Set<String> todo = new TreeSet<>(List.of(server.base() + "/"));
        Set<String> done = new HashSet<>();
        while (!todo.isEmpty()) {
            String address = todo.iterator().next();
            todo.remove(address);
            if (done.add(address)) {
                var response = server.get(address);
                assertEquals(200, response.statusCode(), address);
                if (response.headers().firstValue("Content-Type").orElse("").contains("json")) {
                    collect(RunningServer.parse(response.body()), todo, address);
                } else {
                    collectHtml(response.body(), todo);
                }
            }
        }
        assertTrue(done.size() > 60, done.toString());
    }

    private static void collect(JsonNode node, Set<String> todo, String from) {
        for (JsonNode link : node.findValues("links")) {
            if (!link.isArray()) {
                // The API definition speaks of links, too.
                continue;
            }
            for (JsonNode each : link) {
                String href = each.get("href").asText();
                assertTrue(href.startsWith("http://"), from + " links to " + href);
                if (href.startsWith(server.base()) && !each.path("templated").asBoolean()) {
                    todo.add(href);
                }
            }
        }
    }

    private static void collectHtml(String html, Set<String> todo) {
        Matcher link = Pattern.compile("<a href=\"([^\"]*)\"").matcher(html);
        while (link.find()) {
            String href = link.group(1).replace("&amp;", "&").replaceFirst("#.*", "");
            if (href.startsWith(server.base())) {
                todo.add(href);
            }
        }
    }

    @Test
    void aCollectionTellsWhatAPersonMustKnow() throws Exception {
        JsonNode collection = server.json("/collections/mineral_occurrence?lang=zh");
        assertEquals("数据集 mineral_occurrence", collection.get("title").asText());
        assertEquals("feature", collection.get("itemType").asText());
        assertEquals("Point", collection.get("geometryType").asText());
        assertEquals(25, collection.get("featureCount").asInt());
        assertEquals("published", collection.get("evidence").asText());
        assertEquals("CC-BY-4.0", collection.get("license").asText());
        assertEquals("Fixture of a test", collection.get("attribution").asText());
        assertEquals("tests", collection.get("origin").get("project").asText());
        assertEquals("name", collection.get("titleField").get("zh").asText());
        assertEquals(
                "[[-179.9,10.0,179.9,39.6811]]",
                collection.get("extent").get("spatial").get("bbox").toString());
        assertTrue(server.json("/collections/resource_estimate").path("extent").isMissingNode());
    }

    @Test
    void aCollectionTellsItsSourcesAndFromWhenToWhenItsRecordsDate() throws Exception {
        JsonNode collection = server.json("/collections/mineral_occurrence");
        JsonNode source = collection.get("sources").get(0);
        assertEquals("tests", source.get("title").asText());
        assertEquals(1, source.get("files").size());
        assertEquals(
                "[[\"1958-01-01T00:00:00Z\",\"2001-05-06T23:59:59Z\"]]",
                collection.at("/extent/temporal/interval").toString());
        assertTrue(collection.get("updated").asText().endsWith("Z"));
        assertTrue(server.json("/collections/team_territory")
                .at("/extent/temporal")
                .isMissingNode());
    }

    @Test
    void aSearchEngineReadsTheDatasetFromItsPage() throws Exception {
        String page =
                server.get("/collections/mineral_occurrence?f=html&lang=en").body();
        Matcher block = Pattern.compile("<script type=\"application/ld.json\">(.*?)</script>")
                .matcher(page);
        assertTrue(block.find(), page);
        JsonNode dataset = RunningServer.parse(block.group(1));
        assertEquals("Dataset", dataset.get("@type").asText());
        assertEquals("1958-01-01/2001-05-06", dataset.get("temporalCoverage").asText());
        assertEquals(
                "10.0 -179.9 39.6811 179.9",
                dataset.at("/spatialCoverage/geo/box").asText());
        assertEquals("commodities", dataset.at("/variableMeasured/1/name").asText());
        assertEquals(
                server.base() + "/collections/mineral_occurrence/items?f=json",
                dataset.at("/distribution/0/contentUrl").asText());
    }

    @Test
    void aDatasetWithoutPositionsIsNoDrawing() {
        assertEquals(List.of(FileFormat.values()), DownloadLinks.forms(DATASET));
        assertFalse(DownloadLinks.forms(UNPLACED).contains(FileFormat.DXF));
    }

    @Test
    void everyDownloadThatACollectionOffersIsThere() throws Exception {
        for (String id : List.of("mineral_occurrence", "resource_estimate")) {
            JsonNode offer = server.json("/collections/" + id).get("downloads");
            for (JsonNode format : offer.get("formats")) {
                String file =
                        offer.get("href").asText() + "?f=" + format.get("f").asText();
                assertEquals(200, server.send("HEAD", file).statusCode(), file);
                for (JsonNode crs : format.get("crs")) {
                    String placed = file + "&crs=" + crs.asText();
                    assertEquals(200, server.send("HEAD", placed).statusCode(), placed);
                    assertTrue(offer.get("crsTitles").has(crs.asText()), placed);
                }
                for (JsonNode encoding : format.get("encodings")) {
                    String written = file + "&encoding=" + encoding.asText();
                    assertEquals(200, server.send("HEAD", written).statusCode(), written);
                }
            }
        }
    }

    @Test
    void whatADownloadCannotBeInIsNotOffered() throws Exception {
        JsonNode offer = server.json("/collections/mineral_occurrence").get("downloads");
        for (JsonNode format : offer.get("formats")) {
            String allowed = format.get("crs").toString();
            switch (format.get("f").asText()) {
                case "kml", "kmz" -> assertEquals("[\"OGC:CRS84\",\"EPSG:4326\"]", allowed);
                case "dxf" -> assertFalse(allowed.contains("CRS84"), allowed);
                default -> assertTrue(allowed.endsWith("\"zones\",\"zones-unnumbered\"]"), allowed);
            }
        }
        JsonNode unplaced = server.json("/collections/resource_estimate").get("downloads");
        assertTrue(unplaced.at("/formats/0/crs").isEmpty()
                && unplaced.get("crsTitles").isEmpty());
    }

    @Test
    void noTwoSystemsOfDownloadsAreCalledAlike() throws Exception {
        for (String language : List.of("zh", "en")) {
            JsonNode titles = server.json("/collections/mineral_occurrence?lang=" + language)
                    .at("/downloads/crsTitles");
            Set<String> different = new HashSet<>();
            titles.forEach(title -> different.add(title.asText()));
            assertEquals(16, different.size(), titles.toString());
        }
    }

    @Test
    void theListHoldsWhatEachCollectionSays() throws Exception {
        List<String> ids = new ArrayList<>();
        for (JsonNode listed : server.json("/collections").get("collections")) {
            String id = listed.get("id").asText();
            ids.add(id);
            assertEquals(
                    listed.get("featureCount"),
                    server.json("/collections/" + id).get("featureCount"));
        }
        assertEquals(List.of("mineral_occurrence", "nothing", "resource_estimate", "team_territory"), ids);
    }

    @Test
    void theSchemaNamesFieldsAndTermsInBothLanguages() throws Exception {
        JsonNode schema = server.json("/collections/mineral_occurrence/schema?lang=zh");
        JsonNode commodities = schema.get("properties").get("commodities");
        assertEquals("字段 commodities", commodities.get("title").asText());
        assertEquals("Field commodities", commodities.get("x-title-en").asText());
        assertEquals("array", commodities.get("type").asText());
        assertEquals("[\"zinc\",\"lead\"]", commodities.get("items").get("enum").toString());
        assertEquals(
                "{\"value\":\"zinc\",\"zh\":\"锌\",\"en\":\"Zinc\"}",
                commodities.get("x-terms").get(0).toString());
        assertEquals("date", schema.get("properties").get("found").get("format").asText());
        assertEquals(
                "primary-geometry",
                schema.get("properties").get("geometry").get("x-ogc-role").asText());
    }

    @Test
    void theSchemaNamesTheDatasetThatAFieldRefersTo() throws Exception {
        JsonNode properties =
                server.json("/collections/resource_estimate/schema").get("properties");
        assertEquals(
                "mineral_occurrence",
                properties.get("occurrence_ids").get("x-references").asText());
        assertNull(properties.get("deposit").get("x-references"));
    }

    @Test
    void findingsComeInPagesWithTheirCounts() throws Exception {
        JsonNode page = server.json("/collections/mineral_occurrence/findings?limit=1");
        assertEquals(2, page.get("numberMatched").asInt());
        JsonNode first = page.get("findings").get(0);
        assertEquals(3, first.get("row").asInt());
        assertEquals("<x>", first.get("found").asText());
        assertEquals("a county", first.get("expected").asText());
        assertEquals("乌恰县", first.get("suggestion").asText());
        assertEquals("653024", first.get("computed").asText());
        assertTrue(first.get("canAutofix").asBoolean());
        assertEquals(
                "unknown county <x>", page.get("findings").get(0).get("message").asText());
        String next = null;
        for (JsonNode link : page.get("links")) {
            next = link.get("rel").asText().equals("next") ? link.get("href").asText() : next;
        }
        JsonNode last = server.json(next);
        assertEquals(7, last.get("findings").get(0).get("row").asInt());
        assertEquals(
                0, server.json("/collections/nothing/findings").get("findings").size());
        assertEquals(
                "after",
                RunningServer.parse(server.get("/collections/nothing/findings?after=x")
                                .body())
                        .get("parameter")
                        .asText());
    }

    @Test
    void releasesAreTheNewestFirst() throws Exception {
        JsonNode releases = server.json("/releases").get("releases");
        assertEquals(4, releases.size());
        assertEquals(4, releases.get(0).get("datasets").size());
        assertTrue(releases.get(0).get("id").asInt() > releases.get(1).get("id").asInt());
    }

    @Test
    void healthNamesTheReleaseThatIsServed() throws Exception {
        assertEquals("live", server.json("/health/live").get("status").asText());
        JsonNode ready = server.json("/health/ready");
        assertEquals(4, ready.get("datasets").asInt());
        assertEquals(server.json("/releases").get("releases").get(0).get("id"), ready.get("releaseId"));
        assertEquals(ready, server.json("/health"));
    }

    @Test
    void theStyleLeadsToTheTilesAndTheSpriteOfThisServer() throws Exception {
        String style = server.json("/styles/map").toString();
        assertTrue(style.contains(server.base() + "/tiles/WebMercatorQuad?f=tilejson"), style);
        assertTrue(style.contains(server.base() + "/styles/map/sprite"), style);
        for (String file : List.of("sprite.json", "sprite.png", "sprite@2x.json", "sprite@2x.png")) {
            assertEquals(200, server.get("/styles/map/" + file).statusCode());
        }
        assertEquals(404, server.get("/styles/map/sprite@3x.png").statusCode());
    }

    @Test
    void theDeclaredConformanceNamesEachStandardThatHolds() throws Exception {
        String classes = server.json("/conformance").get("conformsTo").toString();
        for (String each : List.of(
                "ogcapi-features-1/1.0/conf/core",
                "ogcapi-tiles-1/1.0/conf/core",
                "ogcapi-tiles-1/1.0/conf/collections-selection",
                "tms/2.0/conf/json-tilematrixset",
                "ogcapi-styles-1/0.0/conf/sld-10")) {
            assertTrue(classes.contains("\"http://www.opengis.net/spec/" + each + "\""), each);
        }
    }

    @Test
    void theDeclaredConformanceIsThatOfFeaturesFiltersSchemasAndJsonFg() throws Exception {
        Map<String, Integer> counts = new TreeMap<>();
        server.json("/conformance")
                .get("conformsTo")
                .forEach(each -> counts.merge(
                        each.asText().replaceFirst("http://www.opengis.net/spec/(.*)/conf/[a-z0-9-]+", "$1"),
                        1,
                        Integer::sum));
        assertEquals(4, counts.get("ogcapi-features-1/1.0"));
        assertEquals(1, counts.get("ogcapi-features-2/1.0"));
        assertEquals(4, counts.get("ogcapi-features-3/1.0"));
        assertEquals(6, counts.get("ogcapi-features-5/1.0"));
        assertEquals(14, counts.get("cql2/1.0"));
    }
}
