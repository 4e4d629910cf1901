package org.mineralgis.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.GeometryType;

final class FilterCheckTest {

    private static final Dataset MINES = MineFields.dataset(GeometryType.POINT);

    private static Expression checked(String filter) {
        return FilterCheck.check(FilterText.read(filter), MINES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id = 'a' AND evidence = 'published'",
                "name < county OR levels >= grade",
                "active = TRUE AND active",
                "opened BETWEEN DATE('2000-01-01') AND closed",
                "opened = TIMESTAMP('2000-01-01T00:00:00Z')",
                "T_DURING(opened, INTERVAL('2000-01-01', closed))",
                "A_CONTAINS(commodities, ('锌', name, CASEI('Zn'))) AND A_EQUALS((), commodities)",
                "S_INTERSECTS(geometry, POLYGON((75 39,76 39,75 40,75 39)))",
                "LENGTH(name) > 3 AND Trim(name) LIKE '%x' AND cardinality(commodities) = 2",
                "year(opened) = 2020 AND days_between(opened, closed) > 365 AND abs(grade) < floor(levels)",
                "longitude(geometry) > 75 AND latitude(POINT(75 39)) = 39",
                "geometry IS NULL OR commodities IS NOT NULL",
            })
    void aFilterThatFitsIsTaken(String filter) {
        assertFalse(checked(filter).toString().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nmae = 'x'                    | There is no property \"nmae\". Known are: id, name, county",
                "NAME = 'x'                    | There is no property \"NAME\"",
                "name = 3                      | \"=\" cannot compare a text with a number",
                "levels > 'x'                  | \">\" cannot compare a whole number with a text",
                "opened > 'soon'               | dates are written DATE('2023-09-27')",
                "opened > 2020                 | cannot compare a date with a number",
                "active > TRUE                 | cannot compare a truth value",
                "commodities = '锌'            | A_CONTAINS(field, ('value'))",
                "geometry = 'x'                | S_EQUALS",
                "S_WITHIN(geometry, BBOX(1, 4, 3, 2)) | south of the BBOX",
                "name IN ('x', 3)              | \"in\" cannot compare a text with a number",
                "name BETWEEN 'a' AND 'b'      | cannot compare a text",
                "levels LIKE '3%'              | \"like\" works on a text; found a whole number",
                "CASEI(levels) = 'x'           | \"casei\" works on a text",
                "name + 1 = 2                  | \"+\" works on a number; found a text",
                "name                          | as a whole must be true or false",
                "name OR active                | \"or\" works on a truth value; found a text",
                "S_WITHIN(name, POINT(1 2))    | \"s_within\" works on a geometry; found a text",
                "T_AFTER(name, DATE('2020-01-01')) | \"t_after\" works on a date, a timestamp or an interval; found a text",
                "T_AFTER(opened, 'soon')       | found a text",
                "T_AFTER(opened, INTERVAL(name, '..')) | \"INTERVAL\" works on a date or a timestamp; found a text",
                "A_CONTAINS(name, ('x'))       | \"a_contains\" works on a list; found a text",
                "A_CONTAINS(commodities, (1))  | works on a text; found a number",
                "buffer(geometry, 10) = 1      | There is no function \"buffer\". Known are: length, trim",
                "length(name, 1) = 1           | \"length\" takes 1 arguments, found 2",
                "length(levels) = 1            | \"length\" works on a text; found a whole number",
                "abs(name) = 1                 | \"abs\" works on a number; found a text",
                "length(name)                  | as a whole must be true or false",
                "S_WITHIN(geometry, POLYGON((0 0,1 1,1 0,0 1,0 0))) | not valid: Self-intersection (0.5 0.5)",
            })
    void aFilterThatDoesNotFitIsRefusedWithTheReason(String filter, String reason) {
        FilterException refusal = assertThrows(FilterException.class, () -> checked(filter));
        assertTrue(refusal.reason().en().contains(reason), refusal.reason().en());
        assertFalse(refusal.reason().zh().isBlank());
    }

    @Test
    void anUnknownNameListsWhatThereIs() {
        List<String> known = List.of(
                "id",
                "name",
                "county",
                "levels",
                "grade",
                "active",
                "opened",
                "closed",
                "commodities",
                "evidence",
                "geometry");
        FilterException refusal = assertThrows(FilterException.class, () -> checked("x = 1"));
        assertEquals(known, refusal.allowed());
        assertEquals(known, List.copyOf(FilterCheck.queryables(MINES).keySet()));
    }

    @Test
    void aDatasetWithoutPositionsHasNoGeometry() {
        Dataset estimates = MineFields.dataset(GeometryType.NONE);
        Expression filter = FilterText.read("S_INTERSECTS(geometry, POINT(1 2))");
        FilterException refusal = assertThrows(FilterException.class, () -> FilterCheck.check(filter, estimates));
        assertFalse(refusal.allowed().contains("geometry"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "opened > '2020-01-01'                  | opened > DATE('2020-01-01')",
                "'2020-01-01T08:00:00Z' <= opened       | TIMESTAMP('2020-01-01T08:00:00Z') <= opened",
                "opened IN ('2020-01-01', '2021-01-01') | opened IN (DATE('2020-01-01'), DATE('2021-01-01'))",
                "opened BETWEEN '2020-01-01' AND closed | opened BETWEEN DATE('2020-01-01') AND closed",
                "T_AFTER(opened, '2020-01-01')          | T_AFTER(opened, DATE('2020-01-01'))",
                "year('2020-01-01') = 2020              | year(DATE('2020-01-01')) = 2020",
                "name = '2020-01-01'                    | name = '2020-01-01'",
                "YEAR(opened) = 2020                    | year(opened) = 2020",
                "abs((levels + 1)) = 2                  | abs(levels + 1) = 2",
                "cardinality((name)) = 1                | cardinality((name)) = 1",
                "name IN ()                             | FALSE",
            })
    void aFilterIsUnderstoodAsTheDatasetMeansIt(String filter, String understood) {
        assertEquals(understood, FilterText.write(checked(filter)));
    }

    @Test
    void whatWasUnderstoodIsUnderstoodTheSameAgain() {
        Expression once = checked("opened > '2020-01-01' AND abs((grade)) > 1");
        assertEquals(once, FilterCheck.check(once, MINES));
    }
}
