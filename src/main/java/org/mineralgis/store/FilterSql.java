package org.mineralgis.store;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.mineralgis.model.Dataset;
import org.mineralgis.query.Expression;
import org.mineralgis.query.Operator;
import org.mineralgis.query.ValueType;

/**
 * A filter as a condition of SQL. Every value of it is bound and every name is one of the dataset, so nothing that a client
 * wrote is part of the text.
 *
 * <p>Truth has three values as in SQL: what a property without a value decides is unknown, and a record is found only by
 * what is true. Texts are equal and ordered by code point. Whole numbers are compared as such; all else of numbers is in
 * double precision, and an operation without a result (division by 0, overflow, the root of a negative number) gives no
 * value instead of an error; see {@code db/V4__filters.sql}, which also says what CASEI and ACCENTI are.
 *
 * <p>The filter must have been checked against the dataset; what does not fit it here is a fault of ours.
 */
final class FilterSql {

    private final FilterTypes types;
    private final FilterTimeSql times;
    private final FilterShapeSql shapes;
    private final FilterListSql lists;
    private final FilterNumberSql numbers;

    private FilterSql(Dataset dataset) {
        this.types = new FilterTypes(dataset);
        this.times = new FilterTimeSql(this, types);
        this.shapes = new FilterShapeSql(types);
        this.lists = new FilterListSql(this);
        this.numbers = new FilterNumberSql(this);
    }

    /** The condition that a record of {@code dataset} passes {@code filter}, whose geometries are in WGS 84, longitude first. */
    static SqlText condition(Dataset dataset, Expression filter) {
        return new FilterSql(dataset).write(filter);
    }

    /** Any part of a filter; what consists of several words stands in parentheses. */
    SqlText write(Expression part) {
        if (part instanceof Expression.Operation operation) {
            return operation(operation);
        }
        if (part instanceof Expression.Property property) {
            return SqlText.of("(" + types.sqlOf(property) + ")");
        }
        if (part instanceof Expression.Call call) {
            return numbers.call(call);
        }
        if (part instanceof Expression.Items items) {
            return lists.list(items);
        }
        return types.of(part) == ValueType.GEOMETRY ? shapes.whole(part) : literal(part);
    }

    private SqlText literal(Expression part) {
        if (part instanceof Expression.Text text) {
            return SqlText.of("(?::text collate \"C\")", text.value());
        }
        if (part instanceof Expression.Number number) {
            return types.of(number) == ValueType.INTEGER
                    ? SqlText.of("?::bigint", number.value().longValueExact())
                    : SqlText.of("?::double precision", number.value().doubleValue());
        }
        if (part instanceof Expression.Bool bool) {
            return SqlText.of("?::boolean", bool.value());
        }
        if (part instanceof Expression.Day day) {
            return SqlText.of("?::date", day.value());
        }
        if (part instanceof Expression.Moment moment) {
            return SqlText.of(
                    "?::timestamp",
                    LocalDateTime.ofInstant(moment.value().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));
        }
        throw new IllegalArgumentException("an unchecked filter uses " + part + " as a value");
    }

    private SqlText operation(Expression.Operation operation) {
        List<Expression> arguments = operation.arguments();
        return switch (operation.operator().kind()) {
            case LOGICAL -> logical(operation.operator(), arguments);
            case COMPARISON -> comparison(operation.operator(), arguments);
            case CHARACTER ->
                SqlText.compose("mineral_gis." + operation.operator().key() + "(%s)", write(arguments.get(0)));
            case SPATIAL -> shapes.relation(operation.operator(), arguments.get(0), arguments.get(1));
            case TEMPORAL -> times.relation(operation.operator(), arguments.get(0), arguments.get(1));
            case ARRAY -> lists.relation(operation.operator(), arguments.get(0), arguments.get(1));
            case ARITHMETIC -> numbers.operation(operation.operator(), arguments);
        };
    }

    private SqlText logical(Operator operator, List<Expression> arguments) {
        if (operator == Operator.NOT) {
            return SqlText.compose("(not %s)", write(arguments.get(0)));
        }
        List<SqlText> written = arguments.stream().map(this::write).toList();
        return SqlText.compose("(%s)", SqlText.join(operator == Operator.AND ? " and " : " or ", written));
    }

    private SqlText comparison(Operator operator, List<Expression> arguments) {
        return switch (operator) {
            case IS_NULL -> missing(arguments.get(0));
            case LIKE ->
                SqlText.compose("(%s like mineral_gis.pattern(%s))", write(arguments.get(0)), write(arguments.get(1)));
            case IN -> among(arguments.get(0), ((Expression.Items) arguments.get(1)).items());
            case BETWEEN ->
                SqlText.compose("(%s between %s and %s)", alike(arguments).toArray(SqlText[]::new));
            default ->
                SqlText.compose(
                        "(%s " + operator.key() + " %s)", alike(arguments).toArray(SqlText[]::new));
        };
    }

    /** A span is missing when one of its ends is; an open end is none that is missing. */
    private SqlText missing(Expression part) {
        if (part instanceof Expression.Interval interval) {
            return times.missing(interval);
        }
        return SqlText.compose("(%s is null)", write(part));
    }

    private SqlText among(Expression value, List<Expression> items) {
        if (items.isEmpty()) {
            return SqlText.of("false");
        }
        List<Expression> all = new ArrayList<>(List.of(value));
        all.addAll(items);
        ValueType type = types.common(all);
        SqlText wanted = as(type, value);
        return FilterListSql.findValues(type, items)
                .map(values -> SqlText.compose("(%s = any(%s))", wanted, values))
                .orElseGet(() -> SqlText.compose(
                        "(%s in (%s))",
                        wanted,
                        SqlText.join(
                                ", ", items.stream().map(item -> as(type, item)).toList())));
    }

    /** Values that are compared with each other, all in one type. */
    private List<SqlText> alike(List<Expression> parts) {
        ValueType type = types.common(parts);
        return parts.stream().map(part -> as(type, part)).toList();
    }

    /** A value in the type in which it is compared or computed with. */
    SqlText as(ValueType type, Expression part) {
        SqlText written = write(part);
        if (types.of(part) == type) {
            return written;
        }
        return SqlText.compose(type == ValueType.NUMBER ? "(%s)::double precision" : "(%s)::timestamp", written);
    }
}
