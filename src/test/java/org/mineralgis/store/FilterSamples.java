package org.mineralgis.store;

import static org.mineralgis.store.FilterPools.AREAS;
import static org.mineralgis.store.FilterPools.DAYS;
import static org.mineralgis.store.FilterPools.FURTHER;
import static org.mineralgis.store.FilterPools.LINES;
import static org.mineralgis.store.FilterPools.LONGEST;
import static org.mineralgis.store.FilterPools.MOMENTS;
import static org.mineralgis.store.FilterPools.NUMBERS;
import static org.mineralgis.store.FilterPools.PATTERNS;
import static org.mineralgis.store.FilterPools.POINTS;
import static org.mineralgis.store.FilterPools.TERMS;
import static org.mineralgis.store.FilterPools.TEXTS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.query.Expression;
import org.mineralgis.query.Operator;

/** Random records, and random filters about them that mean something: what they compare occurs in the records. */
final class FilterSamples {

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
