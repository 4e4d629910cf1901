package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.field;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.query.Expression;
import org.mineralgis.query.FilterCheck;
import org.mineralgis.query.FilterJson;
import org.mineralgis.query.FilterText;
import org.mineralgis.query.Operator;

final class FilterSqlTest {

    private static final String LONGEST = "很".repeat(21);

    private static final Dataset MINE = dataset(
            "mine",
            GeometryType.POINT,
            field("name", FieldType.TEXT),
            field("a\"b", FieldType.TEXT),
            field("LINE_NUMB-SEG", FieldType.TEXT),
            field("矿种", FieldType.TEXT),
            field(LONGEST, FieldType.NUMBER),
            field("commodities", FieldType.LIST),
            field("rank", FieldType.INTEGER),
            field("since", FieldType.DATE));

    private static SqlText sql(String filter) {
        return FilterSql.condition(MINE, FilterCheck.check(FilterText.read(filter), MINE));
    }

    @Test
    void aComparisonIsAComparisonByCodePointWithABoundValue() {
        SqlText sql = sql("name = 'x'' or 1=1'");
        assertEquals("((\"name\" collate \"C\") = (?::text collate \"C\"))", sql.text());
        assertEquals(List.of("x' or 1=1"), sql.values());
    }

    @Test
    void anIntersectionIsOneThatTheIndexKnows() {
        SqlText sql = sql("S_INTERSECTS(geometry, POINT(75 39))");
        assertEquals("ST_Intersects(geom, ST_GeomFromWKB(?, 4326))", sql.text());
    }

    @Test
    void aLongListIsOneBoundValue() {
        assertEquals("((\"rank\") = any(?::bigint[]))", sql("rank IN (1, 2, 3)").text());
        assertEquals(
                "((\"name\" collate \"C\") = any(?::text[]))",
                sql("name IN ('a', 'b')").text());
    }

    @Test
    void namesOfFieldsAreQuotedWhateverIsInThem() {
        String filter = """
                {"op": "and", "args": [
                    {"op": "=", "args": [{"property": "a\\"b"}, {"property": "LINE_NUMB-SEG"}]},
                    {"op": "=", "args": [{"property": "矿种"}, "铅"]},
                    {"op": ">", "args": [{"property": "%s"}, 0.5]}]}
                """.formatted(LONGEST);
        SqlText sql = FilterSql.condition(MINE, FilterCheck.check(FilterJson.read(filter), MINE));
        assertEquals(
                "(((\"a\"\"b\" collate \"C\") = (\"LINE_NUMB-SEG\" collate \"C\"))"
                        + " and ((\"矿种\" collate \"C\") = (?::text collate \"C\"))"
                        + " and ((\"" + LONGEST + "\") > ?::double precision))",
                sql.text());
    }

    @Test
    void aNameThatTheDatasetDoesNotHaveReachesNoSql() {
        Expression filter = new Expression.Operation(
                Operator.IS_NULL, List.of(new Expression.Property("name\" is null or 1=1 --")));
        assertThrows(NoSuchElementException.class, () -> FilterSql.condition(MINE, filter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name = 'NEEDLE'",
                "name <> CASEI('NEEDLE')",
                "name LIKE 'NEEDLE%'",
                "name LIKE CASEI(ACCENTI('NEEDLE%'))",
                "name IN ('NEEDLE', 'NEEDLE2')",
                "name IN ('NEEDLE', id)",
                "rank BETWEEN 77777 AND 77778",
                "A_CONTAINS(commodities, ('NEEDLE'))",
                "A_OVERLAPS(commodities, ('NEEDLE', name))",
                "length(trim('NEEDLE')) = 77777",
                "rank > 77777",
                "rank IN (77777, 77777.5)",
                "rank * 77777 > 77777.25 % 77777",
                "since = DATE('7777-07-07')",
                "since < TIMESTAMP('7777-07-07T07:07:07Z')",
                "T_DURING(since, INTERVAL('7777-07-07', '..'))",
                "S_WITHIN(geometry, BBOX(77.777, 7, 78, 8))",
                "S_TOUCHES(geometry, GEOMETRYCOLLECTION(POINT(77.777 1), LINESTRING(0 0, 1 1)))",
                "longitude(POINT(77.777 1)) > 77.777"
            })
    void nothingOfARequestBecomesPartOfTheSql(String filter) {
        SqlText sql = sql(filter);
        assertFalse(sql.text().contains("NEEDLE"), sql.text());
        assertFalse(sql.text().contains("777"), sql.text());
        assertEquals(
                sql.values().size(),
                sql.text().chars().filter(each -> each == '?').count(),
                sql.text());
    }
}
