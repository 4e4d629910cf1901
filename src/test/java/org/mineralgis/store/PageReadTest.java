package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;
import static org.mineralgis.store.LoadedFixture.unmapped;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.DateInterval;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.FeatureQuery;
import org.mineralgis.query.FilterCheck;
import org.mineralgis.query.FilterText;
import org.mineralgis.query.PageStart;
import org.mineralgis.query.Selection;
import org.mineralgis.query.SortKey;

/** Pages of which it was noted where their records lie are those that one plain statement finds. */
final class PageReadTest {

    private static final int RECORDS = 2_400;
    private static final int LIMIT = 100;

    private static TestDatabase test;
    private static Database watcher;
    private static FeatureStore store;
    private static LoadedDataset mine;

    @BeforeAll
    static void load() {
        test = TestDatabase.create();
        watcher = test.openAgain();
        store = new FeatureStore(test.database());
        SplittableRandom random = new SplittableRandom(20261130);
        LoadedFixture.load(
                test,
                unmapped(dataset(
                        "mine",
                        GeometryType.POINT,
                        field("name", FieldType.TEXT),
                        field("commodities", FieldType.LIST),
                        field("rank", FieldType.INTEGER),
                        field("grade", FieldType.NUMBER),
                        field("since", FieldType.DATE))),
                IntStream.range(0, RECORDS)
                        .mapToObj(number -> mine(number, random))
                        .toList());
        LoadedFixture.load(
                test,
                dataset("crowd", GeometryType.NONE, field("rank", FieldType.INTEGER)),
                IntStream.range(0, 10)
                        .mapToObj(number -> feature("a" + number, null, (long) -number))
                        .toList());
        mine = loaded("mine");
    }

    /** Ids in another order than the records lie in, ranks that many share, some values and positions missing. */
    private static Feature mine(int number, SplittableRandom random) {
        String place = "POINT (" + (73 + random.nextInt(700) / 100.0) + " " + (35 + random.nextInt(700) / 100.0) + ")";
        return feature(
                "m" + (number * 7919L % RECORDS),
                random.nextInt(20) == 0 ? null : place,
                List.of("金矿", "铜矿", "铅锌矿").get(random.nextInt(3)) + random.nextInt(200),
                List.of(List.of("gold", "copper", "zinc").get(random.nextInt(3))),
                random.nextInt(10) == 0 ? null : (Long) (long) random.nextInt(12),
                random.nextInt(10) == 0 ? null : (Double) (random.nextInt(1_000) / 8.0),
                random.nextInt(10) == 0 ? null : LocalDate.of(2000 + random.nextInt(25), 5, 1));
    }

    private static LoadedDataset loaded(String id) {
        return new CatalogueStore(test.database()).current().find(id).orElseThrow();
    }

    @AfterAll
    static void drop() {
        watcher.close();
        test.close();
    }

    /** A page, and the statements that the database was at when it began and when its first record came. */
    private static final class WatchedPage implements PageConsumer {

        private final ListedPage page = new ListedPage();
        private String first = "";
        private String second = "";

        @Override
        public void begin(long matched) {
            first = lastStatement();
            page.begin(matched);
        }

        @Override
        public void accept(Feature feature) {
            if (second.isEmpty()) {
                second = lastStatement();
            }
            page.accept(feature);
        }

        @Override
        public void end(@Nullable PageStart next) {
            page.end(next);
        }

        private static String lastStatement() {
            return watcher.with(connection -> {
                try (var statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery(
                                "select query from pg_stat_activity where backend_type = 'client backend'"
                                        + " and datname = current_database() and pid <> pg_backend_pid()"
                                        + " and xact_start is not null")) {
                    assertTrue(rows.next(), "nobody reads");
                    String query = rows.getString(1);
                    assertFalse(rows.next(), "somebody else reads too");
                    return query;
                }
            });
        }

        FeaturePage noted(boolean expected) {
            assertEquals(expected, first.contains("array_agg"), first);
            assertEquals(expected && !page.get().features().isEmpty(), second.contains("where ctid = any("), second);
            return page.get();
        }
    }

