package org.mineralgis.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.model.GeometryType;

final class FilterErrorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name =                     | 7  | expected is a value",
                "name = 'x                  | 8  | no closing quote",
                "name = x y                 | 10 | expected is an operator",
                "name = ‘x’                 | 8  | straight quotes",
                "a = 1 AND                  | 10 | expected is a value",
                "a = = 1                    | 5  | found \"=\"",
                "a = 1 = 2                  | 7  | expected is an operator",
                "(a = 1                     | 7  | expected is \")\"",
                "a NOT = 1                  | 7  | LIKE, BETWEEN or IN",
                "a BETWEEN 1 OR 2           | 13 | expected is \"and\"",
                "a IS 1                     | 6  | expected is \"null\"",
                "a IN 1                     | 6  | expected is \"(\"",
                "a = (1, 2)                 | 7  | expected is \")\"",
                "a = 2 ^ 3 ^ 2              | 11 | parentheses",
                "a = 12abc                  | 5  | not a number",
                "a = DATE('2023-02-30')     | 10 | time of the calendar",
                "a = DATE('27.9.2023')      | 10 | time of the calendar",
                "a = TIMESTAMP('2023-09-27')| 15 | time of the calendar",
                "a = TIMESTAMP('2023-09-27T08:00:00+08:00') | 15 | time of the calendar",
                "T_AFTER(a, INTERVAL('x', '..')) | 21 | expected is '2023-09-27'",
                "S_WITHIN(a, POINT(1))      | 20 | coordinate",
                "S_WITHIN(a, POINT(1 2 3 4))| 25 | expected is \")\"",
                "S_WITHIN(a, POINT M (1 2 3))| 19 | measures",
                "S_WITHIN(a, POINTZM(1 2 3 4)) | 20 | measures",
                "S_WITHIN(a, LINESTRING(1 2)) | 23 | two positions",
                "S_WITHIN(a, POLYGON((0 0,1 0,1 1,0 1))) | 21 | last equal to the first",
                "S_WITHIN(a, GEOMETRYCOLLECTION(GEOMETRYCOLLECTION(POINT(1 2)))) | 32 | expected is a geometry",
                "isNull(a)                  | 1  | operator and not a function",
                "a = 1e400                  | 5  | beyond",
                "and = 1                    | 1  | expected is a value",
                "a = \"\"                   | 5  | between double quotes",
            })
    void aFaultInATextIsToldWithItsPlace(String filter, int position, String reason) {
        FilterException refusal = assertThrows(FilterException.class, () -> FilterText.read(filter));
        assertTrue(refusal.reason().en().contains(reason), refusal.reason().en());
        assertEquals(
                OptionalInt.of(position), refusal.position(), refusal.reason().en());
        assertTrue(
                refusal.reason().zh().contains("第 " + position + " 个字符"),
                refusal.reason().zh());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "S_WITHIN(a, 'x')               | \"s_within\" works on a geometry; found a text",
                "S_WITHIN(a)                    | takes 2 arguments, found 1",
                "S_WITHIN(a, BBOX(1, 2, 3))     | four numbers",
                "a = 1 AND 'x'                  | \"and\" works on a truth value; found a text",
                "a + 'x' = 1                    | \"+\" works on a number; found a text",
                "1 = 'x'                        | cannot compare a number with a text",
                "TRUE < FALSE                   | cannot compare a truth value",
                "POINT(1 2) = POINT(1 2)        | S_EQUALS",
                "a BETWEEN 'x' AND 'y'          | cannot compare a text",
                "a LIKE b                       | After LIKE stands a text",
                "T_AFTER(a, 1)                  | found a number",
                "T_AFTER(a, INTERVAL('2020-01-01', '2019-01-01')) | after its end",
                "T_AFTER(a, INTERVAL(1, '..'))  | \"INTERVAL\" works on a date or a timestamp",
                "A_EQUALS(a, 'x')               | \"a_equals\" works on a list; found a text",
                "CASEI(1) = 'x'                 | \"casei\" works on a text; found a number",
                "1 + 1                          | as a whole must be true or false",
                "'x'                            | as a whole must be true or false",
            })
    void whatAnOperatorCannotWorkOnIsRefusedWithoutAnyDataset(String filter, String reason) {
        FilterException refusal = assertThrows(FilterException.class, () -> FilterText.read(filter));
        assertTrue(refusal.reason().en().contains(reason), refusal.reason().en());
        assertFalse(refusal.reason().zh().isBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "                                                | The filter is empty",
                "{\"op\":\"=\",\"args\":[1,1]                    | not valid JSON",
                "{\"op\":\"=\",\"args\":[1,1]} true              | not valid JSON",
                "{\"op\":\"=\",\"op\":\"<>\",\"args\":[1,1]}     | Duplicate field",
                "{\"op\":\"=\",\"args\":[1,NaN]}                 | not valid JSON",
                "{\"op\":\"=\",\"args\":[{\"property\":\"a\"},null]} | no null",
                "{\"op\":\"=\",\"args\":1}                       | must be an array",
                "{\"op\":\"=\",\"args\":[1]}                     | takes 2 arguments, found 1",
                "{\"op\":\"=\"}                                  | must be an array",
                "{\"op\":1,\"args\":[]}                          | must be a string",
                "{\"eq\":[1,1]}                                  | exactly one of these members",
                "{\"op\":\"=\",\"property\":\"a\",\"args\":[1,1]}| exactly one of these members",
                "{\"op\":\"and\",\"args\":[true]}                | two or more",
                "{\"op\":\"in\",\"args\":[1,{\"property\":\"a\"}]} | list of values",
                "{\"op\":\"like\",\"args\":[{\"property\":\"a\"},\"x\\\\\"]} | ends in a backslash",
                "{\"op\":\"isNull\",\"args\":[[1]]}              | cannot be asked whether it is null",
                "{\"op\":\"=\",\"args\":[{\"property\":\"a\"},[1]]} | cannot compare a list",
                "{\"op\":\"between\",\"args\":[{\"property\":\"a\"},[1,2]]} | takes 3 arguments, found 2",
                "{\"op\":\"=\",\"args\":[{\"property\":1},1]}    | must be a string",
                "{\"op\":\"=\",\"args\":[{\"property\":\"a\"},{\"date\":\"2023-02-30\"}]} | not a time of the calendar",
                "{\"op\":\"t_after\",\"args\":[{\"property\":\"a\"},{\"interval\":[\"..\"]}]} | array of its two ends",
                "{\"op\":\"s_within\",\"args\":[{\"property\":\"a\"},{\"type\":\"Circle\"}]} | type of a GeoJSON geometry",
                "{\"op\":\"s_within\",\"args\":[{\"property\":\"a\"},{\"type\":\"Point\"}]} | lacks an array",
                "{\"op\":\"s_within\",\"args\":[{\"property\":\"a\"},{\"type\":\"Point\",\"coordinates\":[1]}]} | two numbers",
                "{\"op\":\"s_within\",\"args\":[{\"property\":\"a\"},{\"type\":\"Point\",\"coordinates\":[1,\"2\"]}]} | must be numbers",
                "{\"op\":\"s_within\",\"args\":[{\"property\":\"a\"},{\"bbox\":[1,2]}]} | four numbers",
            })
    void aFaultInAJsonIsTold(String filter, String reason) {
        FilterException refusal =
                assertThrows(FilterException.class, () -> FilterJson.read(filter == null ? "" : filter));
        assertTrue(refusal.reason().en().contains(reason), refusal.reason().en());
        assertFalse(refusal.reason().zh().isBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'op':'=','args':[{'property':'a'},null]}                       | /args/1                    | no null",
                "{'op':'and','args':[true,{'op':'=','args':[{'property':1},1]}]} | /args/1/args/0/property    | a string",
                "{'op':'in','args':[{'property':'a'},[1,2,{'date':'2023-02-30'}]]} | /args/1/2/date           | calendar",
                "{'op':'not','args':[{'op':'=','args':[1]}]}                     | /args/0/args               | takes 2",
                "{'op':'t_after','args':[{'property':'a'},{'interval':['..','x']}]} | /args/1/interval/1      | calendar",
                "{'op':'t_after','args':[{'property':'a'},{'interval':['..',1]}]} | /args/1/interval/1        | INTERVAL",
                "{'op':'s_within','args':[{'type':'LineString','coordinates':[[1,2],[3,'4']]},1]} | /args/0/coordinates/1/1 | numbers",
                "{'op':'s_within','args':[{'type':'GeometryCollection','geometries':[{'type':'Box'}]},1]} | /args/0/geometries/0 | type of",
                "{'op':'s_within','args':[{'property':'a'},{'bbox':[1,2]}]}      | /args/1/bbox               | four numbers",
                "{'op':'s_within','args':[{'property':'a'},'x']}                 | /args/1                    | a geometry",
                "{'op':'casei','args':['x'],'date':'2023-01-01'}                 |                            | exactly one",
                "{'op':'f','args':[{'op':1,'args':[]}]}                          | /args/0/op                 | a string",
                "{'op':'in','args':[{'property':'a'},[{'op':'+','args':[1,'x']}]]} | /args/1/0/args/1         | a number",
            })
    void aFaultInAJsonIsToldWithAPointerToIt(String filter, @Nullable String pointer, String reason) {
        FilterException refusal = assertThrows(FilterException.class, () -> FilterJson.read(filter.replace('\'', '"')));
        assertEquals(
                pointer == null ? "" : pointer,
                refusal.pointer(),
                refusal.reason().en());
        assertTrue(refusal.reason().en().contains(reason), refusal.reason().en());
        if (pointer != null) {
            assertTrue(
                    refusal.reason().en().startsWith("At " + pointer + ": "),
                    refusal.reason().en());
            assertTrue(
                    refusal.reason().zh().startsWith("“" + pointer + "”处："),
                    refusal.reason().zh());
        }
    }

    @Test
    void aNameThatADatasetLacksIsPointedAtInJsonAndNotInText() {
        String json = "{\"op\":\"and\",\"args\":[true,{\"op\":\"=\",\"args\":[{\"property\":\"colour\"},1]}]}";
        FilterException refusal = assertThrows(
                FilterException.class,
                () -> FilterCheck.check(FilterJson.read(json), MineFields.dataset(GeometryType.POINT)));
        assertEquals("/args/1/args/0/property", refusal.pointer());
        assertTrue(
                refusal.reason().en().startsWith("There is no property"),
                refusal.reason().en());
        assertTrue(refusal.inJson().reason().en().startsWith("At /args/1/args/0/property: There is no property"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\", "ends in \\"})
    void aTextThatEndsInABackslashCannotBeWrittenAsText(String value) {
        Expression tree = new Expression.Operation(
                Operator.EQUAL, java.util.List.of(new Expression.Property("name"), new Expression.Text(value)));
        FilterException refusal = assertThrows(FilterException.class, () -> FilterText.write(tree));
        assertTrue(refusal.reason().en().contains("JSON"), refusal.reason().en());
        assertEquals(tree, FilterJson.read(FilterJson.write(tree)));
    }

    @Test
    void textsThatNoDatabaseHoldsAreRefusedInJsonToo() {
        assertThrows(FilterException.class, () -> FilterJson.read("{\"op\":\"=\",\"args\":[\"\\u0000\",\"x\"]}"));
        assertThrows(FilterException.class, () -> FilterJson.read("{\"op\":\"=\",\"args\":[\"\\ud800\",\"x\"]}"));
        assertThrows(FilterException.class, () -> FilterJson.read("{\"op\":\"\\u0000\",\"args\":[]}"));
    }
}
