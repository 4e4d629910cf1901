package org.mineralgis.freshness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.freshness.FollowedServer.soon;
import static org.mineralgis.freshness.FollowedServer.tileAt;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.store.ChangeLog;
import org.mineralgis.store.LoadedFixture;
import org.mineralgis.store.ShapeRebuild;
import org.mineralgis.store.TestDatabase;

/** Edits of many records, and of few in a large dataset. */
final class BulkEditTest {

    private static final Dataset MINE = dataset("mine", GeometryType.POINT, field("name", FieldType.TEXT));

    private static final Dataset AREA = dataset("area", GeometryType.MULTI_POLYGON, field("name", FieldType.TEXT));

    private static final int MANY = 100_000;

    private static final String INSERT_MANY = "insert into gis.mine (fid, evidence, datum_steps, name, geom)"
            + " select 'm' || i, 'published', '{}', 'many', st_setsrid(st_point(74 + i % 400 * 0.01, 36 + i / 400 * 0.01), 4326)"
            + " from generate_series(0, " + (MANY - 1) + ") i";

    private TestDatabase test;

    @BeforeEach
    void create() {
        test = TestDatabase.create();
    }

    @AfterEach
    void drop() {
        test.close();
    }

    @Test
    @Timeout(180)
    void manyRecordsAreSeenAtOnceAndDrawnAsALoadWouldAfterwards() throws Exception {
        LoadedFixture.load(test, MINE, List.of(feature("a", "POINT (75.005 39.005)", "A")));
        TileCoordinate close = tileAt(14, 75, 37);
        TileCoordinate world = new TileCoordinate(0, 0, 0);
        try (FollowedServer server = FollowedServer.start(test)) {
            assertEquals(Map.of("a", 1L), server.drawn("mine", world));
            test.execute(INSERT_MANY);
            assertEquals(MANY + 1L, soon(MANY + 1L, () -> server.matched("mine")));
            assertEquals(MANY + 1L, soon(MANY + 1L, () -> sum(server.drawn("mine", world))));
            assertEquals(
                    1L, soon(1L, () -> server.drawn("mine", close).get("m40100")), "without others at the last level");
            while (live()) {
                Thread.onSpinWait();
            }
            assertEquals(MANY + 1L, soon(MANY + 1L, () -> sum(server.drawn("mine", world))));
            List<String> drawn = drawnRows();
            test.execute("delete from gis.mine where fid like 'm%' and fid < 'm5'");
            long left = MANY
                    + 1L
                    - count("select count(*) from generate_series(0, 99999) i where 'm' || i < 'm5' collate \"C\"");
            assertEquals(left, soon(left, () -> server.matched("mine")));
            assertEquals(left, soon(left, () -> sum(server.drawn("mine", world))));
            assertTrue(drawn.size() > drawnRows().size() || live(), "drawn anew or about to be");
        }
    }

    private static long sum(Map<String, Long> drawn) {
        return drawn.values().stream().mapToLong(count -> count).sum();
    }

    private boolean live() {
        return count("select count(*) from mineral_gis.dataset where live") > 0;
    }

    /** The same as if all had been loaded so: for every record the levels, the rank and the counts. */
    @Test
    @Timeout(180)
    void fewEditsInALargeDatasetLeaveWhatALoadWouldHaveMade() {
        Random random = new Random(5);
        List<Feature> records = new ArrayList<>();
        for (int number = 0; number < 25_000; number++) {
            double longitude = 74 + (random.nextInt(4) == 0 ? random.nextDouble() * 5 : random.nextGaussian() * 0.05);
            double latitude = 37 + (random.nextInt(4) == 0 ? random.nextDouble() * 3 : random.nextGaussian() * 0.05);
            records.add(feature("r" + number, "POINT (" + longitude + " " + latitude + ")", "R"));
        }
        LoadedFixture.load(test, MINE, records);
        ChangeLog log = new ChangeLog(test.database());
        for (int round = 0; round < 5; round++) {
            int from = round * 37;
            test.execute("delete from gis.mine where fid in ('r" + from + "', 'r" + (from + 1) + "')");
            test.execute("update gis.mine set geom = st_translate(geom, 0.02, 0.01) where fid in ('r" + (from + 2)
                    + "', 'r" + (from + 3) + "')");
            test.execute("update gis.mine set name = 'other' where fid = 'r" + (from + 4) + "'");
            test.execute("insert into gis.mine (fid, evidence, datum_steps, geom) values ('n" + round
                    + "', 'published', '{}', 'srid=4326;point(74.0" + round + " 37)')");
            log.take(Follower::draw);
        }
        List<String> edited = drawnRows();
        assertEquals(
                0, count("select count(*) from mineral_gis.change where not drawn"), "drawn one by one, not all anew");
        test.execute("update mineral_gis.dataset set live = true");
        new ShapeRebuild(test.database()).run(Follower::draw);
        assertEquals(drawnRows(), edited);
    }

