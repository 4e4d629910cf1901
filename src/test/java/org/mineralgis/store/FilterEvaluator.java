package org.mineralgis.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.query.Expression;
import org.mineralgis.query.Operator;

/**
 * What filters mean, written a second time and without a database: the records in memory, texts by ICU, geometries by JTS.
 * Values are {@link Boolean}, {@link String}, {@link Long} or {@link Double}, {@link LocalDate}, {@link Instant},
 * {@link Geometry} and lists of texts; null is unknown or missing.
 */
final class FilterEvaluator {

    private static final Set<String> WHOLE_NUMBERS = Set.of("length", "cardinality", "year", "month", "days_between");

    private final Dataset dataset;
    private final Map<Expression, Optional<Object>> constants = new IdentityHashMap<>();
    private Feature record;
    private long reads;

    FilterEvaluator(Dataset dataset) {
        this.dataset = dataset;
    }

    /** What a filter says of a record: true, false or unknown. */
    @Nullable
    Boolean truth(Expression filter, Feature of) {
        record = of;
        return truth(filter);
    }

    private @Nullable Boolean truth(Expression filter) {
        return (Boolean) value(filter);
    }

    /** A part that reads no property is worked out once for all records. */
    @Nullable
    Object value(Expression part) {
        Optional<Object> constant = constants.get(part);
        if (constant != null) {
            return constant.orElse(null);
        }
        long before = reads;
        Object value = valueNow(part);
        if (reads == before) {
            constants.put(part, Optional.ofNullable(value));
        }
        return value;
    }

    private @Nullable Object valueNow(Expression part) {
        if (part instanceof Expression.Operation operation) {
            return operation(operation.operator(), operation.arguments());
        }
        if (part instanceof Expression.Property property) {
            return property(property.name());
        }
        if (part instanceof Expression.Call call) {
            return call(call.function(), call.arguments());
        }
        if (part instanceof Expression.Items items) {
            return items.items().stream().map(this::value).toList();
        }
        return literal(part);
    }

    private @Nullable Object property(String name) {
        reads++;
        if (name.equals("geometry") && dataset.spatial()) {
            return record.geometry();
        }
        int index = dataset.schema().indexOf(name);
        if (index >= 0) {
            return record.values().get(index);
        }
        return name.equals("id")
                ? record.id()
                : record.lineage().evidence().name().toLowerCase(Locale.ROOT);
    }

    private static Object literal(Expression part) {
        if (part instanceof Expression.Text text) {
            return text.value();
        }
        if (part instanceof Expression.Number number) {
            return whole(number)
                    ? (Object) number.value().longValueExact()
                    : (Object) number.value().doubleValue();
        }
        if (part instanceof Expression.Bool bool) {
            return bool.value();
        }
        if (part instanceof Expression.Day day) {
            return day.value();
        }
        if (part instanceof Expression.Moment moment) {
            return moment.value();
        }
        return ((Expression.Shape) part.withGeometries(UnaryOperator.identity())).value();
    }

    private static boolean whole(Expression.Number number) {
        BigDecimal value = number.value();
        return value.stripTrailingZeros().scale() <= 0
                && value.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
    }

    private @Nullable Object operation(Operator operator, List<Expression> arguments) {
        return switch (operator) {
            case AND -> and(truths(arguments));
            case OR -> or(truths(arguments));
            case NOT -> not(truth(arguments.get(0)));
            case IS_NULL -> missing(arguments.get(0));
            case LIKE -> EvaluatedTexts.like((String) value(arguments.get(0)), (String) value(arguments.get(1)));
            case IN -> among(arguments.get(0), ((Expression.Items) arguments.get(1)).items());
            case BETWEEN -> {
                List<@Nullable Object> values = alike(arguments);
                yield and(Arrays.asList(
                        compare(Operator.GREATER_OR_EQUAL, values.get(0), values.get(1)),
                        compare(Operator.LESS_OR_EQUAL, values.get(0), values.get(2))));
            }
            case CASEI -> EvaluatedTexts.casei((String) value(arguments.get(0)));
            case ACCENTI -> EvaluatedTexts.accenti((String) value(arguments.get(0)));
            default -> ofTwo(operator, arguments);
        };
    }

    private @Nullable Object ofTwo(Operator operator, List<Expression> arguments) {
        Expression left = arguments.get(0);
        Expression right = arguments.get(1);
        return switch (operator.kind()) {
            case SPATIAL -> EvaluatedShapes.relation(operator, (Geometry) value(left), (Geometry) value(right));
            case TEMPORAL -> new EvaluatedTimes(this, arguments).relation(operator);
            case ARRAY -> EvaluatedLists.relation(operator, (List<?>) value(left), (List<?>) value(right));
            case ARITHMETIC -> EvaluatedNumbers.operation(operator, number(value(left)), number(value(right)));
            default -> {
                List<@Nullable Object> values = alike(arguments);
                yield compare(operator, values.get(0), values.get(1));
            }
        };
    }

