package org.mineralgis.freshness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.freshness.FollowedServer.path;
import static org.mineralgis.freshness.FollowedServer.soon;
import static org.mineralgis.freshness.FollowedServer.tileAt;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.store.Database;
import org.mineralgis.store.DatabaseException;
import org.mineralgis.store.LoadedFixture;
import org.mineralgis.store.TestDatabase;

/** What anybody changes in PostGIS is seen in tiles and items within two seconds. */
final class FreshnessTest {

    private static final Dataset MINE = dataset("mine", GeometryType.POINT, field("name", FieldType.TEXT));
    private static final Dataset AREA = dataset("area", GeometryType.MULTI_POLYGON, field("name", FieldType.TEXT));
    private static final Dataset ESTIMATE = dataset("estimate", GeometryType.NONE, field("deposit", FieldType.TEXT));

    private static final String ROW = "insert into gis.mine (fid, evidence, datum_steps, name, geom) values ";

    private TestDatabase test;
    private FollowedServer server;

    @BeforeEach
    void start() {
        test = TestDatabase.create();
        LoadedFixture.load(
                test,
                MINE,
                List.of(
                        feature("a", "POINT (75 39)", "A"),
                        feature("b", "POINT (75.001 39.001)", "B"),
                        feature("c", "POINT (78 37)", "C")));
        LoadedFixture.load(
                test,
                AREA,
                List.of(
                        feature("w", "MULTIPOLYGON (((75 39, 76 39, 76 40, 75 40, 75 39)))", "W"),
                        feature("e", "MULTIPOLYGON (((76 39, 77 39, 77 40, 76 40, 76 39)))", "E")));
        LoadedFixture.load(test, ESTIMATE, List.of(feature("1", null, "Wulagen")));
        server = FollowedServer.start(test);
    }

    @AfterEach
    void stop() {
        server.close();
        test.close();
    }

    private static String row(String fid, double longitude, double latitude) {
        return "('" + fid + "', 'published', '{}', 'new', 'srid=4326;point(" + longitude + " " + latitude + ")')";
    }

    @Test
    void aNewRecordIsSeenInTilesItemsCountAndExtent() throws Exception {
        assertEquals(Map.of("c", 1L), server.drawn("mine", tileAt(10, 78, 37)));
        assertEquals(3, server.matched("mine"));
        test.execute(ROW + row("n", 77.95, 37.05) + ", " + row("far", 60, 30));
        assertEquals(
                Map.of("c", 1L, "n", 1L),
                soon(Map.of("c", 1L, "n", 1L), () -> server.drawn("mine", tileAt(10, 78, 37))));
        assertEquals(Map.of("far", 1L), soon(Map.of("far", 1L), () -> server.drawn("mine", tileAt(14, 60, 30))));
        assertEquals(5L, soon(5L, () -> server.matched("mine")));
        assertEquals(60.0, soon(60.0, this::west));
        assertEquals(200, server.get("/collections/mine/items/n").statusCode());
    }

    private double west() throws Exception {
        return server.json("/collections/mine").at("/extent/spatial/bbox/0/0").asDouble();
    }

    @Test
    void aRecordThatMovesLeavesItsOldPlace() throws Exception {
        assertEquals(Set.of("c"), server.drawn("mine", tileAt(12, 78, 37)).keySet());
        assertEquals(Set.of(), server.drawn("mine", tileAt(12, 76, 38)).keySet());
        test.execute("update gis.mine set geom = 'srid=4326;point(76 38)' where fid = 'c'");
        assertEquals(Map.of("c", 1L), soon(Map.of("c", 1L), () -> server.drawn("mine", tileAt(12, 76, 38))));
        assertEquals(Map.of(), soon(Map.of(), () -> server.drawn("mine", tileAt(12, 78, 37))));
        assertEquals(76.0, soon(76.0, () -> server.json("/collections/mine")
                .at("/extent/spatial/bbox/0/2")
                .asDouble()));
    }

