package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.history.RecordReference;
import org.mineralgis.history.Retirement;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.store.LoadedFixture;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Releases 1 to 4 are those of {@link RunningServer}; 5 brings mines, 6 changes them. */
final class ReleaseChangesTest {

    private static final String CHANGES = "/releases/6/changes";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        Dataset mines =
                dataset("mine", GeometryType.POINT, field("name", FieldType.TEXT), field("tonnes", FieldType.NUMBER));
        LoadedFixture.load(
                server.test(),
                mines,
                List.of(
                        feature("M1", "POINT (75.0417 39.6811)", "乌拉根", 1.5),
                        feature("M2", "POINT (79.5 35.2)", "<b>火烧云</b>", null),
                        feature("M/4", "POINT (76 39)", "Old one", null)));
        LoadedFixture.load(
                server.test(),
                mines,
                List.of(feature("M1", "POINT (75.05 39.6811)", "乌拉根铅锌矿", 1.5), feature("M3", null, "萨瓦亚尔顿", 2.0)),
                List.of(
                        new Retirement("M2", new RecordReference("mine", "M1"), "merged", "2026-11", "survey"),
                        new Retirement("M0", new RecordReference("mine", "M9"), "older", "2020", "survey")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<String> kinds(JsonNode changes) {
        return StreamSupport.stream(changes.get("changes").spliterator(), false)
                .map(change -> change.get("collection").asText() + "/"
                        + change.get("id").asText() + " " + change.get("kind").asText())
                .toList();
    }

    @Test
    void aReleaseTellsItsChangesWithOldAndNewValues() throws Exception {
        JsonNode changes = server.json(CHANGES);
        assertEquals(4, changes.get("numberMatched").asInt());
        assertEquals(
                List.of("mine/M/4 removed", "mine/M1 changed", "mine/M2 removed", "mine/M3 added"), kinds(changes));
        JsonNode changed = changes.get("changes").get(1);
        assertEquals(
                "[{\"field\":\"name\",\"old\":\"乌拉根\",\"new\":\"乌拉根铅锌矿\"}]",
                changed.get("fields").toString());
        assertEquals(
                "[75.0417,39.6811]", changed.at("/geometry/old/coordinates").toString());
        assertEquals("[75.05,39.6811]", changed.at("/geometry/new/coordinates").toString());
        assertEquals("changed", changes.at("/collections/0/outcome").asText());
        assertEquals(
                "new", server.json("/releases/5").at("/collections/0/outcome").asText());
        assertEquals(0, server.json("/releases/5/changes").get("numberMatched").asInt());
    }

    @Test
    void changesAreNarrowedAndComeInPages() throws Exception {
        assertEquals(List.of("mine/M3 added"), kinds(server.json(CHANGES + "?kind=added&collections=mine")));
        assertEquals(List.of(), kinds(server.json(CHANGES + "?collections=team_territory")));
        List<String> all = new ArrayList<>();
        String next = CHANGES + "?limit=3";
        while (next != null) {
            JsonNode page = server.json(next);
            all.addAll(kinds(page));
            assertEquals(4, page.get("numberMatched").asInt());
            next = StreamSupport.stream(page.get("links").spliterator(), false)
                    .filter(link -> link.get("rel").asText().equals("next"))
                    .map(link -> link.get("href").asText())
                    .findFirst()
                    .orElse(null);
        }
        assertEquals(kinds(server.json(CHANGES)), all);
    }

    @Test
    void linesOfJsonHoldAllChangesOrThePageThatIsAskedFor() throws Exception {
        HttpResponse<String> all = server.get("/changes?since=4&f=jsonl");
        assertEquals(
                "application/jsonl", all.headers().firstValue("Content-Type").orElseThrow());
        String[] lines = all.body().split("\n");
        assertEquals(4, lines.length);
        assertEquals("M1", RunningServer.parse(lines[1]).get("id").asText());
        HttpResponse<String> page = server.get("/changes?since=4&f=jsonl&limit=1");
        assertEquals(1, page.body().split("\n").length);
        assertTrue(page.headers().firstValue("Link").orElseThrow().contains("rel=\"next\""));
    }

    @Test
    void changesSinceAReleaseOrADateAreThoseOfLaterReleases() throws Exception {
        assertEquals(4, kinds(server.json("/changes?since=5")).size());
        assertEquals(0, kinds(server.json("/changes?since=6")).size());
        assertEquals(4, kinds(server.json("/changes?since=2020-01")).size());
        assertEquals(
                4,
                kinds(server.json("/changes?since=2020-01-31T12:00:00%2B08:00")).size());
        assertEquals(0, kinds(server.json("/changes?since=2999-01-01")).size());
        assertEquals(6, server.json("/changes?since=0").get("collections").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/changes?since=7",
                "/changes?since=2025-13",
                "/changes?since=2025-02-30",
                "/changes?since=yesterday",
                "/changes?since=%2B99999-01-01",
                "/changes?since=-1",
                "/changes?since=99999999999999999999999",
                "/changes?since=%EF%BC%95",
                "/changes?since=1;drop%20table%20mineral_gis.release",
                "/changes",
                "/changes?since=1&kind=gone",
                "/changes?since=1&kind=",
                "/changes?since=1&collections=mine,nobody",
                "/changes?since=1&collections=mine'%20or%20true",
                "/changes?since=1&limit=0",
                "/changes?since=1&limit=x",
                "/changes?since=1&after=-1",
                "/changes?since=1&after=99999999999999999999",
                "/changes?since=1&f=xml",
                "/changes?since=1&until=2",
                "/changes.atom?since=1",
                "/releases/6?since=1",
                "/collections/mine/items/M1/history?limit=3",
            })
    void whatCannotBeAskedNamesTheParameter(String path) throws Exception {
        HttpResponse<String> answer = server.get(path);
        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(RunningServer.parse(answer.body()).has("parameter"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/releases/7",
                "/releases/0/changes",
                "/releases/-1",
                "/releases/x/changes",
                "/releases/99999999999999999999/changes",
                "/releases/06",
                "/collections/mine/items/M9",
                "/collections/mine/items/M9/history",
                "/collections/nothing_here/items/M1/history",
            })
    void whatNeverWasIsNotFound(String path) throws Exception {
        assertEquals(404, server.get(path).statusCode());
    }

    @Test
    void aRemovedRecordIsGoneAndLeadsToItsSuccessor() throws Exception {
        HttpResponse<String> answer = server.get("/collections/mine/items/M2");
        assertEquals(410, answer.statusCode());
        JsonNode problem = RunningServer.parse(answer.body());
        assertEquals(5, problem.get("lastRelease").asInt());
        assertEquals(
                server.base() + "/collections/mine/items/M1",
                problem.get("successor").asText());
        assertEquals("merged", problem.get("reason").asText());
        String links = answer.headers().firstValue("Link").orElseThrow();
        assertTrue(links.contains("/collections/mine/items/M1>; rel=\"successor-version\""), links);
        assertEquals(200, server.get(problem.get("history").asText()).statusCode());
    }

    @Test
    void aRecordThatOnlyTheFileOfRetiredOnesKnowsIsGoneToo() throws Exception {
        HttpResponse<String> answer = server.get("/collections/mine/items/M0");
        assertEquals(410, answer.statusCode());
        JsonNode problem = RunningServer.parse(answer.body());
        assertFalse(problem.has("lastRelease"));
        assertFalse(problem.has("successor"), "the successor is not there");
        HttpResponse<String> removed = server.get("/collections/mine/items/M%2F4");
        assertEquals(410, removed.statusCode());
        assertFalse(RunningServer.parse(removed.body()).has("successor"));
    }

    @Test
    void aRecordTellsItsHistory() throws Exception {
        JsonNode item = server.json("/collections/mine/items/M1");
        String address = StreamSupport.stream(item.get("links").spliterator(), false)
                .filter(link -> link.get("rel").asText().equals("version-history"))
                .map(link -> link.get("href").asText())
                .findFirst()
                .orElseThrow();
        JsonNode history = server.json(address);
        assertTrue(history.get("served").asBoolean());
        assertEquals(5, history.get("collectionSince").asInt());
        assertEquals(6, history.at("/changes/0/release").asInt());
        JsonNode departed = server.json("/collections/mine/items/M2/history");
        assertFalse(departed.get("served").asBoolean());
        assertEquals("removed", departed.at("/changes/0/kind").asText());
        assertEquals(
                0,
                server.json("/collections/team_territory/items/t2/history")
                        .get("changes")
                        .size());
    }

    @Test
    void aCitationNamesReleaseDayOwnerLicenceAndAddressInEitherLanguage() throws Exception {
        String day = server.json("/releases/6").get("loadedAt").asText().substring(0, 10);
        String whole = server.json("/collections/mine?lang=en").get("citation").asText();
        assertEquals(
                "Dataset mine, release 6 (" + day + "). Fixture of a test. Mineral resources of Kashgar and Kizilsu."
                        + " Licence: CC-BY-4.0. " + server.base() + "/collections/mine",
                whole);
        assertEquals(
                whole,
                server.json("/collections/mine/items?lang=en").get("citation").asText());
        assertEquals(
                "乌拉根铅锌矿．数据集 mine，数据版本 6（" + day + "）．Fixture of a test．喀什与克孜勒苏矿产地理信息．许可：CC-BY-4.0． " + server.base()
                        + "/collections/mine/items/M1",
                server.json("/collections/mine/items/M1?lang=zh")
                        .get("citation")
                        .asText());
        assertTrue(server.get("/collections/mine?f=html&lang=en").body().contains(whole));
        String page = server.get("/collections/mine/items/M1?f=html&lang=en").body();
        assertTrue(page.contains("乌拉根铅锌矿. Dataset mine, release 6"), page);
        assertTrue(page.contains("/collections/mine/items/M1/history"), page);
    }

    @Test
    void pagesShowOldAndNewValuesInBothLanguages() throws Exception {
        String english = server.get(CHANGES + "?f=html&lang=en").body();
        assertTrue(english.contains("Before") && english.contains("After"));
        assertTrue(english.contains("<td>乌拉根</td><td>乌拉根铅锌矿</td>"));
        assertTrue(english.contains("&lt;b&gt;火烧云&lt;/b&gt;"), "values are texts");
        assertTrue(server.get(CHANGES + "?f=html&lang=zh").body().contains("原值"));
        assertTrue(server.get("/changes?since=6&f=html&lang=en").body().contains("No such changes."));
        assertTrue(server.get("/releases/5?f=html&lang=en")
                .body()
                .contains("first release of this dataset, with 3 records"));
        assertTrue(server.get("/collections/mine/items/M1/history?f=html&lang=en")
                .body()
                .contains("乌拉根铅锌矿"));
        String gone = server.get("/collections/mine/items/M2?f=html&lang=en").body();
        assertTrue(gone.contains("/collections/mine/items/M1\""), gone);
    }

    @Test
    void theFeedIsAtomWithAnEntryForEachRelease() throws Exception {
        HttpResponse<String> answer = server.get("/changes.atom?lang=en");
        assertEquals(
                "application/atom+xml",
                answer.headers().firstValue("Content-Type").orElseThrow());
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
        Element feed = document.getDocumentElement();
        assertEquals("feed", feed.getLocalName());
        assertEquals("http://www.w3.org/2005/Atom", feed.getNamespaceURI());
        assertEquals(6, feed.getElementsByTagName("entry").getLength());
        Element entry = (Element) feed.getElementsByTagName("entry").item(0);
        for (String name : List.of("id", "title", "updated", "summary", "link")) {
            assertTrue(entry.getElementsByTagName(name).getLength() > 0, name);
        }
        assertEquals(
                server.base() + "/releases/6",
                entry.getElementsByTagName("id").item(0).getTextContent());
        assertEquals(
                "mine: 1 added, 2 removed, 1 changed",
                entry.getElementsByTagName("summary").item(0).getTextContent());
        Instant.parse(entry.getElementsByTagName("updated").item(0).getTextContent());
        assertEquals(1, feed.getElementsByTagName("author").getLength());
    }
}
