package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;
import static org.mineralgis.store.LoadedFixture.unmapped;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.analysis.EqualAreaProjection;
import org.mineralgis.analysis.HexagonGrid;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.store.LoadedFixture;

/** Counts by equal-area hexagons. */
final class HexagonsTest {

    private static final int POINTS = 3000;
    private static RunningServer server;
    private static final List<double[]> PLACES = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        Random random = new Random(4);
        List<Feature> records = new ArrayList<>();
        for (int each = 0; each < POINTS; each++) {
            double[] place = {73.4 + random.nextDouble() * 6.6, 35.3 + random.nextDouble() * 6.3};
            PLACES.add(place);
            records.add(feature("p" + each, "POINT (" + place[0] + " " + place[1] + ")", each % 2 == 0 ? "x" : "y"));
        }
        records.add(feature("nowhere", null, "x"));
        records.add(feature("antipode", "POINT (-103.5 -39)", "x"));
        LoadedFixture.load(
                server.test(), unmapped(dataset("spot", GeometryType.POINT, field("kind", FieldType.TEXT))), records);
        LoadedFixture.load(
                server.test(),
                unmapped(dataset("moved", GeometryType.POINT, field("kind", FieldType.TEXT))),
                List.of(feature("a", "POINT (75 38)", "x"), feature("b", "POINT (76 38)", "x")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode hexagons(String dataset, String query) throws Exception {
        return server.json("/collections/" + dataset + "/hexagons?" + query);
    }

    private static Map<String, Integer> counts(JsonNode document) {
        Map<String, Integer> counts = new TreeMap<>();
        document.get("features")
                .forEach(cell -> counts.put(
                        cell.get("id").asText(), cell.at("/properties/count").asInt()));
        return counts;
    }

    @ParameterizedTest
    @CsvSource({"3", "20", "77.777"})
    void theDatabaseCountsEveryRecordInTheCellThatItLiesIn(double sizeKilometers) throws Exception {
        HexagonGrid grid = new HexagonGrid(sizeKilometers * 1000);
        Map<String, Integer> expected = new TreeMap<>();
        for (double[] place : PLACES) {
            Coordinate metres = EqualAreaProjection.project(place[0], place[1]);
            HexagonGrid.Cell cell = grid.cellOf(metres.x, metres.y);
            expected.merge(cell.column() + "," + cell.row(), 1, Integer::sum);
        }

        JsonNode document = hexagons("spot", "cellSize=" + sizeKilometers);

        assertTrue(expected.equals(counts(document)), "cells or counts are others");
        assertEquals(POINTS + 2, document.get("numberMatched").asInt());
        assertEquals(1, document.get("numberWithoutPosition").asInt());
        assertEquals(1, document.get("numberBeyondGrid").asInt());
    }

    /** The first are counted out of arrays, the others by the database. */
    @ParameterizedTest
    @CsvSource({"3", "20", "77.777"})
    void allPointsAreCountedAsASelectionOfAllIs(double sizeKilometers) throws Exception {
        JsonNode all = hexagons("spot", "cellSize=" + sizeKilometers);
        JsonNode selected = hexagons("spot", "cellSize=" + sizeKilometers + "&filter=id%20%3C%3E%20'none'");

        for (String part :
                List.of("features", "numberMatched", "numberWithoutPosition", "numberBeyondGrid", "numberReturned")) {
            assertEquals(selected.get(part), all.get(part), part);
        }
    }

    /** Counts are kept for as long as the content is the same, of which the server learns within a second. */
    @Test
    void cellsOfPointsThatWereEditedAreSoonThoseOfTheEditedOnes() throws Exception {
        assertEquals(
                List.of(1, 1),
                List.copyOf(counts(hexagons("moved", "cellSize=20")).values()));

        server.test().execute("update gis.moved set geom = st_setsrid(st_makepoint(75, 38), 4326) where fid = 'b'");

        Instant end = Instant.now().plusSeconds(20);
        List<Integer> counts = List.of();
        while (counts.size() != 1 && Instant.now().isBefore(end)) {
            counts = List.copyOf(counts(hexagons("moved", "cellSize=20")).values());
        }
        assertEquals(List.of(2), counts);
    }

    @Test
    void theProjectionIsThatOfProjToATenthOfAMillimetre() {
        String definition = "+proj=laea +lat_0=39 +lon_0=76.5 +datum=WGS84 +units=m +no_defs";
        server.test().database().with(connection -> {
            for (double[] place : PLACES.subList(0, 20)) {
                String sql =
                        "select ST_X(p), ST_Y(p) from (select ST_Transform(ST_SetSRID(ST_MakePoint(?, ?), 4326), ?) as p) t";
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.setDouble(1, place[0]);
                    statement.setDouble(2, place[1]);
                    statement.setString(3, definition);
                    ResultSet rows = statement.executeQuery();
                    rows.next();
                    Coordinate metres = EqualAreaProjection.project(place[0], place[1]);
                    assertEquals(rows.getDouble(1), metres.x, 1e-4);
                    assertEquals(rows.getDouble(2), metres.y, 1e-4);
                }
            }
            return null;
        });
    }

    @Test
    void selectionsHoldAsForItemsAndEmptyCellsAreLeftOut() throws Exception {
        JsonNode document = hexagons("spot", "cellSize=200&kind=y&filter=id%20%3C%3E%20'p1'");

        assertEquals(POINTS / 2 - 1, document.get("numberMatched").asInt());
        assertEquals(
                POINTS / 2 - 1,
                counts(document).values().stream().mapToInt(Integer::intValue).sum());
        assertTrue(counts(document).values().stream().allMatch(count -> count > 0));
        assertEquals("Polygon", document.at("/features/0/geometry/type").asText());
    }

    @Test
    void areasCountWhereAPointOnThemLiesAndTheAnswerSaysSo() throws Exception {
        JsonNode document = hexagons("team_territory", "cellSize=50&lang=en");

        assertEquals(1, counts(document).size());
        assertTrue(document.get("placedBy").asText().contains("point that lies on it"));
        JsonNode none = hexagons("resource_estimate", "cellSize=50");
        assertEquals(1, none.get("numberWithoutPosition").asInt());
        assertEquals(0, none.get("features").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cellSize | 0      | cellSize",
                "cellSize | 0.09   | cellSize",
                "cellSize | 200.1  | cellSize",
                "cellSize | 1e2    | cellSize",
                "cellSize | NaN    | cellSize",
                "cellSize | -5     | cellSize",
                "limit    | 5      | limit",
                "filter   | kind = | filter",
            })
    void whatIsNoSizeIsRefusedByName(String name, String value, String named) throws Exception {
        server.refuses("/collections/spot/hexagons", name, value, named);
    }

    @Test
    void aPageListsTheCellsWithMostRecordsFirstAndLeadsToTheFileOfAll() throws Exception {
        JsonNode document = hexagons("spot", "cellSize=25");
        int cells = document.get("numberReturned").asInt();
        int most = 0;
        for (JsonNode cell : document.get("features")) {
            most = Math.max(most, cell.at("/properties/count").asInt());
        }

        String page = server.get("/collections/spot/hexagons?f=html&lang=en&cellSize=25")
                .body();

        assertTrue(cells > 200);
        assertTrue(page.contains("Cells with records: " + cells + "; the table has the 200 with most records"), page);
        assertEquals(200, page.split("<th scope=\"row\">", -1).length - 1);
        Matcher first = Pattern.compile("<td class=\"number\">([0-9,]+)</td>").matcher(page);
        assertTrue(first.find());
        assertEquals(String.valueOf(most), first.group(1));
        assertTrue(page.contains("hexagons?f=json&amp;lang=en&amp;cellSize=25\""), page);
        assertTrue(page.contains("3002: 3000 counted, 1 without a position, 1 beyond the reach of the grid"), page);
    }

    @Test
    void theMiddleOfACellOnThePageLiesInTheCell() {
        HexagonGrid grid = new HexagonGrid(25_000);
        for (int column = -9; column <= 9; column++) {
            HexagonGrid.Cell cell = new HexagonGrid.Cell(column, column + 4);
            Coordinate middle = grid.centreDegrees(cell);
            Coordinate metres = EqualAreaProjection.project(middle.x, middle.y);
            assertEquals(cell, grid.cellOf(metres.x, metres.y));
        }
    }
}
