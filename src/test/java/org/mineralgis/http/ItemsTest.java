package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ItemsTest {

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
    @ValueSource(ints = {1, 3, 7, 24, 25, 26, 10_000, 20_000})
    void followingNextVisitsEveryRecordOnceAndCountsThemRightly(int limit) throws Exception {
        List<String> ids = new ArrayList<>();
        String next = ITEMS + "?limit=" + limit;
        while (next != null) {
            JsonNode page = server.json(next);
            assertEquals(25, page.get("numberMatched").asInt());
            assertEquals(page.get("features").size(), page.get("numberReturned").asInt());
            page.get("features").forEach(feature -> ids.add(feature.get("id").asText()));
            next = href(page, "next");
        }
        assertEquals(25, ids.size());
        assertEquals(25, Set.copyOf(ids).size());
        assertEquals(ids.stream().sorted().toList(), ids);
    }

    @Test
    void aPageHoldsTenRecordsUnlessAnotherNumberIsAskedFor() throws Exception {
        assertEquals(10, server.json(ITEMS).get("features").size());
        assertEquals(
                25, server.json(ITEMS + "?limit=99999999999").get("features").size());
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "1, 5", "7, 10", "24, 10", "25, 10", "1000000, 10", "007, 3"})
    void anOffsetPassesOverThatManyRecordsOfTheOrder(String offset, int limit) throws Exception {
        int from = Math.min(25, Integer.parseInt(offset));
        List<String> all = ids(server.json(ITEMS + "?limit=25&sortby=-county"));
        JsonNode page = server.json(ITEMS + "?sortby=-county&limit=" + limit + "&offset=" + offset);
        assertEquals(25, page.get("numberMatched").asInt());
        assertEquals(all.subList(from, Math.min(25, from + limit)), ids(page));
    }

    @Test
    void theLinkToThePageAfterAnOffsetHasATokenInstead() throws Exception {
        JsonNode first = server.json(ITEMS + "?limit=5&offset=7&county=Yecheng&sortby=-name");
        String next = href(first, "next");
        assertFalse(next.contains("offset="), next);
        List<String> all = ids(server.json(ITEMS + "?limit=25&county=Yecheng&sortby=-name"));
        assertEquals(all.subList(12, 17), ids(server.json(next)));
        assertEquals(all.subList(12, 20), ids(server.json(next.replace("limit=5", "limit=10000"))));
        assertEquals(400, server.get(next + "&offset=0").statusCode());
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.get("features").forEach(feature -> ids.add(feature.get("id").asText()));
        return ids;
    }

    @Test
    void theNextLinkKeepsTheQuestionAndIsOfTheSameType() throws Exception {
        JsonNode page = server.json(ITEMS + "?county=Yecheng&limit=5&lang=zh");
        assertEquals(20, page.get("numberMatched").asInt());
        for (JsonNode link : page.get("links")) {
            if (link.get("rel").asText().equals("next")) {
                assertEquals("application/geo+json", link.get("type").asText());
                assertEquals("下一页", link.get("title").asText());
                assertTrue(link.get("href").asText().contains("county=Yecheng&limit=5&lang=zh&token="));
            }
        }
        assertNotNull(href(page, "next"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // One record has no position, which every box finds (OGC 17-069r4, fc-bbox-response C).
                "bbox=75,39,76.5,40                    | 3",
                "bbox=75,39,0,76.5,40,9000             | 3",
                "bbox=75.0417,39.6811,75.0417,39.6811  | 2",
                "bbox=170,0,-170,20                    | 3",
                "bbox=10,10,20,20                      | 1",
                "filter=S_INTERSECTS(geometry,BBOX(75,39,76.5,40)) | 2",
                "bbox=-180,-90,180,90                  | 25",
                "bbox=-1000,-1000,1000,1000            | 25",
                "bbox=200,10,210,20                    | 0",
                "bbox=75,91,76,95                      | 0",
                "q=乌拉                                | 1",
                "q=ZINC                                | 2",
                "q=铅                                  | 2",
                "q=Lea                                 | 2",
                "q=%25                                 | 0",
                "q=&county=                            | 25",
                "commodities=zinc                      | 2",
                "county=Wuqia&commodities=lead         | 1",
                "county=%22onload%3D%22x               | 1",
                "found=2001-05-06                      | 1",
                "id=wulagen                            | 1",
                "evidence=published&county=Wuqia       | 2",
                "evidence=schematic                    | 0",
                // Two records have a date; the others every interval finds (fc-time-response C).
                "datetime=2001-05-06                   | 24",
                "datetime=2001-05-06T08:00:00Z         | 24",
                "datetime=1950-01-01/2000-12-31        | 24",
                "datetime=../1960-01-01                | 24",
                "datetime=1960-01-01/                  | 24",
                "datetime=2001-05-01/P5D               | 24",
                "datetime=P1Y/1958-12-31               | 24",
                "datetime=2001-05-01/P1D               | 23",
                "datetime=../..                        | 25",
            })
    void aQuestionFindsWhatItMeans(String question, int expected) throws Exception {
        String encoded = question.replace("乌拉", "%E4%B9%8C%E6%8B%89").replace("铅", "%E9%93%85");
        JsonNode page = server.json(ITEMS + "?limit=100&" + encoded);
        assertEquals(expected, page.get("numberMatched").asInt());
        assertEquals(expected, page.get("features").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0                   | limit",
                "limit=-1                  | limit",
                "limit=ten                 | limit",
                "limit=NaN                 | limit",
                "limit=1.5                 | limit",
                "limit=                    | limit",
                "limit=5&limit=6           | limit",
                "offset=-1                 | offset",
                "offset=1000001            | offset",
                "offset=99999999999        | offset",
                "offset=1.0                | offset",
                "offset=                   | offset",
                "bbox=1,2,3                | bbox",
                "bbox=1,2,3,4,5            | bbox",
                "bbox=a,b,c,d              | bbox",
                "bbox=NaN,1,2,3            | bbox",
                "bbox=1,2,3,Infinity       | bbox",
                "bbox=1,2,3,1e999          | bbox",
                "bbox=1,20,3,10            | bbox",
                "bbox=                     | bbox",
                "bbox=300,0,10,10          | bbox",
                "datetime=yesterday        | datetime",
                "datetime=2001-02-30       | datetime",
                "datetime=2002-01-01/2001-01-01 | datetime",
                "datetime=../P1D           | datetime",
                "datetime=a/b/c            | datetime",
                "datetime=%2B99999-01-01   | datetime",
                "found=today               | found",
                "found=%2B99999-01-01      | found",
                "unknown=1                 | unknown",
                "FOUND=2001-01-01          | FOUND",
                "f=xml                     | f",
                "lang=fr                   | lang",
                "q=%FF                     | q",
                "q=%00                     | q",
                "county=a%00b              | county",
            })
    void aBadParameterIsNamedInTheProblem(String question, String parameter) throws Exception {
        HttpResponse<String> response = server.get(ITEMS + "?" + question);
        assertEquals(400, response.statusCode());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        JsonNode problem = RunningServer.parse(response.body());
        assertEquals(parameter, problem.get("parameter").asText());
        assertEquals(400, problem.get("status").asInt());
        assertFalse(problem.get("title").asText().isEmpty());
        assertTrue(problem.get("detail").asText().contains(parameter));
        assertTrue(problem.get("type").asText().startsWith(server.base() + "/api#"));
        assertTrue(problem.get("instance").asText().startsWith(server.base() + ITEMS));
    }

    @Test
    void anUnknownParameterIsToldTheKnownOnes() throws Exception {
        JsonNode problem = RunningServer.parse(server.get(ITEMS + "?colour=red").body());
        List<String> allowed = new ArrayList<>();
        problem.get("allowed").forEach(name -> allowed.add(name.asText()));
        assertEquals(
                List.of(
                        "bbox",
                        "bbox-crs",
                        "crs",
                        "datetime",
                        "f",
                        "filter",
                        "filter-crs",
                        "filter-lang",
                        "lang",
                        "limit",
                        "offset",
                        "profile",
                        "properties",
                        "q",
                        "skipGeometry",
                        "sortby",
                        "token",
                        "name",
                        "commodities",
                        "county",
                        "found",
                        "id",
                        "evidence"),
                allowed);
    }

    @Test
    void aFieldNamedLikeAParameterIsAskedForWithAPrefix() throws Exception {
        String items = "/collections/resource_estimate/items";
        assertEquals(
                1,
                server.json(items + "?limit=7&field.limit=5")
                        .get("numberMatched")
                        .asInt());
        assertEquals(
                0, server.json(items + "?field.limit=6").get("numberMatched").asInt());
        JsonNode problem =
                RunningServer.parse(server.get(items + "?field.limit=x").body());
        assertEquals("field.limit", problem.get("parameter").asText());
    }

    @Test
    void anEmptyDatasetIsAnEmptyCollectionAndAnUnknownOneIsNotFound() throws Exception {
        JsonNode empty = server.json("/collections/nothing/items");
        assertEquals(0, empty.get("numberMatched").asInt());
        assertEquals(0, empty.get("features").size());
        assertEquals(404, server.get("/collections/nobody/items").statusCode());
        assertEquals(404, server.get("/collections/nothing/items/1").statusCode());
    }

    @Test
    void aRecordIsFoundByItsIdWhateverCharactersItHas() throws Exception {
        for (JsonNode feature : server.json(ITEMS + "?limit=100").get("features")) {
            String id = feature.get("id").asText();
            String path = Href.of("")
                    .to("collections", "mineral_occurrence", "items", id)
                    .toString();
            JsonNode found = server.json(path);
            assertEquals(id, found.get("id").asText());
            assertEquals(feature.get("properties"), found.get("properties"));
            assertEquals(server.base() + path, href(found, "self"));
        }
    }

    @Test
    void aRecordHasItsFieldsAndItsLineage() throws Exception {
        HttpResponse<String> response = server.get(ITEMS + "/wulagen");
        assertEquals(
                "application/geo+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        JsonNode feature = RunningServer.parse(response.body());
        assertEquals(
                "[75.0417,39.6811]", feature.get("geometry").get("coordinates").toString());
        assertEquals(
                "{\"name\":\"乌拉根\",\"commodities\":[\"zinc\",\"lead\"],\"county\":\"Wuqia\",\"found\":\"1958-01-01\","
                        + "\"evidence\":\"published\",\"original_crs\":\"OGC:CRS84\",\"datum_steps\":[],\"datum_accuracy_m\":null,"
                        + "\"original_coordinates\":null}",
                feature.get("properties").toString());
        assertTrue(server.json(ITEMS + "/a%2Fb%20c%25").get("geometry").isNull());
    }

    @Test
    void theSameQuestionGivesTheSameOrderEveryTime() throws Exception {
        JsonNode first = server.json(ITEMS + "?limit=25&lang=en");
        for (int round = 0; round < 3; round++) {
            assertEquals(
                    first.get("features"),
                    server.json(ITEMS + "?limit=25&lang=en").get("features"));
        }
    }

    private static String href(JsonNode document, String rel) {
        for (JsonNode link : document.get("links")) {
            if (link.get("rel").asText().equals(rel)) {
                return link.get("href").asText();
            }
        }
        return null;
    }
}