    private static WatchedPage read(LoadedDataset loaded, FeatureQuery query) {
        WatchedPage page = new WatchedPage();
        try {
            store.page(loaded, query, true).to(page);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return page;
    }

    /** All that match, by the statements that note nothing. */
    private static List<Feature> plain(Selection selection, List<SortKey> sort) {
        FeatureQuery query = new FeatureQuery(selection, sort, FeatureQuery.LIMIT_MAX, null);
        return test.database().with(connection -> {
            List<Feature> records = new ArrayList<>();
            try (PreparedStatement statement =
                            FeatureSql.list(mine.dataset(), query, true).prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                FeatureRow row = new FeatureRow(mine.dataset().schema());
                while (rows.next()) {
                    records.add(row.read(rows));
                }
            }
            try (PreparedStatement statement =
                            FeatureSql.count(mine.dataset(), selection).prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                rows.next();
                assertEquals(records.size(), rows.getLong(1));
            }
            return records;
        });
    }

    private static Selection selection(String what) {
        BoundingBox box = new BoundingBox(74, 36, 77, 39);
        return switch (what) {
            case "all" -> Selection.ALL;
            case "box" -> Selection.of(box);
            case "text" -> new Selection(null, null, null, Map.of(), "铅锌矿1", null);
            case "filter" -> filtered(null, "name LIKE '%金%' AND (grade > 20 OR grade IS NULL)");
            case "box and filter" -> filtered(box, "grade < 100");
            case "value" -> new Selection(null, null, null, Map.of("rank", "3"), null, null);
            case "box, days and text" ->
                new Selection(
                        box,
                        null,
                        new DateInterval(LocalDate.of(2003, 1, 1), LocalDate.of(2020, 1, 1)),
                        Map.of(),
                        "gold",
                        null);
            case "nothing" -> filtered(null, "grade < 0");
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static Selection filtered(@Nullable BoundingBox box, String filter) {
        return new Selection(
                box, null, null, Map.of(), null, FilterCheck.check(FilterText.read(filter), mine.dataset()));
    }

    private static final List<List<SortKey>> ORDERS = List.of(
            List.of(),
            List.of(new SortKey("name", false)),
            List.of(new SortKey("rank", true), new SortKey("since", false)),
            List.of(new SortKey("grade", false)));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "all                | false",
                "box                | false",
                "text               | true",
                "filter             | true",
                "box and filter     | true",
                "value              | true",
                "box, days and text | true",
                "nothing            | true",
            })
    void pagesAreThoseOfOneStatementByWhateverOrderAndWhereverTheyBegin(String what, boolean noted) {
        Selection selection = selection(what);
        for (List<SortKey> sort : ORDERS) {
            List<Feature> expected = plain(selection, sort);
            assertEquals(what.equals("nothing"), expected.size() <= LIMIT, "more than one page");
            assertEquals(expected, walked(selection, sort, expected.size(), noted));
            for (int offset = LIMIT / 2; offset < expected.size() + LIMIT; offset += LIMIT * 3) {
                FeaturePage page = read(mine, new FeatureQuery(selection, sort, LIMIT, null, offset))
                        .noted(noted);
                int from = Math.min(offset, expected.size());
                assertEquals(expected.subList(from, Math.min(from + LIMIT, expected.size())), page.features());
                assertEquals(expected.size(), page.matched());
            }
        }
    }

    /** The records of all pages, each of which begins after the one before. */
    private static List<Feature> walked(Selection selection, List<SortKey> sort, long matched, boolean noted) {
        List<Feature> records = new ArrayList<>();
        @Nullable PageStart after = null;
        do {
            FeaturePage page =
                    read(mine, new FeatureQuery(selection, sort, LIMIT, after)).noted(noted);
            assertEquals(matched, page.matched());
            records.addAll(page.features());
            after = page.next();
            assertEquals(after == null ? matched : records.size() / LIMIT * LIMIT, records.size());
        } while (after != null);
        return records;
    }

    /** The database knows nothing of the many that came after it had looked. */
    @Test
    void moreThanCanBeNotedAreCountedWhereTheDatabaseExpectsFew() {
        test.execute("alter table gis.crowd set (autovacuum_enabled = false)");
        crowd(1, Matches.PLACES_MAX);
        FeatureQuery query = new FeatureQuery(
                new Selection(null, null, null, Map.of("rank", "7"), null, null), List.of(), 2, null, 39_999);
        FeaturePage page = read(loaded("crowd"), query).noted(true);
        assertEquals(Matches.PLACES_MAX, page.matched());
        assertEquals("x140000", page.features().get(0).id());
        assertNull(page.next());
        crowd(Matches.PLACES_MAX + 1, Matches.PLACES_MAX + 1);
        page = read(loaded("crowd"), query).noted(false);
        assertEquals(Matches.PLACES_MAX + 1, page.matched());
        assertEquals(
                List.of("x140000", "x140001"),
                page.features().stream().map(Feature::id).toList());
    }

    private static void crowd(int first, int last) {
        test.execute("insert into gis.crowd (fid, evidence, original_crs, datum_steps, rank)"
                + " select 'x' || 100000 + number, 'published', 'OGC:CRS84', '{}', 7"
                + " from generate_series(" + first + ", " + last + ") as number");
    }

    @Test
    void whatTheDatabaseExpectsIsOfTheWholePlan() throws SQLException {
        assertEquals(12_345, Matches.expected("""
                [{"Plan": {"Node Type": "Gather", "Plan Rows": 12345, "Plans": [{"Plan Rows": 5144}]}}]"""));
        SqlText plan = PlacesSql.plan(mine.dataset(), Selection.ALL);
        String told = test.database().with(connection -> {
            try (PreparedStatement statement = plan.prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        });
        assertEquals(RECORDS, Matches.expected(told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "[{\"Plan\": {\"Node Type\": \"Seq Scan\"}}]", "Seq Scan (rows=12)"})
    void aPlanThatDoesNotTellWhatIsExpectedIsAnError(String plan) {
        assertThrows(DatabaseException.class, () -> Matches.expected(plan));
    }
}
