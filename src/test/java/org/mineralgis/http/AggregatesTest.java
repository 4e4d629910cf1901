package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts of records by their values. */
final class AggregatesTest {

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode aggregate(Map<String, String> parameters) throws Exception {
        return server.json(address(parameters));
    }

    private static String address(Map<String, String> parameters) {
        return Href.of("")
                .to("collections", "mineral_occurrence", "aggregate")
                .with(parameters)
                .toString();
    }

    /** Each group as {@code value/value: count}. */
    private static List<String> groups(JsonNode document) {
        List<String> groups = new ArrayList<>();
        for (JsonNode group : document.get("groups")) {
            List<String> values = new ArrayList<>();
            group.get("values").forEach(value -> values.add(value.asText()));
            groups.add(String.join("/", values) + ": " + group.get("count").asInt());
        }
        return groups;
    }

    @Test
    void recordsAreCountedByTheirValuesTheLargestGroupFirst() throws Exception {
        JsonNode document = aggregate(Map.of("by", "county"));

        assertEquals(25, document.get("numberMatched").asInt());
        assertEquals(List.of("Yecheng: 20", "Wuqia: 2", "null: 2", "\"onload=\"x: 1"), groups(document));
        assertEquals("not stated", document.at("/groups/2/titles/0").asText());
        assertFalse(document.get("moreGroups").asBoolean());
    }

    @Test
    void aRecordIsInTheGroupOfEachItemOfAListAndTheAnswerSaysSo() throws Exception {
        JsonNode document = aggregate(Map.of("by", "commodities", "lang", "zh"));

        assertEquals(List.of("null: 22", "lead: 2", "zinc: 2"), groups(document));
        assertEquals("铅", document.at("/groups/1/titles/0").asText());
        assertTrue(document.at("/by/0/severalInOneRecord").asBoolean());
        assertEquals(25, document.get("numberMatched").asInt());
    }

    @Test
    void severalPropertiesMakeAGroupForEachCombinationThatIsThere() throws Exception {
        assertEquals(
                List.of(
                        "Wuqia/1958-01-01/lead: 1",
                        "Wuqia/1958-01-01/zinc: 1",
                        "Wuqia/null/zinc: 1",
                        "null/2001-05-06/lead: 1"),
                groups(aggregate(Map.of(
                        "by", "county,found,commodities", "filter", "commodities IS NOT NULL AND id <> '<b>'"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filter | A_CONTAINS(commodities, ('zinc')) | 2",
                "q      | 锌                                 | 2",
                "bbox   | 75,39,76.5,40                     | 3",
                "county | Wuqia                             | 2",
            })
    void theSameParametersSelectAsInItems(String name, String value, int matched) throws Exception {
        JsonNode document = aggregate(Map.of("by", "evidence", name, value));

        assertEquals(matched, document.get("numberMatched").asInt());
        assertEquals(List.of("published: " + matched), groups(document));
    }

    @Test
    void withoutPropertiesAllAreCountedTogetherAndALimitLeavesSmallGroupsOut() throws Exception {
        assertEquals(List.of(": 25"), groups(aggregate(Map.of())));
        JsonNode limited = aggregate(Map.of("by", "county", "limit", "1"));
        assertEquals(List.of("Yecheng: 20"), groups(limited));
        assertTrue(limited.get("moreGroups").asBoolean());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by     | colour                         | by",
                "by     | county,county                  | by",
                "by     | name,county,found,commodities,id | by",
                "by     | name,county,found,commodities,evidence | by",
                "by     | county;drop table x            | by",
                "limit  | 0                              | limit",
                "filter | colour = 1                     | filter",
                "sortby | name                           | sortby",
            })
    void whatCannotBeCountedIsRefusedByName(String name, String value, String named) throws Exception {
        server.refuses("/collections/mineral_occurrence/aggregate", name, value, named);
    }
}