    /** Pictures of neighbouring tiles are drawn from what was fetched for all of them. */
    @Test
    void aNewRecordIsSeenInAPictureWhoseNeighbourWasDrawnBefore() throws Exception {
        TileCoordinate tile = tileAt(8, 77.9, 37);
        TileCoordinate neighbour = tileAt(8, 76.9, 37);
        assertEquals(tile.column() / 4, neighbour.column() / 4);
        assertEquals(200, server.get(picture(tile)).statusCode());
        byte[] before = server.get(picture(neighbour)).body();
        test.execute(ROW + row("n", 76.6, 37.2));
        assertTrue(soon(
                true,
                () -> !Arrays.equals(before, server.get(picture(neighbour)).body())));
    }

    private static String picture(TileCoordinate tile) {
        return "/map/tiles/WebMercatorQuad/" + tile.zoom() + "/" + tile.row() + "/" + tile.column();
    }

    @Test
    void whatADeletedRecordStoodForIsCountedAnew() throws Exception {
        TileCoordinate world = new TileCoordinate(0, 0, 0);
        Map<String, Long> before = server.drawn("mine", world);
        assertEquals(1, before.size(), "all lie in one cell of that level");
        String winner = before.keySet().iterator().next();
        assertEquals(3L, before.get(winner));
        test.execute("delete from gis.mine where fid = '" + winner + "'");
        assertEquals(
                List.of(2L),
                soon(List.of(2L), () -> List.copyOf(server.drawn("mine", world).values())));
        assertFalse(server.drawn("mine", world).containsKey(winner));
        assertEquals(2L, soon(2L, () -> server.matched("mine")));
        assertEquals(404, server.get("/collections/mine/items/" + winner).statusCode());
    }

    @Test
    void truncateLeavesNothing() throws Exception {
        assertEquals(3, server.matched("mine"));
        assertFalse(server.drawn("mine", tileAt(10, 78, 37)).isEmpty());
        test.execute("truncate gis.mine");
        assertEquals(0L, soon(0L, () -> server.matched("mine")));
        assertEquals(Map.of(), soon(Map.of(), () -> server.drawn("mine", tileAt(10, 78, 37))));
        test.execute(ROW + row("again", 78, 37));
        assertEquals(Map.of("again", 1L), soon(Map.of("again", 1L), () -> server.drawn("mine", tileAt(10, 78, 37))));
    }

    @Test
    void anAreaThatGrowsIsDrawnSoAndItsNeighbourToo() throws Exception {
        TileCoordinate south = tileAt(9, 75.5, 38.5);
        assertEquals(Map.of(), server.drawn("area", south));
        test.execute("update gis.area set geom = 'srid=4326;MULTIPOLYGON (((75 38, 76 38, 76 40, 75 40, 75 38)))'"
                + " where fid = 'w'");
        assertEquals(Map.of("w", 1L), soon(Map.of("w", 1L), () -> server.drawn("area", south)));
        assertEquals(Set.of("e", "w"), server.drawn("area", tileAt(8, 76, 39.5)).keySet());
    }

    @Test
    void recordsWithoutPositionsAreFreshToo() throws Exception {
        assertEquals(1, server.matched("estimate"));
        test.execute(
                "insert into gis.estimate (fid, evidence, datum_steps, deposit) values ('2', 'published', '{}', 'Jashi')");
        assertEquals(2L, soon(2L, () -> server.matched("estimate")));
    }

    @Test
    void anAnswerWithAnEditHasAnotherTag() throws Exception {
        String before = header(server.get("/collections/mine/items"), "ETag");
        assertEquals(
                304,
                server.get("/collections/mine/items", "If-None-Match", before).statusCode());
        test.execute("update gis.mine set name = 'other' where fid = 'c'");
        assertEquals(200, soon(200, () -> server.get("/collections/mine/items", "If-None-Match", before)
                .statusCode()));
    }

    @Test
    void aTransactionThatCommitsLaterThanTheNextOneIsNotPassedOver() throws Exception {
        try (Database late = test.openAgain()) {
            late.with(connection -> {
                connection.setAutoCommit(false);
                execute(connection, ROW + row("early", 78.01, 37.01));
                test.execute(ROW + row("late", 78.02, 37.02));
                seen(Set.of("c", "late"));
                connection.commit();
                connection.setAutoCommit(true);
                return null;
            });
        }
        seen(Set.of("c", "early", "late"));
        assertEquals(5L, soon(5L, () -> server.matched("mine")));
    }

