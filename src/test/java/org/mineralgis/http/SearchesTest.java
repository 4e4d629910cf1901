package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code /search} answers on the datasets that are shipped. */
@ExtendWith(ShippedServer.Shared.class)
class SearchesTest {

    private static HttpResponse<String> ask(ShippedServer server, String accept, String... parameters) {
        return server.get(ShippedServer.with(server.base() + "/search", parameters), accept);
    }

    private static JsonNode json(ShippedServer server, String... parameters) {
        HttpResponse<String> answer = ask(server, "application/json", parameters);
        assertEquals(200, answer.statusCode(), answer.body());
        return ShippedServer.parse(answer);
    }

    @Test
    void aHitHasTitleTypeCountyPositionAndThePartThatMatched(ShippedServer server) {
        JsonNode hit = json(server, "q", "烏拉根", "lang", "en").at("/hits/0");
        assertEquals("Wulagen zinc-lead deposit", hit.get("title").asText());
        assertEquals("乌拉根铅锌矿", hit.at("/names/zh").asText());
        assertEquals("Wuqia County (Ulugqat)", hit.get("county").asText());
        assertEquals("[75.0417,39.6811]", hit.at("/geometry/coordinates").toString());
        assertEquals("prefix", hit.at("/match/how").asText());
        assertEquals("zh", hit.at("/match/name").asText());
        assertEquals(
                "[{\"text\":\"乌拉根\",\"matched\":true},{\"text\":\"铅锌矿\",\"matched\":false}]",
                hit.at("/match/parts").toString());
        JsonNode record = server.json(hit.get("href").asText(), ShippedServer.GEOJSON);
        assertEquals(hit.get("id"), record.get("id"));
    }

    @Test
    void aRecordWithoutAPositionHasNone(ShippedServer server) {
        JsonNode hit = json(server, "q", "萨热克铜矿", "lang", "zh").at("/hits/0");
        assertEquals("萨热克铜矿", hit.get("title").asText());
        assertTrue(hit.get("geometry").isNull());
        assertFalse(hit.has("bbox"));
    }

    @Test
    void coordinatesAndSheetsAreReadToo(ShippedServer server) {
        assertEquals(
                "point",
                json(server, "q", "75.0417, 39.6811").at("/readings/0/kind").asText());
        assertEquals(
                "sheet", json(server, "q", "J43E002013").at("/readings/0/kind").asText());
        assertEquals(0, json(server, "q", "wulagen").get("readings").size());
    }

    @Test
    void theLinkToTheNextPageLeadsOnUntilTheEnd(ShippedServer server) {
        JsonNode page = json(server, "q", "矿", "limit", "40");
        long seen = page.get("numberReturned").asLong();
        while (next(page) != null) {
            page = server.json(next(page), "application/json");
            seen += page.get("numberReturned").asLong();
        }
        assertTrue(seen > 40, "" + seen);
        assertEquals(page.get("numberMatched").asLong(), seen);
    }

    private static String next(JsonNode page) {
        for (JsonNode link : page.get("links")) {
            if (link.get("rel").asText().equals("next")) {
                return link.get("href").asText();
            }
        }
        return null;
    }

    @Test
    void whatCannotBeSoughtIsRefusedByName(ShippedServer server) {
        String[][] wrong = {
            {"q", ""},
            {"q", "   "},
            {"q", "a b c d e f g h i j k"},
            {"offset", "-1"},
            {"offset", "1001"},
            {"limit", "0"}
        };
        for (String[] each : wrong) {
            HttpResponse<String> answer = each[0].equals("q")
                    ? ask(server, "application/json", each)
                    : ask(server, "application/json", "q", "wulagen", each[0], each[1]);
            assertEquals(400, answer.statusCode(), each[0] + " " + each[1]);
            assertEquals(each[0], ShippedServer.parse(answer).get("parameter").asText());
        }
        HttpResponse<String> missing = ask(server, "application/json");
        assertEquals(400, missing.statusCode());
        assertEquals("q", ShippedServer.parse(missing).get("parameter").asText());
    }

    @Test
    void aTextThatIsTooLongIsRefused(ShippedServer server) {
        HttpResponse<String> answer = ask(server, "application/json", "q", "矿".repeat(101));
        assertEquals(400, answer.statusCode());
        assertEquals("q", ShippedServer.parse(answer).get("parameter").asText());
    }

    @Test
    void aBrowserGetsAFormAndThenAListWithWhatMatched(ShippedServer server) {
        String form = ask(server, "text/html").body();
        assertTrue(form.contains("name=\"q\""), form);
        String page = ask(server, "text/html", "q", "wlg", "lang", "zh").body();
        assertTrue(page.contains("<mark>乌拉根</mark>铅锌矿"), page);
        assertTrue(page.contains("乌恰县"), page);
        String hostile =
                ask(server, "text/html", "q", "<script>alert(1)</script>").body();
        assertFalse(hostile.contains("<script>alert"), hostile);
    }
}
