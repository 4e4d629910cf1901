package org.mineralgis.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mineralgis.query.Expression;
import org.mineralgis.query.Operator;
import org.mineralgis.query.ValueType;

/**
 * Lists in filters. They are compared as sets (OGC 21-065r2, 7.9): neither order nor repetition counts. An item without a
 * value equals no other; a property without a list makes the comparison unknown.
 */
final class FilterListSql {

    private final FilterSql filter;

    FilterListSql(FilterSql filter) {
        this.filter = filter;
    }

    /** A list of texts. */
    SqlText list(Expression.Items items) {
        return findValues(ValueType.TEXT, items.items())
                .orElseGet(() -> SqlText.compose(
                        "(array[%s]::text[])",
                        SqlText.join(
                                ", ", items.items().stream().map(filter::write).toList())));
    }

    /** Plain texts or numbers as one bound array, however many; empty when an item must be computed or is of another type. */
    static Optional<SqlText> findValues(ValueType type, List<Expression> items) {
        return switch (type) {
            case TEXT -> texts(items).map(values -> SqlText.of("?::text[]", (Object) values));
            case INTEGER ->
                numbers(items, number -> number.value().longValueExact())
                        .map(values -> SqlText.of("?::bigint[]", (Object) values.toArray(Long[]::new)));
            case NUMBER ->
                numbers(items, number -> number.value().doubleValue())
                        .map(values -> SqlText.of("?::double precision[]", (Object) values.toArray(Double[]::new)));
            default -> Optional.empty();
        };
    }

    private static Optional<String[]> texts(List<Expression> items) {
        return items.stream().allMatch(Expression.Text.class::isInstance)
                ? Optional.of(items.stream()
                        .map(item -> ((Expression.Text) item).value())
                        .toArray(String[]::new))
                : Optional.empty();
    }

    private static <T> Optional<Stream<T>> numbers(List<Expression> items, Function<Expression.Number, T> value) {
        return items.stream().allMatch(Expression.Number.class::isInstance)
                ? Optional.of(items.stream().map(item -> value.apply((Expression.Number) item)))
                : Optional.empty();
    }

    SqlText relation(Operator operator, Expression left, Expression right) {
        SqlText a = filter.write(left);
        SqlText b = filter.write(right);
        return switch (operator) {
            case A_EQUALS -> SqlText.compose("(%s @> %s and %s <@ %s)", a, b, a, b);
            case A_CONTAINS -> SqlText.compose("(%s @> %s)", a, b);
            case A_CONTAINEDBY -> SqlText.compose("(%s <@ %s)", a, b);
            case A_OVERLAPS -> SqlText.compose("(%s && %s)", a, b);
            default -> throw new IllegalArgumentException(operator + " does not compare lists");
        };
    }
}
