package org.mineralgis.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.mineralgis.query.Expression.Operation;
import org.mineralgis.query.Operator.Kind;

/**
 * Seeded random filters of every operator, typed so that {@link FilterCheck} lets them pass for a dataset with these names. The same
 * seed gives the same filters.
 */
public final class ExpressionSamples {

    /**
     * What filters compare with; the more of it stands in the records, the more filters find something.
     *
     * @param texts any
     * @param numbers any
     * @param days any
     * @param area where geometries lie, degrees
     */
    public record Values(List<String> texts, List<BigDecimal> numbers, List<LocalDate> days, Envelope area) {

        /** Mines of the region, and whatever texts and numbers are awkward. */
        public static final Values USUAL = new Values(
                List.of(
                        "",
                        " ",
                        "zinc",
                        "Zinc",
                        "ZINC",
                        "锌",
                        "铅锌矿",
                        "乌恰县",
                        "ئۇلۇغچات",
                        "萨瓦亚尔顿金矿",
                        "Sawaya'erdun",
                        "O'Brien''s",
                        "Straße",
                        "STRASSE",
                        "café",
                        "cafe\u0301",
                        "CAFÉ",
                        "Å",
                        "İ",
                        "ı",
                        "ς",
                        "Σ",
                        "ﬁ",
                        "１２",
                        "a%b",
                        "a_b",
                        "a\\%b",
                        "100%",
                        "𠮷",
                        "\u3000全角\u3000",
                        "line\nbreak",
                        "\"quoted\"",
                        "c:\\x",
                        "back\\'slash",
                        "'",
                        "2020-01-01"),
                List.of("0", "1", "-1", "2", "7", "-0.5", "0.1", "3.14159", "100", "1e-7", "123456789012", "-40.25")
                        .stream()
                        .map(BigDecimal::new)
                        .toList(),
                List.of("1899-12-31", "1970-01-01", "1999-12-31", "2000-02-29", "2020-01-01", "2023-09-27").stream()
                        .map(LocalDate::parse)
                        .toList(),
                new Envelope(73, 80, 35, 41));

        public Values {
            texts = List.copyOf(texts);
            numbers = List.copyOf(numbers);
            days = List.copyOf(days);
            area = area.copy();
        }
    }

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int DEPTH = 4;
    private static final List<BigDecimal> EXPONENTS =
            List.of("0", "1", "2", "3", "-1").stream().map(BigDecimal::new).toList();

    private final Map<String, ValueType> names;
    private final Values values;
    private final SplittableRandom random;

    /** Filters of properties by these names and types, such as {@link FilterCheck#queryables} gives them. */
    public ExpressionSamples(Map<String, ValueType> names, Values values, long seed) {
        this.names = Map.copyOf(names);
        this.values = values;
        this.random = new SplittableRandom(seed);
    }

    /** The next filter; all are different trees as far as chance has it. */
    public Expression next() {
        return bool(DEPTH);
    }

