package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mineralgis.model.ServedCrs;

/** Records and boxes in the systems of OGC API Features Part 2. */
final class ItemsSystemsTest {

    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
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
    @EnumSource(ServedCrs.class)
    void coordinatesAgreeWithPostgisInTheAxisOrderOfTheAuthority(ServedCrs crs) throws Exception {
        HttpResponse<String> response = server.get(ITEMS + "/wulagen?crs=" + crs.uri());
        assertEquals(
                "<" + crs.uri() + ">",
                response.headers().firstValue("Content-Crs").orElseThrow());
        JsonNode at = RunningServer.parse(response.body()).get("geometry").get("coordinates");
        double[] eastNorth = transformed(crs, 75.0417, 39.6811);
        double accuracy = crs.geographic() ? 1e-7 : 0.01;
        assertEquals(eastNorth[0], at.get(crs.northFirst() ? 1 : 0).asDouble(), accuracy);
        assertEquals(eastNorth[1], at.get(crs.northFirst() ? 0 : 1).asDouble(), accuracy);
        for (JsonNode number : at) {
            assertTrue(number.decimalValue().scale() <= (crs.geographic() ? 7 : 2), at.toString());
        }
    }

    private static double[] transformed(ServedCrs crs, double longitude, double latitude) {
        int srid = crs == ServedCrs.CRS84 ? 4326 : Integer.parseInt(crs.key().substring("EPSG:".length()));
        return server.test().database().with(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select ST_X(at), ST_Y(at) from ST_Transform(ST_SetSRID(ST_MakePoint(?, ?), 4326), ?::int) as at
                    """)) {
                select.setDouble(1, longitude);
                select.setDouble(2, latitude);
                select.setInt(3, srid);
                return pair(select);
            }
        });
    }

    private static double[] pair(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            rows.next();
            return new double[] {rows.getDouble(1), rows.getDouble(2)};
        }
    }

    @ParameterizedTest
    @EnumSource(ServedCrs.class)
    void aBoxInAnySystemFindsWhatLiesInIt(ServedCrs crs) throws Exception {
        double[] at = transformed(crs, 75.0417, 39.6811);
        double reach = crs.geographic() ? 0.001 : 100;
        String around = box(crs, at[0] - reach, at[1] - reach, at[0] + reach, at[1] + reach);
        JsonNode page = server.json(ITEMS + "?bbox-crs=" + crs.uri() + "&bbox=" + around);
        assertEquals(List.of("a/b c%", "wulagen"), ids(page));
        String beside = box(crs, at[0] + reach / 100, at[1] - reach, at[0] + reach, at[1] + reach);
        assertEquals(List.of("a/b c%"), ids(server.json(ITEMS + "?bbox-crs=" + crs.uri() + "&bbox=" + beside)));
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.get("features").forEach(feature -> ids.add(feature.get("id").asText()));
        assertEquals(ids.size(), page.get("numberMatched").asInt());
        return ids;
    }

    private static String box(ServedCrs crs, double west, double south, double east, double north) {
        double[] order =
                crs.northFirst() ? new double[] {south, west, north, east} : new double[] {west, south, east, north};
        List<String> numbers = new ArrayList<>();
        for (double number : order) {
            numbers.add(String.format(Locale.ROOT, "%.9f", number));
        }
        return String.join(",", numbers);
    }

    /** A parallel runs 470 m further south in the middle of zone 26 than a degree beside it. */
    @Test
    void theEdgesOfABoxInMetresAreStraightInItsOwnSystem() throws Exception {
        double[] corner = transformed(ServedCrs.EPSG_4514, 77, 38);
        double[] other = transformed(ServedCrs.EPSG_4514, 79, 38);
        double southernmost = Math.min(corner[1], other[1]);
        String crs = "&bbox-crs=" + ServedCrs.EPSG_4514.uri();
        String touching = box(ServedCrs.EPSG_4514, corner[0], southernmost - 10_000, other[0], southernmost - 200);
        List<String> expected = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            double[] at = transformed(ServedCrs.EPSG_4514, Double.parseDouble("77." + number), 38);
            if (at[0] >= corner[0] && at[0] <= other[0] && at[1] <= southernmost - 200) {
                expected.add("p" + number);
            }
        }
        List<String> found = new ArrayList<>(ids(server.json(ITEMS + "?limit=100&bbox=" + touching + crs)));
        found.remove("a/b c%");
        assertEquals(expected.stream().sorted().toList(), found);
        assertTrue(found.size() > 3 && found.size() < 20, found.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4513 | 0,0,100,100",
                "4513 | -20000000,25400000,-15000000,25600000",
                "4534 | 4000000,25400000,5000000,25600000",
                "3857 | 30000000,0,40000000,100",
                "4326 | 91,0,95,10",
                "4490 | 0,181,10,190",
            })
    void aBoxOutsideOfTheDomainOfItsSystemIsEmptyAndNoError(String code, String box) throws Exception {
        JsonNode page = server.json(ITEMS + "?bbox=" + box + "&bbox-crs=" + EPSG + code);
        assertEquals(0, page.get("numberMatched").asInt());
        assertEquals(0, page.get("numberReturned").asInt());
        assertEquals(0, page.get("features").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3857 | -99999999,-99999999,99999999,99999999 | 25",
                "4513 | -99999999,0,99999999,99999999         | 23",
                "4326 | -90,-180,90,180                       | 25",
                "4326 | 0,170,20,-170                         | 3",
                "4490 | 39,75,0,40,76.5,9000                  | 3",
            })
    void aBoxLargerThanTheDomainIsCutToIt(String code, String box, int expected) throws Exception {
        JsonNode page = server.json(ITEMS + "?limit=100&bbox=" + box + "&bbox-crs=" + EPSG + code);
        assertEquals(expected, page.get("numberMatched").asInt());
        assertEquals(expected, page.get("features").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "crs=EPSG:2401                                                   | crs      | 14",
                "crs=                                                            | crs      | 14",
                "bbox-crs=nonsense                                               | bbox-crs | 14",
                "bbox=4500000,25400000,4300000,25600000&bbox-crs=[EPSG:4513]      | bbox     | 0",
                "bbox=4300000,25600000,4500000,25400000&bbox-crs=[EPSG:4513]      | bbox     | 0",
                "bbox=8500000,1,8400000,2&bbox-crs=[EPSG:3857]                    | bbox     | 0",
                "bbox=40,75,39,76&bbox-crs=[EPSG:4326]                            | bbox     | 0",
                "bbox=NaN,75,39,76&bbox-crs=[EPSG:4513]                           | bbox     | 0",
                "bbox=1,2,3&bbox-crs=[EPSG:4513]                                  | bbox     | 0",
                "bbox=1,2,3,Infinity&bbox-crs=[EPSG:3857]                         | bbox     | 0",
            })
    void aWrongSystemOrBoxIsAProblemThatSaysWhatIsAllowed(String question, String parameter, int allowed)
            throws Exception {
        String encoded = question.replace("[", "%5B").replace("]", "%5D");
        HttpResponse<String> response = server.get(ITEMS + "?" + encoded);
        assertEquals(400, response.statusCode(), response.body());
        JsonNode problem = RunningServer.parse(response.body());
        assertEquals(parameter, problem.get("parameter").asText());
        assertEquals(allowed, problem.path("allowed").size());
    }

    @Test
    void theOrderOfTheNumbersOfABoxIsToldAsItsSystemHasIt() throws Exception {
        JsonNode problem = RunningServer.parse(
                server.get(ITEMS + "?bbox=1,2,3&bbox-crs=EPSG:4513&lang=en").body());
        assertTrue(
                problem.get("detail").asText().contains("south,west,north,east in metres"),
                problem.get("detail").asText());
    }

    @Test
    void aPlaceWhereTheFormulasEndIsServedNonetheless() throws Exception {
        JsonNode page = server.json(ITEMS + "?limit=100&crs=" + EPSG + "4513");
        assertEquals(25, page.get("features").size());
        assertEquals(25, page.get("numberMatched").asInt());
    }

    @Test
    void areasAreConvertedVertexByVertexAndTheirRingsStayCounterclockwise() throws Exception {
        JsonNode ring = server.json("/collections/team_territory/items/t2?crs=" + EPSG + "4513")
                .get("geometry")
                .get("coordinates")
                .get(0)
                .get(0);
        assertEquals(5, ring.size());
        double twice = 0;
        for (int index = 0; index + 1 < ring.size(); index++) {
            BigDecimal north = ring.get(index).get(0).decimalValue();
            BigDecimal east = ring.get(index).get(1).decimalValue();
            BigDecimal nextNorth = ring.get(index + 1).get(0).decimalValue();
            BigDecimal nextEast = ring.get(index + 1).get(1).decimalValue();
            twice += east.multiply(nextNorth).subtract(nextEast.multiply(north)).doubleValue();
        }
        assertTrue(twice > 0);
    }

    @Test
    void aCollectionListsItsSystemsAndTheOneItIsKeptIn() throws Exception {
        JsonNode collection = server.json("/collections/mineral_occurrence");
        List<String> systems = new ArrayList<>();
        collection.get("crs").forEach(crs -> systems.add(crs.asText()));
        assertEquals(ServedCrs.uris(), systems);
        assertEquals(
                "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
                collection.get("storageCrs").asText());
    }

    @Test
    void theNextPageIsInTheSameSystem() throws Exception {
        JsonNode page = server.json(ITEMS + "?limit=3&crs=" + EPSG + "3857");
        String next = null;
        for (JsonNode link : page.get("links")) {
            next = link.get("rel").asText().equals("next") ? link.get("href").asText() : next;
        }
        HttpResponse<String> response = server.get(String.valueOf(next));
        assertEquals(
                "<" + EPSG + "3857>",
                response.headers().firstValue("Content-Crs").orElseThrow());
    }
}
