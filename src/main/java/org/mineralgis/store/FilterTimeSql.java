package org.mineralgis.store;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mineralgis.query.Expression;
import org.mineralgis.query.Operator;
import org.mineralgis.query.ValueType;

/**
 * Temporal relations in filters: those of OWL-Time to which OGC 21-065r2, 7.8 refers, as comparisons of starts and ends.
 * Spans are closed at both ends; an open end lies before or after all else and equals another open end. A day or a moment is
 * a span that starts and ends with itself.
 *
 * <p>When all that is compared are days, the comparison is in days. When a moment is among them, in microseconds of UTC, and
 * a day lasts from its first microsecond to its last.
 */
final class FilterTimeSql {

    /** Where a span starts and ends; both included. */
    private record Span(SqlText start, SqlText end) {}

    private final FilterSql filter;
    private final FilterTypes types;

    FilterTimeSql(FilterSql filter, FilterTypes types) {
        this.filter = filter;
        this.types = types;
    }

    SqlText relation(Operator operator, Expression left, Expression right) {
        boolean days = Stream.of(left, right)
                .flatMap(FilterTimeSql::bounds)
                .noneMatch(bound -> types.of(bound) == ValueType.TIMESTAMP);
        Span a = span(left, days);
        Span b = span(right, days);
        return switch (operator) {
            case T_AFTER -> compare(a.start, ">", b.end);
            case T_BEFORE -> compare(a.end, "<", b.start);
            case T_DISJOINT -> any(compare(a.end, "<", b.start), compare(a.start, ">", b.end));
            case T_INTERSECTS -> all(compare(a.start, "<=", b.end), compare(a.end, ">=", b.start));
            case T_EQUALS -> all(compare(a.start, "=", b.start), compare(a.end, "=", b.end));
            case T_MEETS -> compare(a.end, "=", b.start);
            case T_METBY -> compare(a.start, "=", b.end);
            default -> ofSpans(operator, a, b);
        };
    }

    private static SqlText ofSpans(Operator operator, Span a, Span b) {
        return switch (operator) {
            case T_CONTAINS -> all(compare(a.start, "<", b.start), compare(a.end, ">", b.end));
            case T_DURING -> all(compare(a.start, ">", b.start), compare(a.end, "<", b.end));
            case T_FINISHEDBY -> all(compare(a.start, "<", b.start), compare(a.end, "=", b.end));
            case T_FINISHES -> all(compare(a.start, ">", b.start), compare(a.end, "=", b.end));
            case T_STARTEDBY -> all(compare(a.start, "=", b.start), compare(a.end, ">", b.end));
            case T_STARTS -> all(compare(a.start, "=", b.start), compare(a.end, "<", b.end));
            case T_OVERLAPS ->
                all(compare(a.start, "<", b.start), compare(a.end, ">", b.start), compare(a.end, "<", b.end));
            case T_OVERLAPPEDBY ->
                all(compare(a.start, ">", b.start), compare(a.start, "<", b.end), compare(a.end, ">", b.end));
            default -> throw new IllegalArgumentException(operator + " does not compare times");
        };
    }

    private static SqlText compare(SqlText a, String operator, SqlText b) {
        return SqlText.compose("(%s " + operator + " %s)", a, b);
    }

    private static SqlText all(SqlText... conditions) {
        return SqlText.compose("(%s)", SqlText.join(" and ", List.of(conditions)));
    }

    private static SqlText any(SqlText... conditions) {
        return SqlText.compose("(%s)", SqlText.join(" or ", List.of(conditions)));
    }

    private static Stream<Expression> bounds(Expression part) {
        return part instanceof Expression.Interval interval
                ? Stream.of(interval.start(), interval.end()).filter(Objects::nonNull)
                : Stream.of(part);
    }

    private Span span(Expression part, boolean days) {
        if (part instanceof Expression.Interval interval) {
            return new Span(start(interval.start(), days), end(interval.end(), days));
        }
        return new Span(start(part, days), end(part, days));
    }

    private SqlText start(@Nullable Expression bound, boolean days) {
        if (bound == null) {
            return SqlText.of(days ? "'-infinity'::date" : "'-infinity'::timestamp");
        }
        return days ? filter.write(bound) : filter.as(ValueType.TIMESTAMP, bound);
    }

    private SqlText end(@Nullable Expression bound, boolean days) {
        if (bound == null) {
            return SqlText.of(days ? "'infinity'::date" : "'infinity'::timestamp");
        }
        SqlText written = filter.write(bound);
        return days || types.of(bound) == ValueType.TIMESTAMP
                ? written
                : SqlText.compose("((%s + 1)::timestamp - interval '1 microsecond')", written);
    }

    /** Whether an end of a span has no value. */
    SqlText missing(Expression.Interval interval) {
        List<SqlText> ends = bounds(interval)
                .map(bound -> SqlText.compose("%s is null", filter.write(bound)))
                .toList();
        return ends.isEmpty() ? SqlText.of("false") : any(ends.toArray(SqlText[]::new));
    }
}
