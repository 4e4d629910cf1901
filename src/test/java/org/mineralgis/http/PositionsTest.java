package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code /position} says of texts. */
@ExtendWith(ShippedServer.Shared.class)
class PositionsTest {

    private static HttpResponse<String> ask(ShippedServer server, String text) {
        String value = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return server.get(server.base() + "/position?lang=en&text=" + value, "application/json");
    }

    private static JsonNode readings(ShippedServer server, String text) {
        HttpResponse<String> answer = ask(server, text);
        assertEquals(200, answer.statusCode(), answer.body());
        return ShippedServer.parse(answer).get("readings");
    }

    @Test
    void anAngleIsAPointAndSaysHowItWasRead(ShippedServer server) {
        JsonNode readings = readings(server, "75°02′30″E 39°40′52″N");
        assertEquals(1, readings.size());
        JsonNode reading = readings.get(0);
        assertEquals("point", reading.get("kind").asText());
        assertEquals(
                "degrees, minutes and seconds, longitude first; read as CGCS2000",
                reading.get("how").asText());
        assertEquals(
                "[75.041666667,39.681111111]",
                reading.at("/geometry/coordinates").toString());
        assertEquals("EPSG:4490", reading.get("crs").asText());
    }

    @Test
    void aSheetIsItsOutline(ShippedServer server) {
        for (String number : new String[] {"J43E002013", "J-43-7-丙"}) {
            JsonNode sheet = readings(server, number).get(0);
            assertEquals("sheet", sheet.get("kind").asText());
            assertEquals("J-43-7-C", sheet.get("oldNumber").asText());
            assertEquals(50_000, sheet.get("scaleDenominator").asInt());
            assertEquals(
                    "[75.0,39.666666667,75.25,39.833333333]", sheet.get("bbox").toString());
        }
    }

    @Test
    void cornersThatCrossAreSaidToBeNoValidArea(ShippedServer server) {
        JsonNode area = readings(server, "75 39; 75.2 39.2; 75.2 39; 75 39.2").get(0);
        assertEquals("area", area.get("kind").asText());
        assertEquals(false, area.get("valid").asBoolean());
    }

    @Test
    void whatIsNoPlaceHasNoReadings(ShippedServer server) {
        assertEquals(0, readings(server, "乌拉根铅锌矿").size());
    }

    @Test
    void aMissingOrEmptyTextIsAProblemThatNamesIt(ShippedServer server) {
        assertTrue(ask(server, " ").body().contains("\"parameter\":\"text\""));
        assertEquals(400, ask(server, " ").statusCode());
        HttpResponse<String> without = server.get(server.base() + "/position", "application/json");
        assertEquals(400, without.statusCode());
        assertTrue(without.body().contains("\"parameter\":\"text\""));
    }

    private static String page(ShippedServer server, String text) {
        String value = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return server.get(server.base() + "/position?f=html&lang=en&text=" + value, "text/html")
                .body();
    }

    @Test
    void aPageShowsEachReadingWithTheMapAndWhatIsThere(ShippedServer server) {
        String page = page(server, "75.0417, 39.6811");

        assertTrue(page.contains("39.6811°\u00a0N 75.0417°\u00a0E"), page);
        assertTrue(page.contains("39°40′51.960″N 75°02′30.120″E"), page);
        assertTrue(page.contains("find=75.0417%2C%2039.6811"), page);
        assertTrue(page.contains("/at?lang=en&amp;point=75.0417%2C39.6811"), page);
    }

    @Test
    void aPageListsEachCornerOnceAndSaysWhenSidesCross(ShippedServer server) {
        String page = page(server, "75 39; 75.2 39.2; 75.2 39; 75 39.2");

        assertEquals(4, page.split("<th scope=\"row\">", -1).length - 1);
        assertTrue(page.contains("Sides cross each other"), page);
    }

    @Test
    void aPageOfATextThatIsNoPlaceSaysWhatCanBeRead(ShippedServer server) {
        String page = page(server, "<b>乌拉根</b>");

        assertTrue(page.contains("No place was read out of this."), page);
        assertTrue(page.contains("the number of a map sheet, no more than 6000 characters"), page);
        assertTrue(page.contains("&lt;b&gt;乌拉根"), page);
    }

    @Test
    void aPageKeepsTheLinesOfAListOfCornersWhenItIsReadOnceMore(ShippedServer server) {
        String page = page(server, "39.5 75.1\n39.6 75.1\n39.6 75.3");

        // Browsers take the ends of lines out of an input.
        assertTrue(page.contains(">39.5 75.1\n39.6 75.1\n39.6 75.3</textarea>"), page);
    }
}
