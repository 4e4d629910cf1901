package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies at, within or near a place, in the data that is shipped. */
@ExtendWith(ShippedServer.Shared.class)
class ProximityTest {

    /** The block that the record of Texike states, as planning databases write corners (GDZB). */
    private static final String TEXIKE = "0740330,393730;0740630,393730;0740630,393530;0740330,393530";

    private static HttpResponse<String> ask(ShippedServer server, String dataset, Map<String, String> parameters) {
        String address = Href.of("")
                .to("collections", dataset, "proximity")
                .with(parameters)
                .with("lang", "en")
                .toString();
        return server.get(server.base() + address, "application/geo+json");
    }

    private static JsonNode near(ShippedServer server, String dataset, Map<String, String> parameters) {
        HttpResponse<String> answer = ask(server, dataset, parameters);
        assertEquals(200, answer.statusCode(), answer.body());
        return ShippedServer.parse(answer);
    }

    private static List<String> ids(JsonNode document) {
        List<String> ids = new ArrayList<>();
        document.get("features").forEach(feature -> ids.add(feature.get("id").asText()));
        return ids;
    }

    private static JsonNode properties(JsonNode document, String id) {
        for (JsonNode feature : document.get("features")) {
            if (feature.get("id").asText().equals(id)) {
                return feature.get("properties");
            }
        }
        throw new AssertionError("no " + id + " in " + ids(document));
    }

    /** Every place of a coarse net over the region, against the distance to each record as GeographicLib has it. */
    @Test
    void theNearestAreThoseThatAnEndlessComparisonFinds(ShippedServer server) {
        JsonNode all = ShippedServer.parse(
                server.get(server.base() + "/collections/mineral_occurrence/items?limit=1000", "application/geo+json"));
        for (double lon = 73.6; lon < 80; lon += 1.7) {
            for (double lat = 36.1; lat < 41; lat += 1.3) {
                List<Double> expected = new ArrayList<>();
                for (JsonNode feature : all.get("features")) {
                    if (feature.get("geometry").isNull()) {
                        continue;
                    }
                    JsonNode at = feature.at("/geometry/coordinates");
                    expected.add(Geodesic.WGS84.Inverse(
                                    lat, lon, at.get(1).asDouble(), at.get(0).asDouble())
                            .s12);
                }
                expected.sort(null);
                String place = String.format(java.util.Locale.ROOT, "%.4fE %.4fN", lon, lat);
                JsonNode found = near(server, "mineral_occurrence", Map.of("place", place, "limit", "5"));
                assertFalse(found.has("numberMatched"), "nobody asked how many there are");
                for (int rank = 0; rank < 5; rank++) {
                    double distance = found.at("/features/" + rank + "/properties/distance_m")
                            .asDouble();
                    assertEquals(expected.get(rank), distance, 0.02, place + " rank " + rank);
                }
            }
        }
    }

    @Test
    void allWithinTwentyKilometresComeByDistanceWithDirectionAndAccuracy(ShippedServer server) {
        JsonNode found = near(
                server, "mineral_occurrence", Map.of("place", "75°01′E 39°41′N", "distance", "20000", "limit", "100"));
        assertEquals("wulagen", ids(found).get(0));
        assertEquals(ids(found).size(), found.get("numberMatched").asInt());
        double last = 0;
        for (JsonNode feature : found.get("features")) {
            JsonNode properties = feature.get("properties");
            double distance = properties.get("distance_m").asDouble();
            assertTrue(distance >= last && distance <= 20000, feature.toString());
            last = distance;
            JsonNode at = feature.at("/geometry/coordinates");
            double azimuth = Geodesic.WGS84.Inverse(
                            39 + 41 / 60.0,
                            75 + 1 / 60.0,
                            at.get(1).asDouble(),
                            at.get(0).asDouble())
                    .azi1;
            assertEquals((azimuth + 360) % 360, properties.get("azimuth_deg").asDouble(), 0.01, feature.toString());
            assertTrue(properties.has("position_accuracy_m"));
        }
        assertTrue(found.get("caution").asText().contains("not the register of mining rights"));
        assertEquals("WGS 84 (EPSG:7030)", found.get("ellipsoid").asText());
        assertEquals(
                2830,
                properties(
                                near(
                                        server,
                                        "mineral_occurrence",
                                        Map.of("place", "74.0833E 39.6083N", "distance", "100")),
                                "texike")
                        .get("position_accuracy_m")
                        .asDouble());
    }

