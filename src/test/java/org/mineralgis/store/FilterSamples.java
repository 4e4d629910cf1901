package org.mineralgis.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.query.Expression;
import org.mineralgis.query.ExpressionSamples;
import org.mineralgis.query.Operator;

/** Random records, and random filters about them that mean something: what they compare occurs in the records. */
final class FilterSamples {

    private static final String LONGEST = "n".repeat(63);

    private static final List<String> TEXTS = List.of(
            "乌拉根",
            "乌拉根铅锌矿",
            "烏恰縣",
            "萨瓦亚尔顿金矿",
            "Straße",
            "STRASSE",
            "café",
            "CAFE",
            "cafe\u0301",
            "ÀÉÎ",
            "àéî",
            "Иван",
            "ИВАН",
            "ёж",
            "еж",
            "ΟΔΌΣ",
            "οδός",
            "İstanbul",
            "ﬀ",
            "FF",
            "Ａ1",
            "𠮷野",
            "한국",
            "が",
            "か",
            "O'Brien",
            "100%",
            "a_b",
            "a\\b",
            "",
            " x ",
            "\u3000x",
            "Zinc",
            "zinc",
            "published",
            "r07");

    private static final List<String> PATTERNS = List.of(
            "%",
            "_%", "__", "", "乌%", "%矿", "%根%", "caf_", "cafe_", "CAF%", "%ss%", "%SS%", "a\\_b", "100\\%", "a\\\\b",
            "_%_%_", "ё_", "е%", "%ф%", "f_", "\uFF21_", "_野", "z\\inc", "%'%", "İ%", "i%", "r0_");

    private static final List<String> NUMBERS = List.of(
            "-3",
            "-1",
            "0",
            "1",
            "2",
            "3",
            "7",
            "10",
            "0.5",
            "2.5",
            "-1.5",
            "0.1",
            "7.25",
            "-0.0",
            "1e160",
            "1e-160",
            "1e10",
            "9007199254740992",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "1e300");

    private static final List<String> DAYS =
            List.of("1899-12-31", "1999-12-31", "2000-02-29", "2015-05-01", "2015-05-02", "2020-01-01", "2023-09-27");

    private static final List<String> MOMENTS = List.of(
            "1999-12-31T00:00:00Z",
            "1999-12-31T23:59:59.999999Z",
            "2000-01-01T00:00:00Z",
            "2015-05-01T08:30:00Z",
            "2015-05-02T00:00:00Z",
            "2023-09-27T12:00:00.5Z");

    private static final List<String> TERMS = List.of("zinc", "lead", "铅", "gold", "Zinc", "", "café");

    private static final List<String> POINTS = List.of(
            "POINT (1 1)",
            "POINT (2 2)",
            "POINT (3 3)",
            "POINT (0 0)",
            "POINT (4 2)",
            "POINT (2.5 2.5)",
            "POINT (9 9)");

    private static final List<String> LINES = List.of(
            "MULTILINESTRING ((0 0, 4 4))",
            "MULTILINESTRING ((0 2, 4 2))",
            "MULTILINESTRING ((0 4, 4 0), (4 0, 6 0))",
            "MULTILINESTRING ((1 1, 3 1, 3 3, 1 3, 1 1))",
            "MULTILINESTRING ((0 0, 2 2), (2 2, 2 4))",
            "MULTILINESTRING ((8 8, 9 9))");

    private static final List<String> AREAS = List.of(
            "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)))",
            "MULTIPOLYGON (((1 1, 3 1, 3 3, 1 3, 1 1)))",
            "MULTIPOLYGON (((2 2, 6 2, 6 6, 2 6, 2 2), (3 3, 5 3, 5 5, 3 5, 3 3)))",
            "MULTIPOLYGON (((4 0, 6 0, 6 4, 4 4, 4 0)))",
            "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((3 3, 4 3, 4 4, 3 4, 3 3)))",
            "MULTIPOLYGON (((8 8, 9 8, 9 9, 8 9, 8 8)))");

    private static final List<String> FURTHER = List.of(
            "LINESTRING (0 0, 4 4)",
            "LINESTRING (4 0, 4 4)",
            "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))",
            "POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))",
            "MULTIPOINT ((1 1), (3 3))",
            "MULTIPOINT ((0 0), (9 9))",
            "GEOMETRYCOLLECTION (POINT (1 1), POINT (2 2))",
            "GEOMETRYCOLLECTION (POINT (9 9), LINESTRING (0 0, 4 4))",
            "GEOMETRYCOLLECTION (POINT (1 1), LINESTRING (0 2, 4 2), POLYGON ((4 0, 6 0, 6 4, 4 4, 4 0)))",
            "GEOMETRYCOLLECTION (POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0)), POINT (2 2), LINESTRING (1 1, 3 1))",
            "GEOMETRYCOLLECTION (POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0)), POLYGON ((2 2, 6 2, 6 6, 2 6, 2 2)))",
            "POINT EMPTY",
            "POLYGON EMPTY",
            "GEOMETRYCOLLECTION EMPTY");

