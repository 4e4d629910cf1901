package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code /at} says of positions in the data that is shipped. */
@ExtendWith(ShippedServer.Shared.class)
class SurroundingsTest {

    private static HttpResponse<String> ask(ShippedServer server, String point, String language, String accept) {
        String address = Href.of("")
                .to("at")
                .with(Map.of("point", point, "lang", language))
                .toString();
        return server.get(server.base() + address, accept);
    }

    private static JsonNode at(ShippedServer server, String point) {
        return at(server, point, "en");
    }

    private static JsonNode at(ShippedServer server, String point, String language) {
        HttpResponse<String> answer = ask(server, point, language, "application/json");
        assertEquals(200, answer.statusCode(), answer.body());
        return ShippedServer.parse(answer);
    }

    private static JsonNode group(JsonNode groups, String collection) {
        for (JsonNode group : groups) {
            if (group.get("collection").asText().equals(collection)) {
                return group;
            }
        }
        throw new AssertionError("no " + collection + " in " + groups);
    }

    private static List<String> titles(JsonNode group) {
        List<String> titles = new ArrayList<>();
        group.get("records").forEach(record -> titles.add(record.get("title").asText()));
        return titles;
    }

    @Test
    void wulagenHasItsCountySheetsZonesAndNeighboursInOneAnswer(ShippedServer server) {
        JsonNode here = at(server, "75.02,39.68");

        assertEquals(
                List.of("Kizilsu Kirgiz Autonomous Prefecture", "Wuqia County (Ulugqat)"),
                titles(group(here.get("areas"), "admin_area")));
        for (JsonNode record : group(here.get("areas"), "team_territory").get("records")) {
            assertEquals("schematic", record.get("evidence").asText());
            assertEquals("encloses", record.get("relation").asText());
        }
        assertTrue(titles(group(here.get("nearest"), "mine")).get(0).contains("Wulagen"), here.toString());
        JsonNode fault = group(here.get("nearest"), "fault");
        assertTrue(fault.at("/records/0/distance_m").asDouble() > 0);
        assertTrue(fault.at("/records/0/azimuth_deg").isNumber());
        assertTrue(fault.get("source").asText().length() > 10);
    }

    @Test
    void titlesAreInTheLanguageThatIsAskedForWithTheNamesOfBoth(ShippedServer server) {
        JsonNode english = at(server, "75.02,39.68", "en");
        JsonNode chinese = at(server, "75.02,39.68", "zh");

        assertEquals(List.of("克孜勒苏柯尔克孜自治州", "乌恰县"), titles(group(chinese.get("areas"), "admin_area")));
        assertEquals(
                "{\"zh\":\"乌恰县\",\"en\":\"Wuqia County (Ulugqat)\"}",
                group(english.get("areas"), "admin_area").at("/records/1/names").toString());
        for (String areas : List.of("resource_area", "team_territory")) {
            JsonNode record = group(english.get("areas"), areas).at("/records/0");
            JsonNode same = group(chinese.get("areas"), areas).at("/records/0");
            assertEquals(record.at("/names/en"), record.get("title"));
            assertEquals(record.at("/names/zh"), same.get("title"));
        }
        for (String collection : List.of("admin_area", "resource_area", "team_territory")) {
            assertNoHan(group(english.get("areas"), collection));
        }
        for (String collection : List.of("fault", "suture", "river", "mine", "mineral_occurrence", "place")) {
            assertNoHan(group(english.get("nearest"), collection));
        }
    }

    private static void assertNoHan(JsonNode group) {
        List<String> titles = titles(group);
        titles.add(group.get("title").asText());
        assertTrue(titles.stream().noneMatch(title -> title.matches(".*\\p{IsHan}.*")), titles.toString());
    }

    /** Line 368, an anticline, is nearer than any fault. */
    @Test
    void theNearestFaultIsAFaultAndTheNearestFoldStandsBesideIt(ShippedServer server) {
        List<String> english = types(at(server, "75.02,39.68", "en"));
        List<String> chinese = types(at(server, "75.02,39.68", "zh"));

        assertEquals("anticline", english.get(1));
        assertEquals("背斜", chinese.get(1));
        assertEquals("thrust fault", english.get(0));
        assertEquals("逆冲断层", chinese.get(0));
    }

    private static List<String> types(JsonNode here) {
        List<String> types = new ArrayList<>();
        group(here.get("nearest"), "fault")
                .get("records")
                .forEach(record -> types.add(record.get("type").asText()));
        return types;
    }

