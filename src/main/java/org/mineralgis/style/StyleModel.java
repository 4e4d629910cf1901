package org.mineralgis.style;

import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.style.StyleFactory;
import org.geotools.filter.FilterFactoryImpl;
import org.geotools.styling.StyleFactoryImpl;
import org.jspecify.annotations.Nullable;

/**
 * GeoTools' style model, with only literals and field names in it: numbers are {@link Double}, colours and words are
 * {@link String}. The factories are made directly; GeoTools' own look-up of them would take longer than all the rest.
 */
final class StyleModel {

    static final FilterFactory FILTERS = new FilterFactoryImpl();
    static final StyleFactory STYLES = new StyleFactoryImpl();

    private StyleModel() {}

    static Expression literal(double value) {
        return FILTERS.literal((Object) value);
    }

    static Expression literal(String value) {
        return FILTERS.literal((Object) value);
    }

    static double number(@Nullable Expression expression, double otherwise) {
        return expression instanceof Literal literal && literal.getValue() instanceof Number number
                ? number.doubleValue()
                : otherwise;
    }

    static boolean isNumber(Expression expression) {
        return expression instanceof Literal literal && literal.getValue() instanceof Number;
    }

    static String text(@Nullable Expression expression, String otherwise) {
        return expression instanceof Literal literal && literal.getValue() != null
                ? literal.getValue().toString()
                : otherwise;
    }

    /** The name of the field that {@code expression} stands for. */
    static String field(Expression expression) {
        if (expression instanceof PropertyName property) {
            return property.getPropertyName();
        }
        throw new IllegalArgumentException("not the name of a field: " + expression);
    }
}
