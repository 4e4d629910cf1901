package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters of CQL2 over HTTP (OGC API Features Part 3). */
final class ItemsFilterTest {

    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String items(Map<String, String> parameters) {
        return Href.of("")
                .to("collections", "mineral_occurrence", "items")
                .with(parameters)
                .toString();
    }

    private static int matched(Map<String, String> parameters) throws Exception {
        JsonNode page = server.json(Href.of(items(parameters)) + "&limit=100");
        assertEquals(page.get("numberMatched").asInt(), page.get("features").size());
        return page.get("numberMatched").asInt();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name = '乌拉根'                                          | 1",
                "name LIKE 'P %'                                          | 20",
                "CASEI(name) LIKE casei('p 1%')                           | 11",
                "county IN ('Wuqia', 'Yecheng') AND NOT name = 'P 3'      | 21",
                "found IS NULL                                            | 23",
                "T_AFTER(found, DATE('2000-01-01'))                       | 1",
                "found BETWEEN DATE('1950-01-01') AND DATE('1960-01-01')  | 1",
                "A_CONTAINS(commodities, ('zinc', 'lead'))                | 1",
                "S_INTERSECTS(geometry, BBOX(75, 39, 76.5, 40))           | 2",
                "S_INTERSECTS(geometry, BBOX(170, 0, -170, 20))           | 2",
                "S_WITHIN(geometry, POLYGON((77 37, 78 37, 78 39, 77 39, 77 37))) | 19",
                "geometry IS NULL                                         | 1",
                "id = 'wulagen' OR id = '<b>'                             | 2",
                "evidence = 'published'                                   | 25",
                "length(name) = 3                                         | 11",
            })
    void aFilterInTextFindsWhatItMeans(String filter, int expected) throws Exception {
        assertEquals(expected, matched(Map.of("filter", filter)));
    }

    @Test
    void aFilterInJsonFindsTheSame() throws Exception {
        String filter = "{\"op\":\"and\",\"args\":[{\"op\":\"=\",\"args\":[{\"property\":\"county\"},\"Wuqia\"]},"
                + "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},"
                + "{\"type\":\"Point\",\"coordinates\":[75.0417,39.6811]}]}]}";
        assertEquals(1, matched(Map.of("filter-lang", "cql2-json", "filter", filter)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "4326 | S_INTERSECTS(geometry, POINT(39.6811 75.0417))             | 1",
                "4326 | S_INTERSECTS(geometry, BBOX(39, 75, 40, 76.5))             | 2",
                "4326 | S_INTERSECTS(geometry, BBOX(0, 170, 20, -170))             | 2",
                "4490 | S_INTERSECTS(geometry, BBOX(39, 75, 40, 76.5))             | 2",
                "4513 | S_INTERSECTS(geometry, BBOX(4390000, 25500000, 4396000, 25510000)) | 1",
                "4513 | S_WITHIN(geometry, POLYGON((4390000 25500000, 4396000 25500000, 4396000 25510000,"
                        + " 4390000 25510000, 4390000 25500000)))                  | 1",
                "4513 | S_INTERSECTS(geometry, BBOX(0, 0, 100, 100))               | 0",
                "4513 | S_DISJOINT(geometry, BBOX(0, 0, 100, 100))                 | 24",
                "3857 | S_INTERSECTS(geometry, BBOX(8340000, 4700000, 8500000, 4900000)) | 2",
            })
    void theGeometriesOfAFilterAreInTheSystemOfFilterCrs(String code, String filter, int expected) throws Exception {
        assertEquals(expected, matched(Map.of("filter", filter, "filter-crs", EPSG + code)));
    }

    @Test
    void aFilterHoldsTogetherWithAllOtherParameters() throws Exception {
        Map<String, String> parameters = Map.of(
                "filter", "name LIKE 'P 1%'",
                "bbox", "4200000,25660000,4220000,25720000",
                "bbox-crs", EPSG + "4513",
                "county", "Yecheng",
                "q", "p",
                "sortby", "-name",
                "crs", EPSG + "4513",
                "properties", "name",
                "limit", "2");
        List<String> names = new ArrayList<>();
        String next = items(parameters);
        while (next != null) {
            JsonNode page = server.json(next);
            page.get("features")
                    .forEach(feature -> names.add(feature.at("/properties/name").asText()));
            assertEquals(11, page.get("numberMatched").asInt());
            next = null;
            for (JsonNode link : page.get("links")) {
                next = link.get("rel").asText().equals("next")
                        ? link.get("href").asText()
                        : next;
            }
        }
        assertEquals(
                List.of("P 19", "P 18", "P 17", "P 16", "P 15", "P 14", "P 13", "P 12", "P 11", "P 10", "P 1"), names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "filter      | name =                                    | cql2-text",
                "filter      | colour = 'red'                            | cql2-text",
                "filter      | name = 5                                  | cql2-text",
                "filter      | nothing(name) = 5                         | cql2-text",
                "filter      | name = 'x'                                | cql2-json",
                "filter      | {\"op\":\"=\"}                            | cql2-json",
                "filter-lang | name = 'x'                                | cql-text",
                "filter-lang | name = 'x'                                | ``",
            })
    void aFilterThatIsNoneIsAProblemOfItsParameter(String parameter, String filter, String language) throws Exception {
        HttpResponse<String> response = server.get(items(Map.of("filter", filter, "filter-lang", language)));
        assertEquals(400, response.statusCode(), response.body());
        JsonNode problem = RunningServer.parse(response.body());
        assertEquals(parameter, problem.get("parameter").asText());
        assertFalse(problem.get("detail").asText().isBlank());
    }

    @Test
    void aProblemOfAFilterTellsThePlaceAndWhatIsAllowed() throws Exception {
        JsonNode place = problem(Map.of("filter", "name = 'a' AND AND"));
        assertEquals(16, place.get("position").asInt());
        JsonNode names = problem(Map.of("filter", "colour = 'red'"));
        assertEquals(
                "[\"id\",\"name\",\"commodities\",\"county\",\"found\",\"evidence\",\"geometry\"]",
                names.get("allowed").toString());
        JsonNode deep = problem(Map.of("filter", "(".repeat(101) + "name = 'a'" + ")".repeat(101)));
        assertEquals("depth", deep.get("limit").asText());
        assertEquals(100, deep.get("maximum").asInt());
        JsonNode system = problem(Map.of("filter", "name = 'a'", "filter-crs", "EPSG:1"));
        assertEquals("filter-crs", system.get("parameter").asText());
        assertEquals(14, system.get("allowed").size());
        JsonNode outside = problem(Map.of("filter", "S_INTERSECTS(geometry, POINT(1 1))", "filter-crs", EPSG + "4513"));
        assertEquals("filter", outside.get("parameter").asText());
        JsonNode crossing = problem(
                Map.of("filter", "S_INTERSECTS(geometry, BBOX(9000000, 1, 8000000, 2))", "filter-crs", EPSG + "3857"));
        assertTrue(crossing.get("detail").asText().contains("west"), crossing.toString());
    }

    private static JsonNode problem(Map<String, String> parameters) throws Exception {
        HttpResponse<String> response = server.get(items(parameters));
        assertEquals(400, response.statusCode(), response.body());
        return RunningServer.parse(response.body());
    }
}
