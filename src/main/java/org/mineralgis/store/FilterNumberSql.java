package org.mineralgis.store;

import java.util.List;
import java.util.Locale;
import org.mineralgis.query.Expression;
import org.mineralgis.query.Operator;
import org.mineralgis.query.ValueType;

/**
 * Arithmetic and functions in filters. Arithmetic is in double precision by the functions of {@code db/V4__filters.sql},
 * which give null where there is no result.
 */
final class FilterNumberSql {

    private final FilterSql filter;

    FilterNumberSql(FilterSql filter) {
        this.filter = filter;
    }

    SqlText operation(Operator operator, List<Expression> arguments) {
        return SqlText.compose(
                "mineral_gis." + function(operator) + "(%s, %s)", number(arguments.get(0)), number(arguments.get(1)));
    }

    private static String function(Operator operator) {
        return switch (operator) {
            case ADD -> "plus";
            case SUBTRACT -> "minus";
            case MULTIPLY -> "times";
            case DIVIDE -> "divide";
            case DIV -> "div";
            case MODULO -> "modulo";
            case POWER -> "power";
            default -> throw new IllegalArgumentException(operator + " is no arithmetic");
        };
    }

    private SqlText number(Expression part) {
        return filter.as(ValueType.NUMBER, part);
    }

    /** A call of one of {@link org.mineralgis.query.FilterFunctions}. */
    SqlText call(Expression.Call call) {
        List<Expression> arguments = call.arguments();
        Expression first = arguments.get(0);
        return switch (call.function().toLowerCase(Locale.ROOT)) {
            case "length" -> SqlText.compose("char_length(%s)::bigint", filter.write(first));
            case "trim" -> SqlText.compose("btrim(%s, ' \u3000')", filter.write(first));
            case "cardinality" -> SqlText.compose("cardinality(%s)::bigint", filter.write(first));
            case "abs" -> SqlText.compose("abs(%s)", number(first));
            case "floor" -> SqlText.compose("floor(%s)", number(first));
            case "ceil" -> SqlText.compose("ceil(%s)", number(first));
            case "year" -> SqlText.compose("extract(year from %s)::bigint", filter.write(first));
            case "month" -> SqlText.compose("extract(month from %s)::bigint", filter.write(first));
            case "days_between" ->
                SqlText.compose("(%s - %s)::bigint", filter.write(arguments.get(1)), filter.write(first));
            case "longitude" -> middle("ST_XMin(%s)", "ST_XMax(%s)", first);
            case "latitude" -> middle("ST_YMin(%s)", "ST_YMax(%s)", first);
            default -> throw new IllegalArgumentException("an unchecked filter calls " + call.function());
        };
    }

    private SqlText middle(String least, String most, Expression shape) {
        SqlText written = filter.write(shape);
        return SqlText.compose(
                "mineral_gis.divide(mineral_gis.plus(" + least + ", " + most + "), 2)", written, written);
    }
}