    /** The reference point of docs/datasets.md: 75.02, 39.68 in EPSG:4513. */
    @Test
    void sheetsAndZonesAreThoseOfTheStandards(ShippedServer server) {
        JsonNode here = at(server, "75.02,39.68");
        JsonNode sheets = here.get("mapSheets");
        assertEquals(1_000_000, sheets.get(0).get("scaleDenominator").asInt());
        assertEquals("J43", sheets.get(0).get("number").asText());
        assertEquals(
                5_000, sheets.get(sheets.size() - 1).get("scaleDenominator").asInt());
        assertTrue(sheets.toString().contains("J43E002013") && sheets.toString().contains("J-43-7-C"));
        for (JsonNode zone : here.get("gaussKruger")) {
            if (zone.get("crs").asText().endsWith("4513")) {
                assertEquals(4_393_999.12, zone.get("northing_m").asDouble());
                assertEquals(25_501_715.82, zone.get("easting_m").asDouble());
                assertEquals(0.02, zone.get("degreesFromMeridian").asDouble());
            }
            if (zone.get("crs").asText().endsWith("4515")) {
                assertEquals(-5.98, zone.get("degreesFromMeridian").asDouble());
            }
        }
    }

    @Test
    void theElevationIsThatOfACellAndSaysHowCoarse(ShippedServer server) {
        JsonNode elevation = at(server, "75.02,39.68").get("elevation");
        double meters = elevation.get("elevation_m").asDouble();
        assertTrue(meters > 1500 && meters < 4000, elevation.toString());
        assertTrue(elevation.get("distance_m").asDouble() < 7000, elevation.toString());
        assertTrue(elevation.get("caveats").toString().contains("9 km"), elevation.toString());
    }

    @Test
    void peopleReadTheSameAsAPageOfTables(ShippedServer server) {
        String page = page(server, "75°01′12″E 39°40′48″N", "en");

        assertHas(page, "39°40′48.000″N 75°01′12.000″E", "<td>J43E002013</td><td>J-43-7-C</td>");
        assertHas(page, "Wuqia County (Ulugqat)</a>", "thrust fault", "anticline", "encloses it");
        assertHas(page, "CGCS2000 3° zone 25 (75° E), zone number in easting", "25501715.82", "+0.02°");
        assertHas(
                page,
                ">schematic</span>",
                "not a surveyed boundary",
                "not stated",
                "not the register of mining rights");
        assertHas(page, "Source: HimaTibetMap", "m of the nearest cell of a grid");
        assertTrue(page.indexOf("4393999.12") < page.indexOf("lies beyond (6)"), "its own zone comes first");
        assertTrue(page.indexOf("<h3>") > 0 && page.indexOf(">Faults") < page.indexOf(">Mines"), page);
    }

    @Test
    void thePageIsInChineseToo(ShippedServer server) {
        String page = page(server, "75.02,39.68", "zh");

        assertHas(page, "克孜勒苏柯尔克孜自治州</a> · ", "乌恰县</a>", "逆冲断层", "背斜", "包含此处");
        assertHas(page, "CGCS2000 3° 带第 25 带（75°E），东坐标带带号", "在带外的坐标系 (6)", "示意", "未说明", "不是矿业权登记");
    }

    @Test
    void noKeyOfTheDocumentIsOnThePage(ShippedServer server) {
        for (String language : List.of("zh", "en")) {
            String page = page(server, "75.02,39.68", language);
            for (String key :
                    List.of("_m<", "distance_m", "degreesFromMeridian", "scaleDenominator", "<dt>names", "mapSheets")) {
                assertFalse(page.contains(key), language + ": " + key);
            }
        }
    }

    @Test
    void everyRecordOnThePageLeadsToItsOwn(ShippedServer server) {
        List<String> links = Pattern.compile("<th scope=\"row\"><a href=\"([^\"]+)\"")
                .matcher(page(server, "75.02,39.68", "en"))
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .toList();

        assertTrue(links.size() > 15, links.toString());
        for (String link : links) {
            assertTrue(link.contains("lang=en") && link.contains("f=html"), link);
            assertEquals(200, server.get(link, "text/html").statusCode(), link);
        }
    }

    private static String page(ShippedServer server, String point, String language) {
        HttpResponse<String> page = ask(server, point, language, "text/html");
        assertEquals(200, page.statusCode(), page.body());
        return page.body();
    }

    private static void assertHas(String page, String... parts) {
        for (String part : parts) {
            assertTrue(page.contains(part), part + " is not in " + page);
        }
    }

    @Test
    void anAreaOrNothingIsAProblemThatNamesTheParameter(ShippedServer server) {
        for (String point : List.of("75 39; 76 39; 76 40", "J43E002013", "here", "")) {
            HttpResponse<String> answer = ask(server, point, "en", "application/json");
            assertEquals(400, answer.statusCode(), point);
            assertEquals("point", ShippedServer.parse(answer).get("parameter").asText());
        }
    }
}