    private List<@Nullable Boolean> truths(List<Expression> parts) {
        List<@Nullable Boolean> truths = new ArrayList<>();
        parts.forEach(part -> truths.add(truth(part)));
        return truths;
    }

    static @Nullable Boolean and(List<@Nullable Boolean> truths) {
        if (truths.contains(Boolean.FALSE)) {
            return false;
        }
        return truths.stream().anyMatch(Objects::isNull) ? null : true;
    }

    static @Nullable Boolean or(List<@Nullable Boolean> truths) {
        if (truths.contains(Boolean.TRUE)) {
            return true;
        }
        return truths.stream().anyMatch(Objects::isNull) ? null : false;
    }

    static @Nullable Boolean not(@Nullable Boolean truth) {
        return truth == null ? null : !truth;
    }

    private boolean missing(Expression part) {
        if (part instanceof Expression.Interval interval) {
            return interval.start() != null && value(interval.start()) == null
                    || interval.end() != null && value(interval.end()) == null;
        }
        return value(part) == null;
    }

    private @Nullable Boolean among(Expression value, List<Expression> items) {
        List<Expression> all = new ArrayList<>(List.of(value));
        all.addAll(items);
        List<@Nullable Object> values = alike(all);
        List<@Nullable Boolean> any = new ArrayList<>();
        for (int index = 1; index < values.size(); index++) {
            any.add(compare(Operator.EQUAL, values.get(0), values.get(index)));
        }
        return or(any);
    }

    /** Whole numbers stay such only among themselves, and days become moments where a moment is among them. */
    private List<@Nullable Object> alike(List<Expression> parts) {
        boolean whole = parts.stream().allMatch(this::isWhole);
        boolean moments = parts.stream().anyMatch(Expression.Moment.class::isInstance);
        List<@Nullable Object> values = new ArrayList<>();
        for (Expression part : parts) {
            Object value = value(part);
            if (value instanceof Long && !whole) {
                values.add(number(value));
            } else {
                values.add(value instanceof LocalDate day && moments ? moment(day) : value);
            }
        }
        return values;
    }

    private static Instant moment(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private boolean isWhole(Expression part) {
        if (part instanceof Expression.Number number) {
            return whole(number);
        }
        if (part instanceof Expression.Call call) {
            return WHOLE_NUMBERS.contains(call.function());
        }
        return part instanceof Expression.Property property
                && dataset.schema()
                        .findField(property.name())
                        .filter(field -> field.type() == FieldType.INTEGER)
                        .isPresent();
    }

    private static @Nullable Boolean compare(Operator operator, @Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return null;
        }
        int order = order(a, b);
        return switch (operator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case GREATER -> order > 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER_OR_EQUAL -> order >= 0;
            default -> throw new IllegalArgumentException(operator.key());
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int order(Object a, Object b) {
        if (a instanceof Double left) {
            double right = (Double) b;
            return left < right ? -1 : left > right ? 1 : 0;
        }
        if (a instanceof String left) {
            return EvaluatedTexts.order(left, (String) b);
        }
        return ((Comparable) a).compareTo(b);
    }

    private static @Nullable Double number(@Nullable Object value) {
        return value == null ? null : ((Number) value).doubleValue();
    }

    private @Nullable Object call(String function, List<Expression> arguments) {
        Object first = value(arguments.get(0));
        Object last = value(arguments.get(arguments.size() - 1));
        if (first == null || last == null) {
            return null;
        }
        return switch (function) {
            case "length" -> (long) ((String) first).codePointCount(0, ((String) first).length());
            case "trim" -> ((String) first).replaceAll("^[ \u3000]+|[ \u3000]+$", "");
            case "cardinality" -> (long) ((List<?>) first).size();
            case "abs" -> Math.abs(number(first));
            case "floor" -> Math.floor(number(first));
            case "ceil" -> Math.ceil(number(first));
            case "year" -> (long) ((LocalDate) first).getYear();
            case "month" -> (long) ((LocalDate) first).getMonthValue();
            case "days_between" -> ((LocalDate) last).toEpochDay() - ((LocalDate) first).toEpochDay();
            case "longitude" -> {
                Envelope box = ((Geometry) first).getEnvelopeInternal();
                yield box.isNull() ? null : (box.getMinX() + box.getMaxX()) / 2;
            }
            default -> {
                Envelope box = ((Geometry) first).getEnvelopeInternal();
                yield box.isNull() ? null : (box.getMinY() + box.getMaxY()) / 2;
            }
        };
    }
}
