package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.Finding;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Severity;

final class ReleaseWriterTest {

    private static final Dataset MINE = dataset("mine", GeometryType.POINT, field("name", FieldType.TEXT));
    private static final Dataset MINE_WITH_YEAR =
            dataset("mine", GeometryType.POINT, field("opened", FieldType.INTEGER), field("name", FieldType.TEXT));
    private static final Dataset EVENT = dataset("event", GeometryType.NONE, field("name", FieldType.TEXT));
    private static final List<Feature> ONE = List.of(feature("a", "POINT (75 39)", "one"));
    private static final List<Feature> TWO =
            List.of(feature("a", "POINT (75 39)", "one"), feature("b", "POINT (75 39)", "two"));

    private TestDatabase test;

    @BeforeEach
    void create() {
        test = TestDatabase.create();
    }

    @AfterEach
    void drop() {
        test.close();
    }

    private static Finding finding(String rule, Severity severity, int row) {
        return new Finding(
                rule,
                severity,
                new Finding.Place("mine", "mine.csv", row, row == 0 ? null : "name"),
                new LocalizedText("发现", "found"),
                new LocalizedText("办法", "remedy"),
                row == 0 ? Finding.Detail.NONE : new Finding.Detail("14.88", "15.89", "15.8916", "15.8916 km²", true));
    }