    private Expression bool(int depth) {
        if (depth == 0) {
            return predicate(1);
        }
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                operation(random.nextBoolean() ? Operator.AND : Operator.OR, some(2, 3, () -> bool(depth - 1)));
            case 2 -> operation(Operator.NOT, bool(depth - 1));
            case 3 -> random.nextInt(6) == 0 ? new Expression.Bool(random.nextBoolean()) : predicate(depth);
            default -> predicate(depth);
        };
    }

    private Expression predicate(int depth) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> comparison(depth);
            case 2 -> operation(Operator.LIKE, text(depth), pattern());
            case 3 -> between(depth);
            case 4 -> in();
            case 5 -> operation(Operator.IS_NULL, anything(depth));
            case 6 -> operation(any(Kind.SPATIAL), shape(), shape());
            case 7 -> operation(any(Kind.TEMPORAL), time(), time());
            default -> operation(any(Kind.ARRAY), list(), list());
        };
    }

    private Expression comparison(int depth) {
        Operator ordered = pick(List.of(
                Operator.EQUAL,
                Operator.NOT_EQUAL,
                Operator.LESS,
                Operator.GREATER,
                Operator.LESS_OR_EQUAL,
                Operator.GREATER_OR_EQUAL));
        return switch (random.nextInt(7)) {
            case 0, 1 -> operation(ordered, number(depth), number(depth));
            case 2, 3 -> operation(ordered, text(depth), text(depth));
            case 4 -> operation(ordered, instant(), instant());
            case 5 -> operation(ordered, property(ValueType.DATE), instant());
            default -> operation(pick(List.of(Operator.EQUAL, Operator.NOT_EQUAL)), truth(depth), truth(0));
        };
    }

    private Expression between(int depth) {
        Supplier<Expression> operand = random.nextBoolean() ? () -> number(depth) : () -> instant();
        return operation(Operator.BETWEEN, operand.get(), operand.get(), operand.get());
    }

    private Expression in() {
        Supplier<Expression> value =
                switch (random.nextInt(4)) {
                    case 0 -> () -> number(1);
                    case 1 -> () -> instant();
                    case 2 -> () -> truth(0);
                    default -> () -> text(1);
                };
        return operation(Operator.IN, value.get(), new Expression.Items(some(1, 4, value)));
    }

    private Expression anything(int depth) {
        return switch (random.nextInt(7)) {
            case 0 -> number(depth);
            case 1 -> text(depth);
            case 2 -> instant();
            case 3 -> shape();
            case 4 -> depth > 0 ? bool(0) : truth(0);
            case 5 -> interval();
            default -> property(pick(List.of(ValueType.values())));
        };
    }

    private Expression truth(int depth) {
        boolean nested = depth > 1 && random.nextInt(4) == 0;
        if (nested) {
            return bool(0);
        }
        return random.nextBoolean() ? property(ValueType.BOOLEAN) : new Expression.Bool(random.nextBoolean());
    }

    private Expression number(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? property(ValueType.NUMBER) : new Expression.Number(pick(values.numbers));
        }
        return switch (random.nextInt(8)) {
            case 0 ->
                operation(
                        pick(List.of(Operator.ADD, Operator.SUBTRACT, Operator.MULTIPLY, Operator.DIVIDE)),
                        number(depth - 1),
                        number(depth - 1));
            case 1 -> operation(pick(List.of(Operator.DIV, Operator.MODULO)), number(depth - 1), number(depth - 1));
            case 2 -> operation(Operator.POWER, number(depth - 1), new Expression.Number(pick(EXPONENTS)));
            case 3 -> call(ValueType.NUMBER, depth);
            case 4 -> call(ValueType.INTEGER, depth);
            default -> number(0);
        };
    }

    private Expression text(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? property(ValueType.TEXT) : new Expression.Text(pick(values.texts));
        }
        return switch (random.nextInt(6)) {
            case 0 -> operation(Operator.CASEI, text(depth - 1));
            case 1 -> operation(Operator.ACCENTI, text(depth - 1));
            case 2 -> call(ValueType.TEXT, depth);
            default -> text(0);
        };
    }

    private Expression pattern() {
        String text = pick(values.texts);
        int cut =
                text.isEmpty() ? 0 : text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
        String part = escaped(text.substring(cut));
        String pattern =
                switch (random.nextInt(5)) {
                    case 0 -> part;
                    case 1 -> "%" + part;
                    case 2 -> part + "%";
                    case 3 -> "_" + part + "_";
                    default -> "%" + part + "%";
                };
        Expression written = new Expression.Text(pattern);
        return switch (random.nextInt(5)) {
            case 0 -> operation(Operator.CASEI, written);
            case 1 -> operation(Operator.ACCENTI, written);
            case 2 -> operation(Operator.ACCENTI, operation(Operator.CASEI, written));
            default -> written;
        };
    }

    /** Wildcards that are meant as they are, mostly. */
    private String escaped(String text) {
        String whole = text.replace("\\", "\\\\");
        return random.nextInt(4) == 0 ? whole : whole.replace("%", "\\%").replace("_", "\\_");
    }

    private Expression instant() {
        return switch (random.nextInt(3)) {
            case 0 -> property(ValueType.DATE);
            case 1 -> new Expression.Day(pick(values.days));
            default -> new Expression.Moment(moment(pick(values.days)));
        };
    }

    private Instant moment(LocalDate day) {
        Instant start = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        return start.plusMillis(pick(List.of(0L, 0L, 1L, 43_200_500L, 86_399_000L)));
    }

    private Expression time() {
        return random.nextBoolean() ? instant() : interval();
    }

    private Expression interval() {
        if (random.nextInt(3) == 0) {
            Expression property = property(ValueType.DATE);
            @Nullable Expression other = random.nextBoolean() ? null : property(ValueType.DATE);
            return random.nextBoolean()
                    ? new Expression.Interval(property, other)
                    : new Expression.Interval(other, property);
        }
        LocalDate one = pick(values.days);
        LocalDate two = pick(values.days);
        LocalDate from = one.isBefore(two) ? one : two;
        LocalDate to = one.isBefore(two) ? two : one;
        return new Expression.Interval(end(from), end(to));
    }

    /** Open at times; of a moment only at the start of the day, so that no interval is upside down. */
    private @Nullable Expression end(LocalDate day) {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> new Expression.Moment(day.atStartOfDay().toInstant(ZoneOffset.UTC));
            default -> new Expression.Day(day);
        };
    }

    private Expression list() {
        if (random.nextBoolean() && names.containsValue(ValueType.LIST)) {
            return property(ValueType.LIST);
        }
        return new Expression.Items(some(0, 3, () -> text(random.nextInt(2))));
    }

    private Expression shape() {
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> property(ValueType.GEOMETRY);
            case 3, 4 -> box();
            default -> new Expression.Shape(geometry());
        };
    }

    private Expression box() {
        Coordinate one = position();
        Coordinate two = position();
        double south = Math.min(one.y, two.y);
        double north = Math.max(one.y, two.y);
        boolean across = random.nextInt(20) == 0;
        double west = across ? Math.max(one.x, two.x) : Math.min(one.x, two.x);
        double east = across ? Math.min(one.x, two.x) : Math.max(one.x, two.x);
        return new Expression.Box(west, south, east, north);
    }

    private Geometry geometry() {
        return switch (random.nextInt(6)) {
            case 0 -> FACTORY.createPoint(position());
            case 1 -> FACTORY.createLineString(line());
            case 2 -> FACTORY.createMultiPointFromCoords(line());
            case 3 ->
                FACTORY.createMultiLineString(
                        new LineString[] {FACTORY.createLineString(line()), FACTORY.createLineString(line())});
            case 4 -> apart(area());
            default -> area();
        };
    }

    /** A triangle or a rectangle, with a hole at times. */
    private Polygon area() {
        Coordinate corner = position();
        double x = corner.x;
        double y = corner.y;
        double size = 1 + random.nextInt(4);
        Coordinate[] ring = random.nextBoolean()
                ? ring(x, y, x + size, y, x, y + size)
                : ring(x, y, x + size, y, x + size, y + size, x, y + size);
        if (random.nextInt(3) > 0) {
            return FACTORY.createPolygon(ring);
        }
        Coordinate[] hole = ring(x + 0.125, y + 0.125, x + 0.375, y + 0.125, x + 0.125, y + 0.375);
        return FACTORY.createPolygon(FACTORY.createLinearRing(ring), new LinearRing[] {FACTORY.createLinearRing(hole)});
    }

    /** An area and the same again beside it. */
    private static Geometry apart(Polygon area) {
        Geometry other = AffineTransformation.translationInstance(5, 0).transform(area);
        return FACTORY.createMultiPolygon(new Polygon[] {area, (Polygon) other});
    }

    private static Coordinate[] ring(double... ordinates) {
        Coordinate[] ring = new Coordinate[ordinates.length / 2 + 1];
        for (int index = 0; index < ring.length; index++) {
            int from = index * 2 % ordinates.length;
            ring[index] = new Coordinate(ordinates[from], ordinates[from + 1]);
        }
        return ring;
    }

    private Coordinate[] line() {
        return new Coordinate[] {position(), position(), position()};
    }

    /** On a lattice of quarters of a degree, so that geometries touch each other too. */
    private Coordinate position() {
        double x = values.area.getMinX() + random.nextInt((int) (values.area.getWidth() * 4) + 1) / 4.0;
        double y = values.area.getMinY() + random.nextInt((int) (values.area.getHeight() * 4) + 1) / 4.0;
        return new Coordinate(x, y);
    }

    /** A function that gives this, or a plain value when none does. */
    private Expression call(ValueType result, int depth) {
        List<FilterFunction> fitting = FilterFunctions.list().stream()
                .filter(each -> each.returns() == result)
                .toList();
        if (fitting.isEmpty()) {
            return result == ValueType.TEXT ? text(0) : number(0);
        }
        FilterFunction function = pick(fitting);
        List<Expression> arguments = new ArrayList<>();
        for (FilterFunction.Argument argument : function.arguments()) {
            arguments.add(
                    switch (argument.type()) {
                        case TEXT -> text(depth - 1);
                        case DATE ->
                            random.nextBoolean() ? property(ValueType.DATE) : new Expression.Day(pick(values.days));
                        case LIST -> list();
                        case GEOMETRY -> shape();
                        default -> number(depth - 1);
                    });
        }
        return new Expression.Call(function.name(), arguments);
    }

    /** A property of this type, or a value of it when there is none. */
    private Expression property(ValueType type) {
        List<String> fitting = names.entrySet().stream()
                .filter(each ->
                        each.getValue() == type || type == ValueType.NUMBER && each.getValue() == ValueType.INTEGER)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!fitting.isEmpty()) {
            return new Expression.Property(pick(fitting));
        }
        return switch (type) {
            case NUMBER, INTEGER -> new Expression.Number(pick(values.numbers));
            case BOOLEAN -> new Expression.Bool(random.nextBoolean());
            case DATE -> new Expression.Day(pick(values.days));
            case GEOMETRY -> new Expression.Shape(geometry());
            default -> new Expression.Text(pick(values.texts));
        };
    }

    private Operator any(Kind kind) {
        return pick(List.of(Operator.values()).stream()
                .filter(each -> each.kind() == kind)
                .toList());
    }

    private static Expression operation(Operator operator, Expression... arguments) {
        return new Operation(operator, List.of(arguments));
    }

    private static Expression operation(Operator operator, List<Expression> arguments) {
        return new Operation(operator, arguments);
    }

    private List<Expression> some(int least, int most, Supplier<Expression> part) {
        List<Expression> parts = new ArrayList<>();
        int count = least + random.nextInt(most - least + 1);
        for (int index = 0; index < count; index++) {
            parts.add(part.get());
        }
        return parts;
    }

    private <T> T pick(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