    private final Random random;
    private final Dataset dataset;

    FilterSamples(Random random, Dataset dataset) {
        this.random = random;
        this.dataset = dataset;
    }

    /** All types of fields, and names that must be quoted. */
    static Dataset dataset(String id, GeometryType type) {
        return LoadedFixture.dataset(
                id,
                type,
                LoadedFixture.field("name", FieldType.TEXT),
                LoadedFixture.field("矿种", FieldType.TEXT),
                LoadedFixture.field("LINE_NUMB-SEG", FieldType.TEXT),
                LoadedFixture.field("commodities", FieldType.LIST),
                LoadedFixture.field("tags", FieldType.LIST),
                LoadedFixture.field("rank", FieldType.INTEGER),
                LoadedFixture.field("grade", FieldType.NUMBER),
                LoadedFixture.field(LONGEST, FieldType.NUMBER),
                LoadedFixture.field("open", FieldType.BOOLEAN),
                LoadedFixture.field("since", FieldType.DATE),
                LoadedFixture.field("until", FieldType.DATE));
    }

    /** What occurs in {@link #records}, for other random filters about them. */
    static ExpressionSamples.Values values() {
        return new ExpressionSamples.Values(
                TEXTS,
                NUMBERS.stream().map(BigDecimal::new).toList(),
                DAYS.stream().map(LocalDate::parse).toList(),
                new Envelope(0, 6, 0, 6));
    }