    private long count(String sql) {
        return test.database().with(connection -> count(connection, sql));
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                var rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void aReleaseReplacesWhatItNamesAndKeepsTheRest() {
        LoadedFixture.load(test, MINE, TWO, finding("A01", Severity.INFO, 1));
        long event = LoadedFixture.load(test, EVENT, List.of(feature("c", null, "conference")));
        long mine = LoadedFixture.load(test, MINE_WITH_YEAR, List.of(feature("a", "POINT (75 39)", 1993L, "one")));

        assertEquals(1, count("select count(opened) from gis.mine"));
        assertEquals(1, count("select count(*) from gis.event"));
        assertEquals(0, new FindingStore(test.database()).count("mine").size());
        List<Release> releases = new ReleaseStore(test.database()).list(10);
        assertEquals(3, releases.size());
        assertEquals(mine, releases.get(0).id());
        assertEquals("fixture", releases.get(0).program());
        assertEquals(
                List.of("event 1", "mine 1"),
                releases.get(0).datasets().stream()
                        .map(each -> each.id() + " " + each.features())
                        .toList());
        assertEquals(
                releases.get(0).datasets().get(0).contentHash(),
                releases.get(1).datasets().get(0).contentHash());
        assertEquals(event, releases.get(1).id());
        assertEquals(1, new ReleaseStore(test.database()).list(1).size());
    }

    @Test
    void aVanishedDatasetIsGoneAndStaysInTheHistory() {
        LoadedFixture.load(test, MINE, ONE);
        LoadedFixture.load(test, EVENT, List.of());
        try (LoadSession session = LoadSession.open(test.database()).orElseThrow()) {
            session.release(new ReleaseDraft("fixture", List.of(), List.of("mine")), step -> {});
        }
        assertEquals(0, count("select count(*) from pg_tables where schemaname = 'gis' and tablename = 'mine'"));
        assertTrue(new CatalogueStore(test.database()).current().find("mine").isEmpty());
        List<Release> releases = new ReleaseStore(test.database()).list(10);
        assertEquals(1, releases.get(0).datasets().size());
        assertEquals(2, releases.get(1).datasets().size());
    }

    @Test
    void findingsArePagedAndCountedGravestFirst() {
        LoadedFixture.load(
                test,
                MINE,
                ONE,
                finding("A02", Severity.INFO, 1),
                finding("G10", Severity.WARNING, 2),
                finding("G10", Severity.WARNING, 3),
                finding("A01", Severity.ERROR, 0));
        FindingStore store = new FindingStore(test.database());

        assertEquals(
                List.of(
                        new FindingCount("A01", Severity.ERROR, 1),
                        new FindingCount("G10", Severity.WARNING, 2),
                        new FindingCount("A02", Severity.INFO, 1)),
                store.count("mine"));
        List<StoredFinding> first = store.list("mine", 3, 0);
        List<StoredFinding> second = store.list("mine", 3, first.get(2).id());
        assertEquals(finding("A02", Severity.INFO, 1), first.get(0).finding());
        assertEquals(3, first.size());
        assertEquals(finding("A01", Severity.ERROR, 0), second.get(0).finding());
        assertEquals(1, second.size());
        assertEquals(List.of(), store.list("nothing", 10, 0));
    }

    @Test
    void aSecondLoadIsToldSoAndTheNextOneIsLetIn() {
        try (LoadSession first = LoadSession.open(test.database()).orElseThrow()) {
            assertTrue(LoadSession.open(test.database()).isEmpty());
            first.index(stagedEmpty(first));
        }
        LoadSession.open(test.database()).orElseThrow().close();
    }

    private static Dataset stagedEmpty(LoadSession session) {
        try (StagingWriter writer = session.stage(MINE)) {
            writer.finish();
        }
        try (ShapeWriter shapes = session.stageShapes(MINE)) {
            shapes.finish();
        }
        return MINE;
    }

    @Test
    void whatAKilledLoadLeftInStagingIsRemoved() {
        test.execute("create table staging.mine (left_over text); create table staging.\"Odd name\" (x int)");
        LoadedFixture.load(test, MINE, ONE);
        assertEquals(0, count("select count(*) from pg_tables where schemaname = 'staging'"));
        assertEquals(1, count("select count(*) from gis.mine"));
    }

    @Test
    void readersWithPreparedStatementsSurviveASwapWithOtherFields() {
        LoadedFixture.load(test, MINE, ONE);
        test.database().with(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select * from gis.mine where fid = ?")) {
                for (int times = 0; times < 12; times++) {
                    assertEquals("one", nameOfA(select));
                }
                LoadedFixture.load(test, MINE_WITH_YEAR, List.of(feature("a", "POINT (75 39)", 1993L, "changed")));
                assertEquals("changed", nameOfA(select));
            }
            return null;
        });
    }

    @Test
    void readersInATransactionSurviveItToo() {
        LoadedFixture.load(test, MINE, ONE);
        test.database().with(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select * from gis.mine where fid = ?")) {
                for (int times = 0; times < 12; times++) {
                    assertEquals("one", nameOfA(select));
                }
                connection.setAutoCommit(false);
                assertEquals(1, count(connection, "select 1"));
                LoadedFixture.load(test, MINE_WITH_YEAR, List.of(feature("a", "POINT (75 39)", 1993L, "changed")));
                assertEquals("changed", nameOfA(select));
                connection.commit();
                connection.setAutoCommit(true);
            }
            return null;
        });
    }

    private static String nameOfA(PreparedStatement select) throws SQLException {
        select.setString(1, "a");
        try (var rows = select.executeQuery()) {
            rows.next();
            return rows.getString("name");
        }
    }

    @Test
    void readingWhatTheNextReleaseDroppedIsToldApartFromAFault() {
        LoadedFixture.load(test, MINE_WITH_YEAR, List.of());
        LoadedFixture.load(test, MINE, ONE);
        assertThrows(ReleaseChangedException.class, () -> count("select count(opened) from gis.mine"));
        assertThrows(ReleaseChangedException.class, () -> count("select count(*) from gis.event"));
        assertEquals(1, count("select count(name) from gis.mine"));
    }

    @Test
    void aLongReaderDelaysTheSwapAndBlocksNobody() {
        LoadedFixture.load(test, MINE, ONE);
        List<String> steps = new ArrayList<>();
        Connection reader = test.database().connectAlone();
        try (LoadSession session = LoadSession.open(test.database()).orElseThrow()) {
            reader.setAutoCommit(false);
            assertEquals(1, count(reader, "select count(*) from gis.mine"));
            StagedDataset staged = LoadedFixture.stage(session, MINE, TWO, List.of());
            session.release(new ReleaseDraft("fixture", List.of(staged), List.of()), step -> {
                steps.add(step);
                if (step.equals("wait-for-readers")) {
                    assertEquals(1, count("select count(*) from gis.mine"));
                    end(reader);
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            end(reader);
        }
        assertTrue(steps.contains("wait-for-readers"), steps::toString);
        assertEquals(2, count("select count(*) from gis.mine"));
    }

    @Test
    void aReaderThatNeverEndsLeavesThePreviousReleaseServed() throws SQLException {
        long release = LoadedFixture.load(test, MINE, ONE);
        try (Connection reader = test.database().connectAlone();
                LoadSession session = LoadSession.open(test.database()).orElseThrow()) {
            reader.setAutoCommit(false);
            assertEquals(1, count(reader, "select count(*) from gis.mine"));
            StagedDataset staged = LoadedFixture.stage(session, MINE, TWO, List.of());
            ReleaseDraft draft = new ReleaseDraft("fixture", List.of(staged), List.of());

            var failure = assertThrows(DatabaseException.class, () -> session.release(draft, step -> {}, 1));
            assertTrue(failure.getMessage().startsWith("somebody read a dataset without a break"));
        }
        assertEquals(release, new CatalogueStore(test.database()).current().releaseId());
        assertEquals(1, count("select count(*) from gis.mine"));
        assertEquals(0, count("select count(*) from pg_tables where schemaname = 'staging'"));
    }

    private static void end(Connection reader) {
        try {
            reader.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