    @Test
    void cornersOfABlockHaveTheirAreaAndWhatLiesInside(ShippedServer server) {
        JsonNode found = near(server, "mineral_occurrence", Map.of("place", TEXIKE, "distance", "0"));
        assertEquals(15.8916, found.at("/place/area_km2").asDouble(), 0.0002);
        assertEquals(List.of("texike"), ids(found));
        assertEquals("inside", properties(found, "texike").get("relation").asText());
        assertEquals(0, properties(found, "texike").get("distance_m").asDouble());
        assertTrue(properties(found, "texike").get("azimuth_deg").isNull());
    }

    @Test
    void sharesOfAnAreaInCountiesAddUpToTheWhole(ShippedServer server) {
        JsonNode found = near(
                server,
                "admin_area",
                Map.of(
                        "place",
                        "74.9 39.2; 76.2 39.2; 76.2 40.1; 74.9 40.1",
                        "distance",
                        "0",
                        "limit",
                        "100",
                        "filter",
                        "parent_adcode IN ('653000', '653100')"));
        double squareKilometers = 0;
        double percent = 0;
        for (JsonNode feature : found.get("features")) {
            JsonNode properties = feature.get("properties");
            squareKilometers += properties.get("overlap_km2").asDouble();
            percent += properties.get("overlap_percent_of_place").asDouble();
            assertTrue(properties.get("overlap_percent_of_record").asDouble() <= 100);
        }
        assertTrue(found.get("features").size() > 2, found.toString());
        assertTrue(percent <= 100.2, "counties have parts in common: " + percent);
        assertEquals(found.at("/place/area_km2").asDouble() * percent / 100, squareKilometers, 1);
    }

    @Test
    void aFaultBesideAPlaceHasDistanceAndDirectionOfItsNearestPoint(ShippedServer server) {
        JsonNode nearest = near(server, "fault", Map.of("place", "75.0417 39.6811", "limit", "1"));
        JsonNode properties = nearest.at("/features/0/properties");
        assertEquals("apart", properties.get("relation").asText());
        // Where the direction and the distance lead is a point of the fault.
        var end = Geodesic.WGS84.Direct(
                39.6811,
                75.0417,
                properties.get("azimuth_deg").asDouble(),
                properties.get("distance_m").asDouble());
        String there = String.format(java.util.Locale.ROOT, "%.7f %.7f", end.lon2, end.lat2);
        JsonNode again = near(server, "fault", Map.of("place", there, "limit", "1"));
        assertEquals(ids(nearest), ids(again));
        assertTrue(again.at("/features/0/properties/distance_m").asDouble() < 5, again.toString());
    }

    @Test
    void theFilterNarrowsAndRecordsWithoutPositionAreNeverNear(ShippedServer server) {
        JsonNode gold = near(
                server,
                "mineral_occurrence",
                Map.of("place", "75E 39.6N", "filter", "A_CONTAINS(commodities, ('gold'))", "limit", "1000"));
        assertTrue(ids(gold).contains("texike"));
        assertFalse(ids(gold).contains("wulagen"));
        assertFalse(ids(gold).contains("sawayaerdun"), "it has no position");
    }

    @Test
    void metresWithoutAZoneAreAskedBackAndReadableWithTheirSystem(ShippedServer server) {
        HttpResponse<String> several = ask(server, "mineral_occurrence", Map.of("place", "501716 4393999"));
        assertEquals(400, several.statusCode());
        JsonNode problem = ShippedServer.parse(several);
        assertEquals("place", problem.get("parameter").asText());
        assertTrue(problem.get("allowed").toString().contains("EPSG:4534"), problem.toString());
        JsonNode read = near(
                server,
                "mineral_occurrence",
                Map.of("place", "501716 4393999", "place-crs", "EPSG:4534", "limit", "1"));
        assertEquals(List.of("wulagen"), ids(read));
    }

    @Test
    void degreesThatCouldBeMinutesAreReadAsDegreesAndTheOtherWayIsTold(ShippedServer server) {
        JsonNode place =
                near(server, "mine", Map.of("place", "75.3000 36.1000")).get("place");
        assertEquals(
                "decimal degrees, longitude first; read as CGCS2000",
                place.get("how").asText());
        assertTrue(place.get("otherReadings").toString().contains("minutes and seconds"), place.toString());
    }