    private void seen(Set<String> expected) {
        try {
            assertEquals(expected, soon(expected, () -> server.drawn("mine", tileAt(11, 78, 37))
                    .keySet()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql) throws java.sql.SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whatIsRolledBackWasNever() throws Exception {
        TileCoordinate place = tileAt(12, 78, 37);
        server.drawn("mine", place);
        test.execute("begin; " + ROW + row("ghost", 78.001, 37.001) + "; rollback");
        test.execute(ROW + row("n", 70, 37));
        assertEquals(Map.of("n", 1L), soon(Map.of("n", 1L), () -> server.drawn("mine", tileAt(12, 70, 37))));
        assertEquals(Map.of("c", 1L), server.drawn("mine", place));
        assertEquals(4L, soon(4L, () -> server.matched("mine")));
    }

    @Test
    void whatWasChangedWhileNoServerRanIsThereWhenOneDoes() throws Exception {
        server.drawn("mine", tileAt(12, 78, 37));
        server.close();
        test.execute("update gis.mine set geom = 'srid=4326;point(76 38)' where fid = 'c'");
        test.execute(ROW + row("n", 78, 37));
        server = FollowedServer.start(test);
        assertEquals(Map.of("n", 1L), soon(Map.of("n", 1L), () -> server.drawn("mine", tileAt(12, 78, 37))));
        assertEquals(Map.of("c", 1L), soon(Map.of("c", 1L), () -> server.drawn("mine", tileAt(12, 76, 38))));
        assertEquals(4L, server.matched("mine"));
    }

    @Test
    void everyServerOfADatabaseSeesAnEditAndOneDrawsIt() throws Exception {
        try (FollowedServer other = FollowedServer.start(test)) {
            assertEquals(Set.of("c"), server.drawn("mine", tileAt(12, 78, 37)).keySet());
            assertEquals(Set.of("c"), other.drawn("mine", tileAt(12, 78, 37)).keySet());
            for (int number = 0; number < 5; number++) {
                test.execute(ROW + row("n" + number, 78 + number * 0.001, 37.001));
                Set<String> fresh = Set.of("n" + number);
                assertEquals(true, soon(true, () -> server.drawn("mine", tileAt(12, 78, 37))
                        .keySet()
                        .containsAll(fresh)));
                assertEquals(true, soon(true, () -> other.drawn("mine", tileAt(12, 78, 37))
                        .keySet()
                        .containsAll(fresh)));
            }
            assertEquals(8L, soon(8L, () -> other.matched("mine")));
        }
    }

    @Test
    void tilesElsewhereStay() throws Exception {
        List<Feature> many = new ArrayList<>();
        for (int column = 0; column < 40; column++) {
            for (int row = 0; row < 40; row++) {
                many.add(feature(
                        "g" + column + "_" + row,
                        "POINT (" + (73 + column * 0.15) + " " + (35 + row * 0.12) + ")",
                        "G"));
            }
        }
        LoadedFixture.load(test, dataset("grid", GeometryType.POINT, field("name", FieldType.TEXT)), many);
        assertEquals(true, soon(true, () -> server.get("/collections/grid").statusCode() == 200));
        for (int zoom = 0; zoom <= 14; zoom += 1) {
            for (Feature feature : many.subList(0, zoom < 9 ? 100 : 400)) {
                double longitude = feature.geometry().getCoordinate().x;
                server.get(
                        path("grid", tileAt(zoom, longitude, feature.geometry().getCoordinate().y)));
            }
        }
        long before = server.tiles().size();
        assertTrue(before > 1500, before + " tiles");
        test.execute("update gis.grid set name = 'changed' where fid = 'g5_5'");
        String tile = path("grid", tileAt(14, 73.75, 35.6));
        assertEquals(true, soon(true, () -> new String(server.get(tile).body(), java.nio.charset.StandardCharsets.UTF_8)
                .contains("changed")));
        long others = before - 15;
        assertTrue(
                before - server.tiles().size() <= 15 + others / 100,
                before + " before, " + server.tiles().size() + " now");
    }

    @Test
    void theAddressOfATileInTileJsonIsForeverAndAnotherOneAfterAnEdit() throws Exception {
        String before = template();
        HttpResponse<byte[]> tile = server.get(at(before));
        assertEquals("public, max-age=31536000, immutable", header(tile, "Cache-Control"));
        assertEquals(
                "public, max-age=31536000, immutable",
                header(server.get(at(before)), "Cache-Control"),
                "by the shortcut");
        assertEquals(
                "no-cache", header(server.get("/collections/mine/tiles/WebMercatorQuad?f=tilejson"), "Cache-Control"));
        test.execute(ROW + row("n", 78.0001, 37.0001));
        assertEquals(true, soon(true, () -> !template().equals(before)));
        HttpResponse<byte[]> fresh = server.get(at(template()));
        assertEquals("public, max-age=31536000, immutable", header(fresh, "Cache-Control"));
        assertNotEquals(header(tile, "ETag"), header(fresh, "ETag"));
        HttpResponse<byte[]> old = server.get(at(before));
        assertEquals("public, max-age=2", header(old, "Cache-Control"), "the old address leads to the present tile");
        assertEquals(header(fresh, "ETag"), header(old, "ETag"));
    }

    private String template() throws Exception {
        return server.json("/collections/mine/tiles/WebMercatorQuad?f=tilejson")
                .at("/tiles/0")
                .asText();
    }

    private static String at(String template) {
        TileCoordinate tile = tileAt(12, 78, 37);
        return template.replace("{z}", "12").replace("{y}", "" + tile.row()).replace("{x}", "" + tile.column());
    }

    @Test
    void aLoadWritesNothingIntoTheLogAndForgetsTheEditsBeforeIt() throws Exception {
        test.execute("delete from gis.mine where fid = 'a'");
        assertEquals(2L, soon(2L, () -> server.matched("mine")));
        LoadedFixture.load(test, MINE, List.of(feature("x", "POINT (75 39)", "X")));
        assertEquals(1L, soon(1L, () -> server.matched("mine")));
        assertEquals(Map.of("x", 1L), soon(Map.of("x", 1L), () -> server.drawn("mine", tileAt(12, 75, 39))));
        assertEquals(0, count("select count(*) from mineral_gis.change where dataset_id = 'mine'"));
        assertEquals(0, count("select revision from mineral_gis.dataset where id = 'mine'"));
    }

    /** Each would have made every answer that holds the record fail. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "evidence = 'rumour'         | evidence_is_known",
                "grade = 'NaN'               | numbers_are_finite",
                "grade = '-Infinity'         | numbers_are_finite",
                "datum_accuracy_m = 'NaN'    | numbers_are_finite",
                "found = 'infinity'          | dates_are_days",
                "commodities = '{zinc,NULL}' | lists_have_no_gaps",
            })
    void anEditThatNoAnswerCouldSayIsRefusedByTheDatabase(String edit, String guard) throws Exception {
        LoadedFixture.load(
                test,
                dataset(
                        "occurrence",
                        GeometryType.POINT,
                        field("grade", FieldType.NUMBER),
                        field("found", FieldType.DATE),
                        field("commodities", FieldType.LIST)),
                List.of(feature("o", "POINT (75 39)", 2.5, LocalDate.of(1993, 5, 1), List.of("zinc"))));
        DatabaseException refused =
                assertThrows(DatabaseException.class, () -> test.execute("update gis.occurrence set " + edit));
        assertTrue(String.valueOf(refused.getCause()).contains(guard), String.valueOf(refused.getCause()));
        test.execute("update gis.occurrence set grade = 3, found = null, commodities = '{}', evidence = 'announced'");
        assertEquals(3.0, soon(3.0, () -> server.json("/collections/occurrence/items/o")
                .at("/properties/grade")
                .asDouble()));
    }

    @Test
    void aPositionBeyondTheWorldHarmsNobodyElse() throws Exception {
        test.execute(ROW + row("lost", 500, 120) + ", " + row("n", 76, 38));
        assertEquals(Map.of("n", 1L), soon(Map.of("n", 1L), () -> server.drawn("mine", tileAt(12, 76, 38))));
        assertEquals(5L, soon(5L, () -> server.matched("mine")));
    }

    private long count(String sql) {
        return test.database().with(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }
}
