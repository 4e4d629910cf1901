package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.FeatureQuery;
import org.mineralgis.query.FilterCheck;
import org.mineralgis.query.FilterException;
import org.mineralgis.query.FilterText;
import org.mineralgis.query.Selection;

/** What filters find, operator by operator. */
final class FilteredRecordsTest {

    private static TestDatabase test;
    private static FeatureStore store;
    private static LoadedDataset mine;
    private static LoadedDataset area;

    @BeforeAll
    static void load() {
        test = TestDatabase.create();
        Dataset mines = dataset(
                "mine",
                GeometryType.POINT,
                field("name", FieldType.TEXT),
                field("矿种", FieldType.TEXT),
                field("commodities", FieldType.LIST),
                field("rank", FieldType.INTEGER),
                field("grade", FieldType.NUMBER),
                field("open", FieldType.BOOLEAN),
                field("since", FieldType.DATE),
                field("until", FieldType.DATE));
        List<Feature> records = List.of(
                feature(
                        "a",
                        "POINT (1 1)",
                        "乌拉根",
                        "铅锌",
                        List.of("zinc", "lead"),
                        1L,
                        2.5,
                        true,
                        day(2015, 5, 1),
                        day(2020, 12, 31)),
                feature("b", "POINT (2 2)", "Straße", "金", List.of("gold"), 2L, null, false, day(1999, 12, 31), null),
                feature("c", "POINT (4 2)", "café", null, List.of(), 9007199254740993L, 0.0, null, null, null),
                feature("d", null, "100%", "zinc", null, null, -8.0, true, day(2020, 1, 1), day(2020, 1, 1)));
        LoadedFixture.load(test, mines, records);
        LoadedFixture.load(
                test,
                dataset("area", GeometryType.MULTI_POLYGON),
                List.of(
                        feature("square", "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)))"),
                        feature("inner", "MULTIPOLYGON (((1 1, 2 1, 2 2, 1 2, 1 1)))"),
                        feature("beside", "MULTIPOLYGON (((4 0, 8 0, 8 4, 4 4, 4 0)))"),
                        feature("across", "MULTIPOLYGON (((3 3, 6 3, 6 6, 3 6, 3 3)))"),
                        feature("nowhere", null)));
        var catalogue = new CatalogueStore(test.database()).current();
        mine = catalogue.find("mine").orElseThrow();
        area = catalogue.find("area").orElseThrow();
        store = new FeatureStore(test.database());
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    @AfterAll
    static void drop() {
        test.close();
    }

    private static String found(LoadedDataset loaded, String filter) {
        Selection selection = new Selection(
                null, null, null, Map.of(), null, FilterCheck.check(FilterText.read(filter), loaded.dataset()));
        FeaturePage page = store.list(loaded, new FeatureQuery(selection, List.of(), 10, null));
        assertEquals(page.features().size(), page.matched());
        return page.features().stream().map(Feature::id).collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            emptyValue = "",
            value = {
                "name = '乌拉根'                                  | a",
                "name <> '乌拉根'                                 | b c d",
                "矿种 <> '金'                                     | a d",
                "NOT 矿种 = '金'                                  | a d",
                "矿种 IS NULL                                     | c",
                "矿种 IS NOT NULL                                 | a b d",
                "矿种 = '金' OR grade = 0                         | b c",
                "矿种 = '金' AND grade = 0                        | ~~",
                "NOT (矿种 = '金' AND grade = 5)                  | a c d",
                "name < 'a'                                       | b d",
                "name > 'zz'                                      | a",
                "id = 'b' OR id IN ('c', 'x')                     | b c",
                "evidence = 'published' AND rank < 2              | a",
                "name LIKE '%拉%'                                 | a",
                "name LIKE '___'                                  | a",
                "name LIKE '100\\%'                               | d",
                "name NOT LIKE '%a%'                              | a d",
                "CASEI(name) = CASEI('STRASSE')                   | b",
                "CASEI(name) LIKE CASEI('STRASS%')                | b",
                "ACCENTI(name) = ACCENTI('cafe')                  | c",
                "CASEI(ACCENTI(name)) = CASEI(ACCENTI('CAFÉ'))    | c",
                "rank BETWEEN 1 AND 2                             | a b",
                "grade NOT BETWEEN 0 AND 1                        | a d",
                "rank IN (1, 2.0, 7)                              | a b",
                "rank NOT IN (1, 7)                               | b c",
                "rank = 9007199254740993                          | c",
                "rank = 9007199254740992                          | ~~",
                "open = TRUE                                      | a d",
                "open <> TRUE                                     | b",
                "open IS NULL                                     | c",
                "(rank > 1) = FALSE                               | a",
            })
    void comparisonsFind(String filter, String ids) {
        assertEquals(ids, found(mine, filter));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            emptyValue = "",
            value = {
                "grade + 1 = 3.5                   | a",
                "rank - grade < 0                  | a",
                "grade * 2 = 5                     | a",
                "grade / 2 = 1.25                  | a",
                "grade / grade = 1                 | a d",
                "grade / grade IS NULL             | b c",
                "grade div 3 = -2                  | d",
                "grade % 3 = -2                    | d",
                "grade ^ 2 = 64                    | d",
                "grade ^ 0.5 IS NULL               | b d",
                "grade ^ 0 = 1                     | a c d",
                "grade ^ (-1) IS NULL              | b c",
                "10 ^ (400 * rank) IS NULL         | a b c d",
                "1e200 * 1e200 > 0                 | ~~",
                "rank % 0 = 0                      | ~~",
                "length(name) = 3                  | a",
                "trim('　 乌拉根 ') = name          | a",
                "cardinality(commodities) = 0      | c",
                "abs(grade) = 8                    | d",
                "floor(grade) = 2                  | a",
                "ceil(grade) = 3                   | a",
                "year(since) = 2015                | a",
                "month(since) = 12                 | b",
                "days_between(since, until) = 0    | d",
                "longitude(geometry) = 4           | c",
                "latitude(geometry) = 2            | b c",
            })
    void numbersAndFunctionsFindAndNeverFail(String filter, String ids) {
        assertEquals(ids, found(mine, filter));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            emptyValue = "",
            value = {
                "since = DATE('2015-05-01')                                                   | a",
                "since >= TIMESTAMP('2015-05-01T00:00:00Z')                                   | a d",
                "since < TIMESTAMP('2015-05-01T08:00:00Z')                                    | a b",
                "since BETWEEN DATE('1999-12-31') AND DATE('2015-05-01')                      | a b",
                "T_AFTER(since, DATE('2015-04-30'))                                           | a d",
                "T_AFTER(since, TIMESTAMP('2015-05-01T08:00:00Z'))                            | d",
                "T_BEFORE(since, INTERVAL('2015-05-01', '..'))                                | b",
                "T_INTERSECTS(since, TIMESTAMP('2015-05-01T08:00:00Z'))                       | a",
                "T_INTERSECTS(since, INTERVAL('..', '1999-12-31T00:00:00Z'))                  | b",
                "T_INTERSECTS(INTERVAL(since, until), INTERVAL('2020-12-31', '..'))           | a",
                "T_DISJOINT(since, INTERVAL('2015-05-01', '2015-05-02'))                      | b d",
                "T_AFTER(since, DATE('2015-05-01')) = FALSE                                   | a b",
                "T_EQUALS(since, until)                                                       | d",
                "T_EQUALS(since, INTERVAL('2015-05-01T00:00:00Z', '2015-05-01T23:59:59.999999Z')) | a",
                "T_CONTAINS(INTERVAL(since, until), INTERVAL('2016-01-01', '2020-12-30'))     | a",
                "T_DURING(INTERVAL(since, until), INTERVAL('2015-04-30', '..'))               | a d",
                "T_FINISHEDBY(INTERVAL(since, until), INTERVAL('2020-01-01', '2020-12-31'))   | a",
                "T_FINISHES(INTERVAL(since, until), INTERVAL('2015-01-01', '2020-12-31'))     | a",
                "T_MEETS(INTERVAL(since, until), INTERVAL('2020-12-31', '2021-12-31'))        | a",
                "T_METBY(INTERVAL(since, until), INTERVAL('2015-01-01', '2015-05-01'))        | a",
                "T_OVERLAPS(INTERVAL(since, until), INTERVAL('2020-12-30', '2021-12-31'))     | a",
                "T_OVERLAPPEDBY(INTERVAL(since, until), INTERVAL('..', '2015-05-02'))         | a",
                "T_STARTEDBY(INTERVAL(since, until), INTERVAL('2015-05-01', '2015-05-02'))    | a",
                "T_STARTS(INTERVAL(since, until), INTERVAL('2015-05-01', '..'))               | a",
                "INTERVAL(since, until) IS NULL                                               | b c",
            })
    void timesFind(String filter, String ids) {
        assertEquals(ids, found(mine, filter));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            emptyValue = "",
            value = {
                "A_EQUALS(commodities, ('lead', 'zinc', 'zinc'))    | a",
                "A_CONTAINS(commodities, ('zinc'))                  | a",
                "A_CONTAINS(commodities, ())                        | a b c",
                "A_CONTAINEDBY(commodities, ('gold', 'silver'))     | b c",
                "A_OVERLAPS(commodities, ('gold', 'lead'))          | a b",
                "NOT A_OVERLAPS(commodities, ('gold'))              | a c",
                "A_CONTAINS(('金', '铅锌'), (矿种))                 | a b",
                "commodities IS NULL                                | d",
            })
    void listsFindAsSets(String filter, String ids) {
        assertEquals(ids, found(mine, filter));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            emptyValue = "",
            value = {
                "S_INTERSECTS(geometry, BBOX(0, 0, 1, 1))                       | inner square",
                "S_INTERSECTS(geometry, BBOX(7, 0, -170, 4))                    | beside",
                "S_DISJOINT(geometry, POINT(2 2))                               | across beside",
                "S_EQUALS(geometry, POLYGON((4 4, 0 4, 0 0, 4 0, 4 4)))         | square",
                "S_TOUCHES(geometry, LINESTRING(4 -1, 4 5))                     | beside square",
                "S_WITHIN(geometry, BBOX(0, 0, 4, 4))                           | inner square",
                "S_CONTAINS(geometry, POINT(1.5 1.5))                           | inner square",
                "S_OVERLAPS(geometry, BBOX(3, 1, 5, 2))                         | beside square",
                "S_CROSSES(geometry, LINESTRING(-1 1.5, 3 1.5))                 | inner square",
                "geometry IS NULL                                               | nowhere",
                "S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(7 1), LINESTRING(0 3, 1 3)))    | beside square",
                "S_TOUCHES(geometry, GEOMETRYCOLLECTION(POINT(8 4), LINESTRING(0 0, 0 4)))       | beside square",
                "S_TOUCHES(geometry, GEOMETRYCOLLECTION(POINT(0 0), LINESTRING(1 3, 2 3)))       | ~~",
                "S_CONTAINS(geometry, GEOMETRYCOLLECTION(POINT(1 3), LINESTRING(2 3, 3 3)))      | square",
                "S_WITHIN(geometry, GEOMETRYCOLLECTION(POLYGON((0 0, 4 0, 4 4, 0 4, 0 0)), POLYGON((4 0, 8 0, 8 4, 4 4, 4 0))))"
                        + " | beside inner square",
                "S_EQUALS(geometry, GEOMETRYCOLLECTION(POINT(1 1), POLYGON((0 0, 4 0, 4 4, 0 4, 0 0))))" + " | square",
                "S_CROSSES(geometry, GEOMETRYCOLLECTION EMPTY)                  | ~~",
                "S_DISJOINT(geometry, POINT EMPTY)                              | across beside inner square",
            })
    void placesFindAndCollectionsNeverFail(String filter, String ids) {
        assertEquals(ids, found(area, filter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S_TOUCHES(geometry, GEOMETRYCOLLECTION(LINESTRING(0 0, 1e308 1e308), POLYGON((0 0, 1e300 0, 0 1e300, 0 0))))",
                "S_WITHIN(geometry, POLYGON((0 0, 4 4, 4 0, 0 4, 0 0)))",
            })
    void placesThatCannotBeComparedAreRefusedBeforeTheDatabaseIsAsked(String filter) {
        assertThrows(FilterException.class, () -> found(area, filter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "longitude(BBOX(1e308, 0, 1.1e308, 1)) > 0",
                "S_CROSSES(geometry, BBOX(-1e308, -1e308, 1e308, 1e308))",
                "T_EQUALS(INTERVAL(since, '9999-12-31'), TIMESTAMP('9999-12-31T23:59:59.999999Z'))",
                "abs(-1.7e308) * 1e-300 > floor(1e308) + ceil(1e308)",
                "1e308 % 1e-308 > 1e-308 div 1e308",
                "(0 - 8) ^ 0.333 > 0 ^ (-1)",
                "name LIKE ACCENTI('x\\\u0301')",
            })
    void filtersAtTheEndsOfAllScalesAreAnswered(String filter) {
        assertEquals("", found(mine, filter));
    }

    @Test
    void anIntersectionIsLookedUpInTheSpatialIndex() {
        String plan = plan(area, "S_INTERSECTS(geometry, BBOX(0, 0, 1, 1))");
        assertTrue(plan.contains("Index Scan") && plan.contains("geom &&"), plan);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evidence <> 'published'", "evidence IN ('schematic', 'announced')", "evidence = 'schematic'"})
    void recordsThatAreKnownInAnotherWayThanMostAreLookedUp(String filter) {
        assertEquals(Evidence.PUBLISHED, mine.dataset().evidence());
        String plan = plan(mine, filter);
        assertTrue(plan.contains("mine_fid_idx"), plan);
    }

    /** The database's plan when it goes through no table that has an index for what is asked. */
    private static String plan(LoadedDataset loaded, String filter) {
        SqlText condition =
                FilterSql.condition(loaded.dataset(), FilterCheck.check(FilterText.read(filter), loaded.dataset()));
        SqlText explain = SqlText.compose(
                "explain select fid from "
                        + DatasetTable.served(loaded.dataset().id()) + " where %s",
                condition);
        return test.database().inTransaction(connection -> {
            try (Statement off = connection.createStatement()) {
                off.execute("set local enable_seqscan = off");
            }
            StringBuilder lines = new StringBuilder();
            try (PreparedStatement statement = explain.prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.append(rows.getString(1)).append('\n');
                }
            }
            return lines.toString();
        });
    }
}
