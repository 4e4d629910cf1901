package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code /duplicates} answers on the datasets that are shipped. */
@ExtendWith(ShippedServer.Shared.class)
final class DuplicatesTest {

    private static HttpResponse<String> ask(ShippedServer server, String accept, String dataset, String query) {
        return server.get(server.base() + "/collections/" + dataset + "/duplicates?lang=en" + query, accept);
    }

    private static JsonNode json(ShippedServer server, String dataset, String query) {
        HttpResponse<String> answer = ask(server, "application/json", dataset, query);
        assertEquals(200, answer.statusCode(), answer.body());
        return ShippedServer.parse(answer);
    }

    @Test
    void theDepositAndItsMineAreFoundWithTheReasons(ShippedServer server) {
        JsonNode pair = json(server, "mineral_occurrence", "&against=mine").at("/duplicates/0");
        assertEquals("wulagen", pair.at("/first/id").asText());
        assertEquals("mine-wulagen", pair.at("/second/id").asText());
        assertEquals("position", pair.get("basis").asText());
        assertEquals(0, pair.get("distance_m").asDouble());
        assertEquals(
                "[\"\\\"乌拉根铅锌矿\\\" and \\\"乌拉根铅锌矿\\\" are 1.00 alike\",\"0 m apart (no more than 500 m)\","
                        + "\"shared commodities: lead, zinc\"]",
                pair.get("reasons").toString());
        JsonNode record = server.json(pair.at("/second/href").asText(), ShippedServer.GEOJSON);
        assertEquals("mine-wulagen", record.get("id").asText());
    }

    @Test
    void recordsWithoutPositionSayThatOnlyNameAndCountyWereCompared(ShippedServer server) {
        JsonNode document = json(server, "mineral_occurrence", "&against=mine");
        List<String> seconds = new ArrayList<>();
        for (JsonNode pair : document.get("duplicates")) {
            if (pair.get("basis").asText().equals("county")) {
                seconds.add(pair.at("/second/id").asText());
                assertTrue(pair.get("distance_m").isNull());
                assertTrue(pair.get("reasons").get(1).asText().contains("by county"), pair.toString());
            }
        }
        assertTrue(seconds.contains("mine-sawayaerdun"), seconds.toString());
        assertTrue(document.get("recordsNotCompared").asInt() > 0, "some state neither position nor county");
    }

    @Test
    void theDefaultWithinTheOccurrencesFindsNoneAndALowerScoreSome(ShippedServer server) {
        assertEquals(
                0, json(server, "mineral_occurrence", "").get("numberMatched").asInt());
        JsonNode more = json(server, "mineral_occurrence", "&min_score=0.8&limit=2");
        assertTrue(more.get("numberMatched").asInt() > 2, more.toString());
        assertEquals(2, more.get("numberReturned").asInt());
        String next = "";
        for (JsonNode link : more.get("links")) {
            next = link.get("rel").asText().equals("next") ? link.get("href").asText() : next;
        }
        JsonNode rest = server.json(next, "application/json");
        assertEquals(2, rest.get("offset").asInt());
        assertFalse(rest.get("duplicates").get(0).equals(more.get("duplicates").get(1)));
    }

    @Test
    void aTableAndAPageSayTheSame(ShippedServer server) {
        String[] lines = ask(server, "text/csv", "mineral_occurrence", "&against=mine")
                .body()
                .split("\r\n");
        assertTrue(lines[0].startsWith("\uFEFFscore,collection,id,name,against,against_id"), lines[0]);
        assertTrue(lines[1].startsWith("1,mineral_occurrence,wulagen,乌拉根铅锌矿,mine,mine-wulagen"), lines[1]);
        String page =
                ask(server, "text/html", "mineral_occurrence", "&against=mine").body();
        assertTrue(page.contains("shared commodities: lead, zinc"), page);
        String collection = server.get(server.base() + "/collections/mineral_occurrence?lang=en", "text/html")
                .body();
        assertTrue(collection.contains("/collections/mineral_occurrence/duplicates"), collection);
    }

    @ParameterizedTest
    @CsvSource({
        "min_score=0.5, min_score, 0.7",
        "min_score=x, min_score, 0.7",
        "against=mineral_occurrence, against, mine",
        "against=resource_estimate.x, against, place",
        "offset=-1, offset, 10000",
        "limit=0, limit, 1",
        "name=x, name, against",
    })
    void aQuestionThatCannotBeAnsweredIsToldWhatIsAllowed(
            String query, String parameter, String allowed, ShippedServer server) {
        HttpResponse<String> answer = ask(server, "application/json", "mineral_occurrence", "&" + query);
        assertEquals(400, answer.statusCode());
        assertEquals(parameter, ShippedServer.parse(answer).get("parameter").asText());
        assertTrue(answer.body().contains(allowed), answer.body());
    }

    @Test
    void aDatasetWithoutNamesHasNone(ShippedServer server) {
        assertEquals(404, ask(server, "application/json", "relief", "").statusCode());
    }
}