    @Test
    void wellKnownTextIsReadInOneWay(ShippedServer server) {
        JsonNode found = near(
                server,
                "mineral_occurrence",
                Map.of("place", "POLYGON((75 39.6, 75.1 39.6, 75.1 39.7, 75 39.7, 75 39.6))", "distance", "0"));
        assertTrue(ids(found).contains("wulagen"));
        assertEquals("[]", found.at("/place/otherReadings").toString());
        JsonNode far = near(server, "mineral_occurrence", Map.of("place", "point (-70 -30)", "limit", "1"));
        assertTrue(far.at("/features/0/properties/distance_m").asDouble() > 10_000_000);
    }

    @Test
    void aMapSheetIsAPlace(ShippedServer server) {
        JsonNode found = near(server, "mineral_occurrence", Map.of("place", "J43E002013", "distance", "0"));
        assertTrue(ids(found).contains("wulagen"), found.toString());
    }

    @Test
    void aPlaceNamesItsSheetsAndTheScalesThatHaveTooMany(ShippedServer server) {
        JsonNode block =
                near(server, "mineral_occurrence", Map.of("place", TEXIKE)).get("place");
        assertEquals(List.of("J43E003009"), sheets(block, 50_000));
        assertEquals(List.of("J43G010033", "J43G010034"), sheets(block, 10_000));
        assertEquals("[]", block.get("mapSheetScalesLeftOut").toString());
        JsonNode region = near(server, "mineral_occurrence", Map.of("place", "74 36; 80 36; 80 41; 74 41"))
                .get("place");
        assertEquals(
                "[100000,50000,25000,10000,5000]",
                region.get("mapSheetScalesLeftOut").toString());
        assertEquals(List.of(), sheets(region, 50_000));
        assertEquals(List.of("K43", "K44", "J43", "J44"), sheets(region, 1_000_000));
    }

    private static List<String> sheets(JsonNode place, int denominator) {
        List<String> numbers = new ArrayList<>();
        for (JsonNode sheet : place.get("mapSheets")) {
            if (sheet.get("scaleDenominator").asInt() == denominator) {
                numbers.add(sheet.get("number").asText());
            }
        }
        return numbers;
    }

    @Test
    void hitsComeWithoutTheirShapesWhenNobodyWantsThem(ShippedServer server) {
        Map<String, String> asked = Map.of("place", "75.0417 39.6811", "limit", "2");
        Map<String, String> bare = new java.util.HashMap<>(asked);
        bare.put("skipGeometry", "true");
        JsonNode with = near(server, "fault", asked);
        JsonNode without = near(server, "fault", bare);
        assertEquals(ids(with), ids(without));
        assertFalse(with.at("/features/0/geometry").isNull());
        without.get("features")
                .forEach(feature -> assertTrue(feature.get("geometry").isNull()));
        assertEquals(with.at("/features/0/properties"), without.at("/features/0/properties"));
    }

    @Test
    void peopleReadATableWithTheSharesOfAreas(ShippedServer server) {
        String address = Href.of("")
                .to("collections", "admin_area", "proximity")
                .with(Map.of("place", TEXIKE, "distance", "0", "f", "html", "lang", "en"))
                .toString();
        String page = server.get(server.base() + address, "text/html").body();

        assertTrue(page.contains("Overlap</th>") && page.contains("% of the place"), page);
        assertTrue(page.contains("<td>J43E003009</td>") && page.contains("15.89"), page);
        assertTrue(page.contains("not the register of mining rights"), page);
        assertFalse(page.contains("overlap_km2") || page.contains("distance_m"), page);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "place     |                                      | place",
                "place     | nowhere                              | place",
                "place     | 75 39; 75.2 39.2; 75.2 39; 75 39.2   | place",
                "place     | POINT(NaN 39)                        | place",
                "place     | POINT(175 99)                        | place",
                "place     | POINT EMPTY()                        | place",
                "place     | POLYGON((75 39, 76 40, 76 39, 75 40, 75 39)) | place",
                "place     | GEOMETRYCOLLECTION(POINT(75 39))     | place",
                "place-crs | EPSG:3857                            | place-crs",
                "distance  | -1                                   | distance",
                "distance  | NaN                                  | distance",
                "distance  | 1000001                              | distance",
                "distance  | 1e5                                  | distance",
                "limit     | 0                                    | limit",
                "skipGeometry | yes                               | skipGeometry",
                "colour    | red                                  | colour",
            })
    void aValueThatCannotBeIsAProblemThatNamesIt(String name, String value, String parameter, ShippedServer server) {
        Map<String, String> parameters = new java.util.HashMap<>(Map.of("place", "75 39"));
        parameters.put(name, value == null ? "" : value);
        HttpResponse<String> answer = ask(server, "mineral_occurrence", parameters);
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals(parameter, ShippedServer.parse(answer).get("parameter").asText());
    }
}
