package org.mineralgis.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.filter.function.CategorizeFunction;
import org.geotools.filter.function.InterpolateFunction;
import org.geotools.filter.function.RecodeFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads parameters of symbolizers, which the reader of styles has found to be of the subset.
 *
 * @param otherwise the value where a style says none
 * @param least what a lesser number of a field is taken as
 * @param greatest what a greater number of a field is taken as
 */
record ParameterReader(Object otherwise, double least, double greatest) {

    Parameter read(@Nullable Expression expression) {
        if (expression instanceof Literal literal && literal.getValue() != null) {
            return new Parameter.Constant(literal.getValue());
        }
        if (expression instanceof PropertyName property) {
            return new Parameter.Value(property.getPropertyName(), least, greatest, otherwise);
        }
        if (expression instanceof RecodeFunction recode) {
            return recode(recode);
        }
        if (expression instanceof CategorizeFunction categorize) {
            return categorize(categorize);
        }
        return expression instanceof InterpolateFunction interpolate
                ? interpolate(interpolate)
                : new Parameter.Constant(otherwise);
    }

    private Object fallback(@Nullable Literal fallback) {
        return fallback == null || fallback.getValue() == null ? otherwise : fallback.getValue();
    }

    private Parameter recode(RecodeFunction function) {
        List<Expression> parts = function.getParameters();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int at = 1; at < parts.size(); at += 2) {
            values.put(StyleModel.text(parts.get(at), ""), value(parts.get(at + 1)));
        }
        return new Parameter.Recode(StyleModel.field(parts.get(0)), values, fallback(function.getFallbackValue()));
    }

    private Parameter categorize(CategorizeFunction function) {
        List<Expression> parts = function.getParameters();
        List<Double> thresholds = new ArrayList<>();
        List<Object> values = new ArrayList<>(List.of(value(parts.get(1))));
        for (int at = 2; at + 1 < parts.size(); at += 2) {
            thresholds.add(StyleModel.number(parts.get(at), 0));
            values.add(value(parts.get(at + 1)));
        }
        Object fallback = fallback(function.getFallbackValue());
        return new Parameter.Categorize(StyleModel.field(parts.get(0)), thresholds, values, fallback);
    }

    private Parameter interpolate(InterpolateFunction function) {
        List<Expression> parts = function.getParameters();
        List<Double> data = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int at = 1; at + 1 < parts.size(); at += 2) {
            data.add(StyleModel.number(parts.get(at), 0));
            values.add(StyleModel.number(parts.get(at + 1), 0));
        }
        Object fallback = fallback(function.getFallbackValue());
        return new Parameter.Interpolate(StyleModel.field(parts.get(0)), data, values, (Double) fallback);
    }

    private static Object value(Expression expression) {
        return ((Literal) expression).getValue();
    }
}
