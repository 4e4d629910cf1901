package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;
import static org.mineralgis.store.LoadedFixture.geometry;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.DateInterval;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Lineage;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.query.FeatureQuery;
import org.mineralgis.query.PageStart;
import org.mineralgis.query.Selection;

final class FeatureStoreTest {

    private static TestDatabase test;
    private static FeatureStore store;
    private static LoadedDataset mine;

    @BeforeAll
    static void load() {
        test = TestDatabase.create();
        LoadedFixture.load(
                test,
                dataset(
                        "mine",
                        GeometryType.POINT,
                        field("name", FieldType.TEXT),
                        field("commodities", FieldType.LIST),
                        field("rank", FieldType.INTEGER),
                        field("grade", FieldType.NUMBER),
                        field("open", FieldType.BOOLEAN),
                        field("since", FieldType.DATE)),
                List.of(
                        mine("a", "POINT (75 39)", "乌拉根", List.of("zinc", "lead"), 1L, 2.5, true, "2015-05-01"),
                        mine("B", "POINT (179.5 39)", "East_1", List.of("zinc"), 2L, null, false, "1999-12-31"),
                        mine("b", "POINT (-179.5 39)", "West%1", List.of(), 3L, 0.0, null, null),
                        mine("锌", null, "No place", null, null, 7.25, true, null),
                        mine("z", "POINT (75 39.5)", null, List.of("Coal"), null, null, null, "2020-01-01")));
        mine = new CatalogueStore(test.database()).current().find("mine").orElseThrow();
        store = new FeatureStore(test.database());
    }

    private static Feature mine(String id, @Nullable String wkt, @Nullable Object... values) {
        if (values[5] instanceof String date) {
            values[5] = LocalDate.parse(date);
        }
        return feature(id, wkt, values);
    }

    @AfterAll
    static void drop() {
        test.close();
    }

    @Test
    void everyValueComesBackAsItWasLoaded() {
        Feature feature = store.find(mine, "a").orElseThrow();
        assertEquals(
                List.of("乌拉根", List.of("zinc", "lead"), 1L, 2.5, true, LocalDate.of(2015, 5, 1)), feature.values());
        assertEquals(geometry("POINT (75 39)"), feature.geometry());
        assertNull(store.find(mine, "锌").orElseThrow().geometry());
    }

    @Test
    void theCountIsThatOfAllPages() {
        FeaturePage page = store.list(mine, all(2, new PageStart(List.of(), "B")));
        assertEquals(List.of("a", "b"), ids(page));
        assertEquals(5, page.matched());
    }

    @Test
    void aSnapshotStaysTheSameWhileOthersWrite() {
        try (TestDatabase other = TestDatabase.create();
                Database reader = other.openAgain()) {
            other.execute("create table note (text text)");
            List<Integer> counts = reader.inSnapshot(connection -> {
                int before = notes(connection);
                other.execute("insert into note values ('written meanwhile')");
                return List.of(before, notes(connection));
            });
            assertEquals(List.of(0, 0), counts);
            assertEquals(1, other.database().with(FeatureStoreTest::notes));
        }
    }

    private static int notes(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from note")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void titlesAreThoseOfTheRecordsThatAreThereAndTheIdOfOneWithoutAName() {
        Map<String, LocalizedText> titles = store.titles(mine, List.of("a", "z", "nowhere"));
        assertEquals(Map.of("a", new LocalizedText("乌拉根", "乌拉根"), "z", new LocalizedText("z", "z")), titles);
    }

    @Test
    void onlyASingleRecordCarriesTheNumbersOfItsFile() {
        try (TestDatabase other = TestDatabase.create()) {
            Lineage lineage = new Lineage(
                    Evidence.SCHEMATIC,
                    "GCJ-02",
                    List.of("gcj02-inverse@1"),
                    250.0,
                    geometry("POINT (75.0467 39.6812)"),
                    "75°02′48.1″E, 39°40′52.3″N");
            LoadedFixture.load(
                    other,
                    dataset("mine", GeometryType.POINT),
                    List.of(new Feature("1", geometry("POINT (75.0417 39.6811)"), List.of(), lineage)));
            LoadedDataset loaded =
                    new CatalogueStore(other.database()).current().find("mine").orElseThrow();
            FeatureStore features = new FeatureStore(other.database());
            assertEquals(lineage, features.find(loaded, "1").orElseThrow().lineage());
            assertNull(features.list(loaded, all(10, null))
                    .features()
                    .get(0)
                    .lineage()
                    .originalGeometry());
        }
    }

