package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.field;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.DateInterval;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Term;
import org.mineralgis.query.FeatureQuery;
import org.mineralgis.query.PageStart;
import org.mineralgis.query.Selection;
import org.mineralgis.query.SortKey;

final class FeatureSqlTest {

    private static final Dataset MINE = dataset(
            "mine",
            GeometryType.POINT,
            field("name", FieldType.TEXT),
            field("commodities", FieldType.LIST),
            field("grade", FieldType.NUMBER),
            field("since", FieldType.DATE));

    @Test
    void aPageAsksForOneRecordMoreInTheOrderOfIds() {
        SqlText sql = FeatureSql.list(
                MINE, new FeatureQuery(Selection.ALL, List.of(), 10, new PageStart(List.of(), "mine-7")), true);
        assertEquals(
                "select fid, evidence, original_crs, array_to_string(datum_steps, ' '), datum_accuracy_m,"
                        + " case when length(original_coordinates) <= 1000 then original_coordinates end,"
                        + " ST_AsBinary(geom), null::bytea,"
                        + " \"name\", \"commodities\", \"grade\", \"since\""
                        + " from gis.\"mine\" where fid > ? order by fid limit ?",
                sql.text());
        assertEquals(List.of("mine-7", 11), sql.values());
    }

    @Test
    void whatIsPassedOverIsBoundLast() {
        SqlText sql = FeatureSql.list(MINE, new FeatureQuery(Selection.ALL, List.of(), 10, null, 30), true);
        assertTrue(sql.text().endsWith(" order by fid limit ? offset ?"), sql.text());
        assertEquals(List.of(11, 30), sql.values());
    }

    @Test
    void theCountOfAllIsKnownToTheCatalogue() {
        SqlText sql = FeatureSql.count(MINE, Selection.ALL);
        assertEquals(
                "select coalesce((select feature_count from mineral_gis.served_dataset where id = ?), 0)", sql.text());
        assertEquals(List.of("mine"), sql.values());
    }

    @Test
    void aBoxAcrossTheAntimeridianIsTwoBoxes() {
        BoundingBox box = new BoundingBox(170, -10, -160, 10);
        SqlText sql = FeatureSql.list(MINE, new FeatureQuery(Selection.of(box), List.of(), 10, null), true);
        List<Double> west = List.of(170.0, -10.0, 180.0, 10.0);
        List<Double> east = List.of(-180.0, -10.0, -160.0, 10.0);
        List<Object> values = new ArrayList<>();
        List.of(west, west, west, east, east, east).forEach(values::addAll);
        values.add(11);
        assertEquals(values, sql.values());
    }

    @Test
    void whatLiesInABoxThatIsALittleSmallerIsNotAskedForItsShape() {
        SqlText sql = FeatureSql.list(
                MINE,
                new FeatureQuery(Selection.of(new BoundingBox(73.1, 39.5, 75.3, 40.1)), List.of(), 10, null),
                true);
        String corners = "ST_Envelope(ST_SetSRID(ST_MakeLine(ST_MakePoint(?, ?), ST_MakePoint(?, ?)), 4326))";
        String condition = " where (geom is null or (geom && %1$s and (geom @ %1$s or ST_Intersects(geom, %1$s))))"
                .formatted(corners);
        assertTrue(sql.text().contains(condition), sql.text());
        List<Object> smaller = sql.values().subList(4, 8);
        assertEquals(List.of((double) 73.100006f, 39.5, (double) 75.299995f, (double) 40.1f), smaller);
    }

    @Test
    void aPageInAnotherOrderBeginsBehindItsLastRecord() {
        FeatureQuery query = new FeatureQuery(
                Selection.ALL,
                List.of(new SortKey("grade", true), new SortKey("name", false)),
                2,
                new PageStart(Arrays.asList("2.5", null), "k7"));
        SqlText sql = FeatureSql.list(MINE, query, false);
        assertTrue(
                sql.text()
                        .endsWith(" where (\"grade\" < ? or \"grade\" is null or (\"grade\" = ? and"
                                + " (left(\"name\", 200) collate \"C\" is null and fid > ?)))"
                                + " order by \"grade\" desc nulls last, left(\"name\", 200) collate \"C\" nulls last, fid"
                                + " limit ?"),
                sql.text());
        assertEquals(List.of(2.5, 2.5, "k7", 3), sql.values());
    }

    @Test
    void everyRecordOfADatasetWithoutPositionsMatchesABox() {
        Dataset dataset = dataset("mine", GeometryType.NONE, field("name", FieldType.TEXT));
        BoundingBox box = new BoundingBox(70, 30, 80, 40);
        SqlText sql = FeatureSql.count(dataset, new Selection(box, null, null, Map.of(), null, null));
        assertEquals("select count(*) from gis.\"mine\"", sql.text());
    }

