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

/** Grades and tonnages of the shipped estimates. */
@ExtendWith(ShippedServer.Shared.class)
final class GradesAndTonnagesTest {

    private static HttpResponse<String> ask(ShippedServer server, String accept, String query) {
        return server.get(server.base() + "/resources/grade-tonnage?lang=en" + query, accept);
    }

    private static JsonNode json(ShippedServer server, String query) {
        HttpResponse<String> answer = ask(server, "application/json", query);
        assertEquals(200, answer.statusCode(), answer.body());
        return ShippedServer.parse(answer);
    }

    @Test
    void theFiguresOfWulagenStandSideBySideWithTheOreTheyImply(ShippedServer server) {
        List<String> lines = new ArrayList<>();
        for (JsonNode point : json(server, "&commodity=lead").get("points")) {
            assertTrue(point.get("oreComputed").asBoolean());
            assertEquals("wulagen", point.get("deposit").asText());
            lines.add(point.get("kind").asText() + " "
                    + Math.round(point.get("oreTonnes").asDouble()) + " t at "
                    + point.get("gradePercent").asText() + " %");
        }
        assertEquals(
                List.of("unknown 303030300 t at 0.33 %", "resource 24571430 t at 0.35 %", "historic 194828 t at 5.8 %"),
                lines);
    }

    @Test
    void everyEstimateIsALineOrIsLeftOutWithAReason(ShippedServer server) {
        JsonNode document = json(server, "");
        long records = server.json(
                        server.base() + "/collections/resource_estimate/items?limit=1", ShippedServer.GEOJSON)
                .get("numberMatched")
                .asLong();
        assertEquals(
                records, document.get("points").size() + document.get("left").size());
        for (JsonNode left : document.get("left")) {
            assertFalse(left.get("reason").asText().isEmpty());
            if (left.get("id").asText().equals("wulagen-zn-zijin-2021")) {
                assertEquals(
                        "no quantity that could be read", left.get("reason").asText());
            }
        }
    }

    @Test
    void ofMoreLinesThanAreListedTheNumberIsTold(ShippedServer server) {
        JsonNode all = json(server, "&commodity=zinc");
        JsonNode listed = json(server, "&commodity=zinc&limit=1");
        assertEquals(2, listed.get("numberOfPoints").asInt());
        assertEquals(all.get("left").size(), listed.get("numberLeft").asInt());
        assertEquals(1, listed.get("points").size());
        assertEquals(all.get("points").get(0), listed.get("points").get(0));
        String page = ask(server, "text/html", "&commodity=zinc&limit=1").body();
        assertTrue(page.contains("The first 1 of 2 are listed"), page);
    }

    @Test
    void aTableAndAPageSayTheSame(ShippedServer server) {
        String table = ask(server, "text/csv", "&commodity=zinc").body();
        assertTrue(
                table.contains(
                        "wulagen-zn-zijin-2023,wulagen,,zinc,resource,,258163300,true,1.96,%,5060000,false,Zn,contained,"),
                table);
        assertTrue(table.contains("wulagen-zn-zijin-2021,wulagen,,zinc,unknown,,,,1.73,%,"), table);
        assertTrue(table.contains("no quantity that could be read"), table);
        String page = ask(server, "text/html", "&commodity=zinc").body();
        assertTrue(page.contains("258163300 (computed)"), page);
        assertTrue(page.contains("Records left out"), page);
    }

    @Test
    void anUnknownCommodityIsToldWhichThereAre(ShippedServer server) {
        HttpResponse<String> answer = ask(server, "application/json", "&commodity=Zn");
        assertEquals(400, answer.statusCode());
        assertEquals("commodity", ShippedServer.parse(answer).get("parameter").asText());
        assertTrue(answer.body().contains("zinc"), answer.body());
    }
}
