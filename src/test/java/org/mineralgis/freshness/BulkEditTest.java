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
import java.util.Map;
import java.util.Random;
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
import org.mineralgis.store.TestDatabase;

/** Edits of many records, and of few in a large dataset. */
final class BulkEditTest {

    private static final Dataset MINE = dataset("mine", GeometryType.POINT, field("name", FieldType.TEXT));

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
        new org.mineralgis.store.ShapeRebuild(test.database()).run(Follower::draw);
        assertEquals(drawnRows(), edited);
    }

    private List<String> drawnRows() {
        return test.database().with(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select (fid, label, min_zoom, max_zoom, grid_zoom, rank, counts,"
                            + " properties, st_astext(geom))::text from tile.mine order by fid")) {
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