    @Test
    void valuesAreBoundInTheTypeOfTheirField() {
        Map<String, String> wanted =
                Map.of("name", "x' or 1=1", "commodities", "zinc", "grade", "2.5", "since", "2023-09-27");
        SqlText sql = FeatureSql.count(MINE, new Selection(null, null, null, wanted, null, null));
        assertEquals(
                "select count(*) from gis.\"mine\" where \"commodities\" @> array[?]::text[] and \"grade\" = ?"
                        + " and \"name\" = ? and \"since\" = ?",
                sql.text());
        assertEquals(List.of("zinc", 2.5, "x' or 1=1", LocalDate.of(2023, 9, 27)), sql.values());
    }

    @Test
    void textIsSoughtInTextAndListFieldsWithItsWildcardsEscaped() {
        SqlText sql = FeatureSql.count(MINE, new Selection(null, null, null, Map.of(), "50%_!", null));
        assertEquals(List.of("%50!%!_!!%", "%50!%!_!!%"), sql.values());
    }

    @Test
    void textIsSoughtInTheTitlesOfTermsToo() {
        List<Term> terms = List.of(
                new Term("lead", new LocalizedText("铅", "Lead")),
                new Term("653024", new LocalizedText("乌恰县", "Wuqia")));
        Dataset dataset = dataset(
                "mine",
                GeometryType.NONE,
                withTerms("a", FieldType.TEXT, terms),
                withTerms("b", FieldType.LIST, terms));
        SqlText sql = FeatureSql.count(dataset, new Selection(null, null, null, Map.of(), "LEAD", null));
        assertEquals(
                "select count(*) from gis.\"mine\" where (\"a\" ilike ? escape '!' or \"a\" = any(?::text[])"
                        + " or exists (select from unnest(\"b\") as item where item ilike ? escape '!')"
                        + " or \"b\" && ?::text[])",
                sql.text());
        assertArrayEquals(new String[] {"lead"}, (Object[]) sql.values().get(1));
        assertArrayEquals(new String[] {"lead"}, (Object[]) sql.values().get(3));
        SqlText chinese = FeatureSql.count(dataset, new Selection(null, null, null, Map.of(), "恰", null));
        assertArrayEquals(new String[] {"653024"}, (Object[]) chinese.values().get(1));
        SqlText traditional = FeatureSql.count(dataset, new Selection(null, null, null, Map.of(), "烏恰縣", null));
        assertArrayEquals(
                new String[] {"653024"}, (Object[]) traditional.values().get(1));
    }

    @Test
    void aTextInChineseIsSoughtInAllItsCharacters() {
        SqlText sql = FeatureSql.count(MINE, new Selection(null, null, null, Map.of(), "烏恰2.", null));
        assertEquals(List.of("[乌烏]恰[2２](?:\\.|．)", "[乌烏]恰[2２](?:\\.|．)"), sql.values());
        assertTrue(sql.text().contains("\"name\" ~* ?"), sql.text());
    }

    private static Field withTerms(String name, FieldType type, List<Term> terms) {
        Field field = field(name, type);
        return new Field(name, type, field.title(), null, false, terms, null, null, field.mapping());
    }

    @Test
    void anOpenIntervalBindsOneEnd() {
        DateInterval dates = new DateInterval(null, LocalDate.of(2000, 1, 1));
        SqlText sql = FeatureSql.count(MINE, new Selection(null, null, dates, Map.of(), null, null));
        assertEquals(
                "select count(*) from gis.\"mine\" where ((\"since\" is not null and \"since\" <= ?)"
                        + " or coalesce(\"since\") is null)",
                sql.text());
    }

    @Test
    void aNameWithQuotesStaysOneName() {
        Dataset dataset = dataset("mine", GeometryType.NONE, field("a\"b", FieldType.TEXT));
        SqlText sql = FeatureSql.count(dataset, new Selection(null, null, null, Map.of("a\"b", "1"), null, null));
        assertEquals("select count(*) from gis.\"mine\" where \"a\"\"b\" = ?", sql.text());
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER, 1.5",
        "INTEGER, red",
        "NUMBER, NaN",
        "NUMBER, Infinity",
        "NUMBER, 1d",
        "NUMBER, 0x1p3",
        "NUMBER, ''",
        "BOOLEAN, yes",
        "DATE, 2023-02-30",
        "DATE, 27.9.2023"
    })
    void aTextThatTheFieldCannotHoldIsRefused(FieldType type, String text) {
        Field field = field("f", type);
        FieldValueException refused = assertThrows(FieldValueException.class, () -> FieldValue.parse(field, text));
        assertEquals(field, refused.field());
        assertEquals(text, refused.text());
    }

    @Test
    void aTextWithAZeroCharacterIsRefusedBecausePostgresqlCannotHoldIt() {
        assertThrows(FieldValueException.class, () -> FieldValue.parse(field("f", FieldType.TEXT), "a\0b"));
    }

    @Test
    void noRequestTextReachesTheSql() {
        FeatureQuery query = new FeatureQuery(
                new Selection(null, null, null, Map.of("name", "NEEDLE"), "NEEDLE", null),
                List.of(),
                10,
                new PageStart(List.of(), "NEEDLE"));
        assertFalse(FeatureSql.list(MINE, query, true).text().contains("NEEDLE"));
    }
}