    List<Feature> records(int count) {
        List<Feature> records = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            records.add(LoadedFixture.feature(
                    "r%02d".formatted(number),
                    position(),
                    orNull(() -> pick(TEXTS)),
                    orNull(() -> pick(TEXTS)),
                    orNull(() -> pick(TEXTS)),
                    orNull(this::terms),
                    orNull(this::terms),
                    orNull(() -> pick(List.of(-3L, 0L, 1L, 2L, 7L, 9007199254740993L, Long.MAX_VALUE))),
                    orNull(() -> Double.valueOf(pick(NUMBERS))),
                    orNull(() -> Double.valueOf(pick(NUMBERS))),
                    orNull(random::nextBoolean),
                    orNull(() -> LocalDate.parse(pick(DAYS))),
                    orNull(() -> LocalDate.parse(pick(DAYS)))));
        }
        return records;
    }

    private @Nullable String position() {
        return switch (dataset.schema().geometryType()) {
            case NONE -> null;
            case POINT -> orNull(() -> pick(POINTS));
            case MULTI_LINE_STRING -> orNull(() -> pick(LINES));
            case MULTI_POLYGON -> orNull(() -> pick(AREAS));
        };
    }

    private List<String> terms() {
        List<String> terms = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            terms.add(pick(TERMS));
        }
        return terms;
    }

    private <T> @Nullable T orNull(Supplier<T> value) {
        return random.nextInt(6) == 0 ? null : value.get();
    }

    private <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    @SafeVarargs
    private Expression any(Supplier<? extends Expression>... kinds) {
        return kinds[random.nextInt(kinds.length)].get();
    }

    private static Expression operation(Operator operator, Expression... arguments) {
        return new Expression.Operation(operator, Arrays.asList(arguments));
    }

    private static Expression call(String function, Expression... arguments) {
        return new Expression.Call(function, Arrays.asList(arguments));
    }

    private Expression property(String... names) {
        return new Expression.Property(pick(List.of(names)));
    }

    /** A filter with at most so many levels of logic above its predicates. */
    Expression filter(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return predicate();
        }
        int kind = random.nextInt(5);
        if (kind == 0) {
            return operation(Operator.NOT, filter(depth - 1));
        }
        List<Expression> parts = new ArrayList<>();
        for (int left = 2 + random.nextInt(2); left > 0; left--) {
            parts.add(filter(depth - 1));
        }
        return new Expression.Operation(kind < 3 ? Operator.AND : Operator.OR, parts);
    }

    private Expression predicate() {
        return any(
                () -> operation(comparison(), text(2), text(2)),
                () -> operation(comparison(), number(2), number(2)),
                () -> operation(comparison(), instant(), instant()),
                () -> operation(pick(List.of(Operator.EQUAL, Operator.NOT_EQUAL)), truth(), truth()),
                () -> operation(Operator.LIKE, text(2), pattern()),
                () -> operation(Operator.BETWEEN, number(1), number(1), number(1)),
                () -> operation(Operator.BETWEEN, instant(), instant(), instant()),
                () -> operation(Operator.IN, text(1), items(() -> text(random.nextInt(2)))),
                () -> operation(Operator.IN, number(1), items(() -> number(random.nextInt(2)))),
                () -> operation(Operator.IN, instant(), items(this::instant)),
                () -> operation(Operator.IS_NULL, value()),
                this::spatial,
                this::spatial,
                () -> operation(pick(operators(Operator.Kind.TEMPORAL)), time(), time()),
                () -> operation(pick(operators(Operator.Kind.TEMPORAL)), time(), time()),
                () -> operation(pick(operators(Operator.Kind.ARRAY)), list(), list()));
    }

    private Expression spatial() {
        return operation(pick(operators(Operator.Kind.SPATIAL)), shape(), shape());
    }

    private Operator comparison() {
        return pick(List.of(
                Operator.EQUAL,
                Operator.NOT_EQUAL,
                Operator.LESS,
                Operator.GREATER,
                Operator.LESS_OR_EQUAL,
                Operator.GREATER_OR_EQUAL));
    }

    private static List<Operator> operators(Operator.Kind kind) {
        return Arrays.stream(Operator.values())
                .filter(operator -> operator.kind() == kind)
                .toList();
    }

    private Expression.Items items(Supplier<Expression> item) {
        List<Expression> items = new ArrayList<>();
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            items.add(item.get());
        }
        return new Expression.Items(items);
    }

    private Expression value() {
        return any(
                () -> text(1),
                () -> number(1),
                this::instant,
                () -> property("open", "commodities", "tags", "since"),
                this::interval,
                this::shape,
                this::predicate);
    }

    private Expression truth() {
        return any(() -> property("open"), () -> new Expression.Bool(random.nextBoolean()));
    }

    private Expression text(int depth) {
        if (depth == 0) {
            return new Expression.Text(pick(TEXTS));
        }
        return any(
                () -> new Expression.Text(pick(TEXTS)),
                () -> property("name", "矿种", "LINE_NUMB-SEG", "id", "evidence"),
                () -> property("name", "矿种"),
                () -> operation(Operator.CASEI, text(depth - 1)),
                () -> operation(Operator.ACCENTI, text(depth - 1)),
                () -> call("trim", text(depth - 1)));
    }

    private Expression pattern() {
        Expression pattern = new Expression.Text(pick(PATTERNS));
        return any(
                () -> pattern,
                () -> operation(Operator.CASEI, pattern),
                () -> operation(Operator.ACCENTI, pattern),
                () -> operation(Operator.CASEI, operation(Operator.ACCENTI, pattern)));
    }

    private Expression number(int depth) {
        Supplier<Expression> literal = () -> new Expression.Number(new BigDecimal(pick(NUMBERS)));
        if (depth == 0) {
            return literal.get();
        }
        return any(
                literal,
                () -> property("rank", "grade", LONGEST),
                () -> property("rank", "grade"),
                () -> operation(pick(operators(Operator.Kind.ARITHMETIC)), number(depth - 1), number(depth - 1)),
                () -> operation(pick(operators(Operator.Kind.ARITHMETIC)), property("rank", "grade"), number(0)),
                () -> call(pick(List.of("abs", "floor", "ceil")), number(depth - 1)),
                () -> call("length", text(1)),
                () -> call("cardinality", list()),
                () -> call(pick(List.of("year", "month")), day()),
                () -> call("days_between", day(), day()),
                () -> dataset.spatial() ? call(pick(List.of("longitude", "latitude")), shape()) : literal.get());
    }

    private Expression day() {
        return any(() -> property("since", "until"), () -> new Expression.Day(LocalDate.parse(pick(DAYS))));
    }

    private Expression instant() {
        return any(this::day, this::day, () -> new Expression.Moment(Instant.parse(pick(MOMENTS))));
    }

    private Expression time() {
        return any(this::instant, this::interval, this::interval);
    }

    /** Days or moments that are written down stand in order. */
    private Expression interval() {
        List<String> pool = random.nextBoolean() ? DAYS : MOMENTS;
        int first = random.nextInt(pool.size());
        String last = pool.get(first + random.nextInt(pool.size() - first));
        @Nullable Expression start = end(pool.get(first));
        @Nullable Expression end = end(last);
        return new Expression.Interval(start, end);
    }

    private @Nullable Expression end(String written) {
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1, 2 -> property("since", "until");
            default ->
                written.length() == 10
                        ? new Expression.Day(LocalDate.parse(written))
                        : new Expression.Moment(Instant.parse(written));
        };
    }

    private Expression list() {
        return any(
                () -> property("commodities", "tags"),
                () -> property("commodities", "tags"),
                () -> items(() -> new Expression.Text(pick(TERMS))),
                () -> items(() -> random.nextInt(3) == 0 ? text(1) : new Expression.Text(pick(TERMS))),
                () -> new Expression.Items(List.of()));
    }

    private Expression shape() {
        Supplier<Expression> literal = () -> new Expression.Shape(
                LoadedFixture.geometry(pick(pick(List.of(POINTS, LINES, AREAS, FURTHER, FURTHER)))));
        return any(
                () -> dataset.spatial() ? property("geometry") : literal.get(),
                () -> dataset.spatial() ? property("geometry") : literal.get(),
                literal,
                () -> box(random.nextInt(5), random.nextInt(5)));
    }

    private Expression box(int west, int south) {
        return new Expression.Box(west, south, west + random.nextInt(5), south + random.nextInt(5));
    }
}
