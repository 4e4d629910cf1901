package org.mineralgis.query;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.mineralgis.model.GeometryType;

final class FilterLimitsTest {

    private static final int SMALL_STACK_KIB = 256;

    /** Half of what threads have by default: compiled by the first compiler, a level of calls takes 1.6 KiB of it. */
    private static final int MEDIUM_STACK_KIB = 512;

    @Test
    void aFilterOfAHundredThousandBytesIsReadAndALongerOneIsNot() {
        String filter = "name = '" + "矿".repeat(33_330) + "'";
        String full = filter + " ".repeat(100_000 - filter.getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
        assertDoesNotThrow(() -> FilterText.read(full));
        assertPasses(FilterLimit.LENGTH, "100000", () -> FilterText.read(full + " "));
        assertPasses(FilterLimit.LENGTH, "100000", () -> FilterJson.read("\"" + "x".repeat(100_000) + "\""));
    }

    @Test
    void aHundredLevelsAreReadAndMoreAreNot() {
        Expression deep = deep(100);
        assertEquals(deep, FilterText.read(FilterText.write(deep)));
        assertEquals(deep, FilterJson.read(FilterJson.write(deep)));
        Expression deeper = deep(101);
        assertPasses(FilterLimit.DEPTH, "100", () -> FilterText.read(FilterText.write(deeper)));
        assertPasses(FilterLimit.DEPTH, "100", () -> FilterJson.read(FilterJson.write(deeper)));
    }

    /** A sum of many numbers is a deep tree although nothing in it is in parentheses. */
    @Test
    void aLongSumIsDeep() {
        assertDoesNotThrow(() -> FilterText.read("0 < x" + " + 1".repeat(98)));
        assertPasses(FilterLimit.DEPTH, "100", () -> FilterText.read("0 < x" + " + 1".repeat(99)));
    }

    @Test
    void fiveThousandPartsAreReadAndMoreAreNot() {
        // AND, and for each part =, a property and a value.
        String full = "a=1" + " and a=1".repeat(1_665);
        assertDoesNotThrow(() -> FilterText.read(full));
        assertPasses(FilterLimit.NODES, "5000", () -> FilterText.read(full + " and a=1"));
        assertPasses(FilterLimit.NODES, "5000", () -> FilterJson.read(and(1_667)));
    }

    @Test
    void aListOfFiveThousandValuesIsReadAndALongerOneIsNot() {
        assertDoesNotThrow(() -> FilterText.read("a in (" + numbers(5_000) + ")"));
        assertPasses(FilterLimit.ITEMS, "5000", () -> FilterText.read("a in (" + numbers(5_001) + ")"));
        assertPasses(
                FilterLimit.ITEMS,
                "5000",
                () -> FilterJson.read("{\"op\":\"in\",\"args\":[{\"property\":\"a\"},[" + numbers(5_001) + "]]}"));
    }

    /** No text of 100,000 bytes has so many; a tree that was made otherwise could. */
    @Test
    void fiftyThousandPositionsAreHeldAndMoreAreNot() {
        assertDoesNotThrow(() -> FilterLimits.hold(lines(25_000, 25_000)));
        assertPasses(FilterLimit.VERTICES, "50000", () -> FilterLimits.hold(lines(25_000, 25_001)));
    }

    static Stream<String> hostile() {
        int many = 99_000;
        return Stream.of(
                "(".repeat(many),
                "((".repeat(many / 2) + "a=1" + ")".repeat(900),
                "NOT ".repeat(many / 4) + "TRUE",
                "NOT (".repeat(many / 6) + "TRUE" + ")".repeat(many / 6),
                "f(".repeat(many / 3) + ")".repeat(many / 3),
                "f(NOT a = b + c * d ^ -f(".repeat(many / 25),
                "a IN (b + (".repeat(many / 11),
                "a BETWEEN 1 AND (".repeat(many / 17),
                "CASEI(".repeat(many / 7) + "a" + ")".repeat(many / 7),
                "-".repeat(many),
                "a" + "^2".repeat(many / 2),
                "a" + "-1".repeat(many / 2) + " = 0",
                "a" + " AND a".repeat(many / 6),
                "a = 1" + " OR a = 1".repeat(many / 9),
                "A_EQUALS(" + "(".repeat(many / 2) + ")".repeat(many / 2),
                "INTERVAL(".repeat(many / 9),
                "GEOMETRYCOLLECTION(".repeat(many / 19),
                "S_WITHIN(geometry, POLYGON(" + "(1 1,".repeat(many / 5),
                "[".repeat(many),
                "[".repeat(many / 2) + "]".repeat(many / 2),
                "{\"op\":\"not\",\"args\":[".repeat(4_000),
                "{\"op\":\"not\",\"args\":[".repeat(3_000) + "true" + "]}".repeat(3_000),
                "{\"interval\":[".repeat(7_000),
                "{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(2_000),
                "{\"type\":\"Polygon\",\"coordinates\":" + "[".repeat(90_000),
                "'".repeat(many),
                "\"".repeat(many),
                "1".repeat(many),
                "a = 1e999999999",
                "a = 1e-999999999",
                "{\"op\":\"=\",\"args\":[1e999999999,1]}",
                "{\"op\":\"=\",\"args\":[" + "9".repeat(many) + ",1]}",
                "\u0000",
                "\uD800",
                "");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileFiltersAreRefusedOnASmallStack(String filter) throws Exception {
        onASmallStack(() -> {
            assertThrows(FilterException.class, () -> FilterText.read(filter));
            assertThrows(FilterException.class, () -> FilterJson.read(filter));
        });
    }

    @Test
    void theDeepestFilterGoesAllTheWayOnASmallStack() throws Exception {
        onASmallStack(() -> {
            Expression deep = deep(100);
            assertEquals(deep, FilterText.read(FilterText.write(deep)));
            assertEquals(deep, FilterJson.read(FilterJson.write(deep)));
            Expression checked = FilterCheck.check(deep, MineFields.dataset(GeometryType.POINT));
            assertEquals(deep, checked.withGeometries(geometry -> geometry));
        });
    }

    static Stream<String> deepest() {
        return Stream.of(
                "(".repeat(100) + "a = 1" + ")".repeat(100),
                "f(".repeat(99) + "a" + ")".repeat(99),
                "CASEI(".repeat(98) + "a" + ")".repeat(98) + " = 'x'",
                "A_EQUALS(a, " + "(".repeat(98) + "1, 2" + ")".repeat(98) + ")",
                "a = b" + " + c * (b".repeat(33) + ")".repeat(33),
                "a IS NULL OR a IN (1, f(".repeat(24) + "a" + "))".repeat(24));
    }

    @ParameterizedTest
    @MethodSource("deepest")
    void theDeepestTextsOfEveryFormAreReadOnHalfOfAUsualStack(String filter) throws Exception {
        onAStack(MEDIUM_STACK_KIB, () -> {
            for (int round = 0; round < 200; round++) {
                assertEquals(filter.startsWith("("), FilterText.read(filter).equals(FilterText.read("a = 1")));
            }
        });
    }

    private static void onASmallStack(Runnable work) throws Exception {
        onAStack(SMALL_STACK_KIB, work);
    }

    private static void onAStack(int kibibytes, Runnable work) throws Exception {
        FutureTask<Void> task = new FutureTask<>(work, null);
        Thread thread = new Thread(null, task, "small stack", kibibytes * 1024L);
        thread.start();
        try {
            task.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
    }

    private static Expression deep(int levels) {
        Expression tree = new Expression.Bool(true);
        for (int level = 1; level < levels; level++) {
            tree = level % 2 == 0
                    ? new Expression.Operation(Operator.NOT, List.of(tree))
                    : new Expression.Operation(Operator.AND, List.of(new Expression.Bool(false), tree));
        }
        return tree;
    }

    private static String and(int parts) {
        String part = "{\"op\":\"=\",\"args\":[1,1]}";
        return "{\"op\":\"and\",\"args\":[" + String.join(",", Collections.nCopies(parts, part)) + "]}";
    }

    private static String numbers(int count) {
        return String.join(",", Collections.nCopies(count, "1"));
    }

    private static Expression lines(int... positions) {
        List<Expression> lines = new java.util.ArrayList<>();
        for (int count : positions) {
            Coordinate[] line = new Coordinate[count];
            for (int index = 0; index < count; index++) {
                line[index] = new Coordinate(index, 0);
            }
            lines.add(new Expression.Shape(new GeometryFactory().createLineString(line)));
        }
        return new Expression.Operation(Operator.S_INTERSECTS, lines);
    }

    private static void assertPasses(FilterLimit limit, String max, org.junit.jupiter.api.function.Executable work) {
        FilterException refusal = assertThrows(FilterException.class, work);
        assertEquals(Optional.of(limit), refusal.limit(), refusal.reason().en());
        assertTrue(refusal.reason().zh().contains(max), refusal.reason().zh());
        assertTrue(refusal.reason().en().contains(max), refusal.reason().en());
        assertTrue(
                refusal.reason().zh().contains(limit.title().zh()),
                refusal.reason().zh());
        assertTrue(
                refusal.reason().en().contains(limit.title().en()),
                refusal.reason().en());
    }
}