    /** Areas that share their borders: who shares one with what was changed is drawn as well, and nothing else is. */
    @Test
    @Timeout(180)
    void fewEditsInALargeMosaicLeaveWhatALoadWouldHaveMade() {
        LoadedFixture.load(test, AREA, mosaic(60));
        ChangeLog log = new ChangeLog(test.database());
        List<String> loaded = drawnAreas();
        moveCorner(20, 30, 0.02);
        log.take(Follower::draw);
        assertEquals(0, count("select count(*) from mineral_gis.dataset where live"), "drawn one by one");
        assertTrue(drawnAreas().stream().filter(row -> !loaded.contains(row)).count() < 20 * 5, "only those around");
        moveCorner(21, 30, -0.015);
        test.execute("delete from gis.area where fid = 'a40-40'");
        test.execute("update gis.area set name = 'other' where fid = 'a10-11'");
        log.take(Follower::draw);
        List<String> edited = drawnAreas();
        test.execute("update mineral_gis.dataset set live = true");
        new ShapeRebuild(test.database()).run(Follower::draw);
        List<String> rebuilt = drawnAreas();
        assertEquals(
                List.of(),
                rebuilt.stream().filter(row -> !edited.contains(row)).toList(),
                () -> "instead of "
                        + edited.stream().filter(row -> !rebuilt.contains(row)).toList());
        assertEquals(rebuilt.size(), edited.size());
    }

    @Test
    @Timeout(180)
    void manyAreasThatMoveAreSeenAtOnceAndDrawnAsALoadWouldAfterwards() throws Exception {
        LoadedFixture.load(test, AREA, mosaic(60));
        TileCoordinate before = tileAt(11, 74.55, 36.55);
        TileCoordinate after = tileAt(11, 84.55, 36.55);
        try (FollowedServer server = FollowedServer.start(test)) {
            Set<String> there = server.drawn("area", before).keySet();
            assertTrue(there.contains("a5-5"), there.toString());
            test.execute("update gis.area set geom = st_translate(geom, 10, 0)");
            assertEquals(true, soon(true, () -> server.drawn("area", after).containsKey("a5-5")));
            assertEquals(Map.of(), soon(Map.of(), () -> server.drawn("area", before)));
            while (live()) {
                Thread.onSpinWait();
            }
            assertTrue(server.drawn("area", after).containsKey("a5-5"));
        }
    }

    /** Squares of a tenth of a degree in rows, each with a jagged border; the id names column and row. */
    private static List<Feature> mosaic(int side) {
        List<Feature> areas = new ArrayList<>();
        for (int column = 0; column < side; column++) {
            for (int row = 0; row < side; row++) {
                areas.add(feature(
                        "a" + column + "-" + row,
                        "MULTIPOLYGON (((" + corner(column, row) + ", " + corner(column + 1, row) + ", "
                                + corner(column + 1, row + 1) + ", " + corner(column, row + 1) + ", "
                                + corner(column, row) + ")))",
                        "A"));
            }
        }
        return areas;
    }

    private static String corner(int column, int row) {
        Random random = new Random(column * 1000L + row);
        return String.format(
                Locale.ROOT,
                "%.6f %.6f",
                74 + column * 0.1 + random.nextGaussian() * 0.01,
                36 + row * 0.1 + random.nextGaussian() * 0.01);
    }

    /** Moves one corner of the four areas that meet there, in one statement. */
    private void moveCorner(int column, int row, double degrees) {
        String[] at = corner(column, row).split(" ");
        String there = "st_setsrid(st_point(" + at[0] + ", " + at[1] + "), 4326)";
        test.execute("update gis.area set geom = st_multi(st_geomfromtext(replace(st_astext(geom, 15), '"
                + at[0].replaceAll("0+$", "") + " " + at[1].replaceAll("0+$", "") + "', '"
                + (Double.parseDouble(at[0]) + degrees) + " " + at[1].replaceAll("0+$", "")
                + "'), 4326)) where st_intersects(geom, " + there + ")");
    }

    private List<String> drawnAreas() {
        return drawnRows("area");
    }

    private List<String> drawnRows() {
        return drawnRows("mine");
    }

    private List<String> drawnRows(String table) {
        return test.database().with(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select (fid, label, min_zoom, max_zoom, grid_zoom, rank, counts,"
                            + " properties, st_astext(geom))::text from tile." + table
                            + " order by fid, label, min_zoom")) {
                List<String> texts = new ArrayList<>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        });
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
}