    @Test
    void aPageHasTheWordsOfTheFileUnlessTheyAreLong() {
        try (TestDatabase other = TestDatabase.create()) {
            String corners = "75.1,39.5;".repeat(100);
            LoadedFixture.load(
                    other,
                    dataset("mine", GeometryType.POINT),
                    List.of(worded("1", corners), worded("2", corners + "75.1,39.5")));
            LoadedDataset loaded =
                    new CatalogueStore(other.database()).current().find("mine").orElseThrow();
            FeatureStore features = new FeatureStore(other.database());
            List<Feature> page = features.list(loaded, all(10, null)).features();
            assertEquals(corners, page.get(0).lineage().originalCoordinates());
            assertNull(page.get(1).lineage().originalCoordinates());
            assertEquals(
                    corners + "75.1,39.5",
                    features.find(loaded, "2").orElseThrow().lineage().originalCoordinates());
        }
    }

    private static Feature worded(String id, String words) {
        Lineage lineage = new Lineage(Evidence.PUBLISHED, "EPSG:4326", List.of(), null, null, words);
        return new Feature(id, geometry("POINT (75.1 39.5)"), List.of(), lineage);
    }

    @Test
    void anUnknownIdIsNotFound() {
        assertEquals(java.util.Optional.empty(), store.find(mine, "A"));
    }

    @Test
    void pagesWalkAllRecordsOnceInTheOrderOfCodePoints() {
        for (int limit = 1; limit <= 6; limit++) {
            List<String> seen = new ArrayList<>();
            FeaturePage page = store.list(mine, all(limit, null));
            seen.addAll(ids(page));
            while (page.next() != null) {
                page = store.list(mine, all(limit, page.next()));
                seen.addAll(ids(page));
            }
            assertEquals(List.of("B", "a", "b", "z", "锌"), seen);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "70, 30, 80, 40      | a z 锌", // a box; 锌 has no position
                "75, 39, 75, 39.5    | a z 锌", // touched by its corners, without width
                "75, 39, 75, 39      | a 锌", // one point
                "170, 30, -170, 40   | B b 锌", // across the antimeridian
                "-180, -90, 180, 90  | B a b z 锌", // the world
                "0, 0, 1, 1          | 锌",
            })
    void aBoxFindsWhatMeetsItAndWhatHasNoPosition(String corners, String expected) {
        String[] numbers = corners.split(", ");
        BoundingBox box = new BoundingBox(
                Double.parseDouble(numbers[0]),
                Double.parseDouble(numbers[1]),
                Double.parseDouble(numbers[2]),
                Double.parseDouble(numbers[3].strip()));
        check(expected, some(new Selection(box, null, null, Map.of(), null, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "name, 乌拉根, a",
        "name, 乌拉, ''",
        "commodities, zinc, B a",
        "commodities, zin, ''",
        "rank, 2, B",
        "grade, 2.50, a",
        "grade, 0, b",
        "open, true, a 锌",
        "since, 1999-12-31, B"
    })
    void aFieldEqualsAValueOfItsType(String field, String value, String expected) {
        check(expected, some(new Selection(null, null, null, Map.of(field, value), null, null)));
    }

    @Test
    void aValueThatAFieldCannotHoldIsRefused() {
        FeatureQuery query = some(new Selection(null, null, null, Map.of("rank", "first"), null, null));
        assertThrows(FieldValueException.class, () -> store.list(mine, query));
    }

    @ParameterizedTest
    @CsvSource({"拉, a", "ZIN, B a", "coal, z", "%, b", "_, B", "x'y, ''", "place, 锌", "\\, ''", "烏拉, a", "烏拉%, ''"})
    void textIsFoundInsideTextsAndLists(String text, String expected) {
        check(expected, some(new Selection(null, null, null, Map.of(), text, null)));
    }

    @ParameterizedTest
    @CsvSource({", 1999-12-31, B b 锌", "2015-05-01, 2015-05-01, a b 锌", "2000-01-01, , a b z 锌", ", , B a b z 锌"})
    void anIntervalFindsWhatHasADayInItAndWhatHasNone(
            @Nullable LocalDate start, @Nullable LocalDate end, String expected) {
        check(expected, some(new Selection(null, null, new DateInterval(start, end), Map.of(), null, null)));
    }

    private static void check(String expected, FeatureQuery query) {
        FeaturePage page = store.list(mine, query);
        assertEquals(expected, String.join(" ", ids(page)));
        assertEquals(expected.isEmpty() ? 0 : expected.split(" ").length, page.matched());
    }

    private static FeatureQuery some(Selection selection) {
        return new FeatureQuery(selection, List.of(), 10, null);
    }

    private static FeatureQuery all(int limit, @Nullable PageStart after) {
        return new FeatureQuery(Selection.ALL, List.of(), limit, after);
    }

    private static List<String> ids(FeaturePage page) {
        return page.features().stream().map(Feature::id).toList();
    }
}
