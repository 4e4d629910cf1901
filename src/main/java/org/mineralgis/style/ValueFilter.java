package org.mineralgis.style;

import java.util.Locale;
import java.util.function.Function;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Expression;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Schema;

/**
 * Filters asked of values. They mean what {@link FilterExpression} makes of them for the features of tiles: a value that is
 * missing is null, numbers are {@link Double}, dates and lists are texts.
 */
final class ValueFilter {

    private final Schema schema;

    ValueFilter(Schema schema) {
        this.schema = schema;
    }

    boolean matches(Filter filter, Function<String, @Nullable Object> record) {
        if (filter instanceof And and) {
            return and.getChildren().stream().allMatch(part -> matches(part, record));
        }
        if (filter instanceof Or or) {
            return or.getChildren().stream().anyMatch(part -> matches(part, record));
        }
        if (filter instanceof Not not) {
            return !matches(not.getFilter(), record);
        }
        if (filter instanceof PropertyIsNull empty) {
            return record.apply(StyleModel.field(empty.getExpression())) == null;
        }
        if (filter instanceof PropertyIsBetween between) {
            return between(between, record);
        }
        return filter instanceof PropertyIsLike like
                ? like(like, record)
                : comparison((BinaryComparisonOperator) filter, record);
    }

    private boolean comparison(BinaryComparisonOperator filter, Function<String, @Nullable Object> record) {
        String field = StyleModel.field(filter.getExpression1());
        @Nullable Object value = record.apply(field);
        Object literal = literal(field, filter.getExpression2());
        if (filter instanceof PropertyIsEqualTo) {
            return literal.equals(value);
        }
        if (filter instanceof PropertyIsNotEqualTo) {
            return !literal.equals(value);
        }
        if (value == null) {
            return false;
        }
        int order = order(value, literal);
        if (filter instanceof PropertyIsLessThan) {
            return order < 0;
        }
        if (filter instanceof PropertyIsGreaterThan) {
            return order > 0;
        }
        return filter instanceof PropertyIsGreaterThanOrEqualTo ? order >= 0 : order <= 0;
    }

    private boolean between(PropertyIsBetween filter, Function<String, @Nullable Object> record) {
        String field = StyleModel.field(filter.getExpression());
        @Nullable Object value = record.apply(field);
        return value != null
                && order(value, literal(field, filter.getLowerBoundary())) >= 0
                && order(value, literal(field, filter.getUpperBoundary())) <= 0;
    }

    private boolean like(PropertyIsLike filter, Function<String, @Nullable Object> record) {
        @Nullable Object value = record.apply(StyleModel.field(filter.getExpression()));
        if (value == null) {
            return false;
        }
        boolean any = !filter.isMatchingCase();
        String literal = any ? filter.getLiteral().toLowerCase(Locale.ROOT) : filter.getLiteral();
        LikePattern pattern = LikePattern.of(literal, filter.getWildCard());
        String text = any ? value.toString().toLowerCase(Locale.ROOT) : value.toString();
        if (pattern.open() && pattern.openEnd()) {
            return text.contains(pattern.core());
        }
        if (pattern.openEnd()) {
            return text.startsWith(pattern.core());
        }
        return pattern.open() ? text.endsWith(pattern.core()) : text.equals(pattern.core());
    }

    private static int order(Object left, Object right) {
        return left instanceof Double number && right instanceof Double other
                ? number.compareTo(other)
                : left.toString().compareTo(right.toString());
    }

    private Object literal(String field, Expression literal) {
        return FieldLiteral.of(schema, field, StyleModel.text(literal, ""));
    }
}
