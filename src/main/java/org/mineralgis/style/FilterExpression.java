package org.mineralgis.style;

import static org.mineralgis.style.Json.array;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Locale;
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
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Expression;
import org.mineralgis.model.Schema;

/**
 * Filters as MapLibre expressions on the features of our tiles. There a value that is missing is a property that is
 * missing: it is less than, greater than and like nothing, equal to nothing, and not equal to everything.
 */
final class FilterExpression {

    private final Schema schema;

    FilterExpression(Schema schema) {
        this.schema = schema;
    }

    JsonNode of(Filter filter) {
        if (filter instanceof And and) {
            return several("all", and.getChildren());
        }
        if (filter instanceof Or or) {
            return several("any", or.getChildren());
        }
        if (filter instanceof Not not) {
            return array("!", of(not.getFilter()));
        }
        if (filter instanceof PropertyIsNull empty) {
            return array("!", array("has", StyleModel.field(empty.getExpression())));
        }
        if (filter instanceof PropertyIsBetween between) {
            return between(between);
        }
        return filter instanceof PropertyIsLike like ? like(like) : comparison((BinaryComparisonOperator) filter);
    }

    private ArrayNode several(String operator, List<Filter> parts) {
        ArrayNode expression = array(operator);
        parts.forEach(part -> expression.add(of(part)));
        return expression;
    }

    private ArrayNode comparison(BinaryComparisonOperator filter) {
        String field = StyleModel.field(filter.getExpression1());
        ArrayNode comparison = array(operator(filter), array("get", field), literal(field, filter.getExpression2()));
        boolean missingIsFine = filter instanceof PropertyIsEqualTo || filter instanceof PropertyIsNotEqualTo;
        return missingIsFine ? comparison : array("all", array("has", field), comparison);
    }

    private static String operator(BinaryComparisonOperator filter) {
        if (filter instanceof PropertyIsEqualTo) {
            return "==";
        }
        if (filter instanceof PropertyIsNotEqualTo) {
            return "!=";
        }
        if (filter instanceof PropertyIsLessThan) {
            return "<";
        }
        if (filter instanceof PropertyIsLessThanOrEqualTo) {
            return "<=";
        }
        if (filter instanceof PropertyIsGreaterThan) {
            return ">";
        }
        if (filter instanceof PropertyIsGreaterThanOrEqualTo) {
            return ">=";
        }
        throw new IllegalArgumentException("no such comparison: " + filter);
    }

    private ArrayNode between(PropertyIsBetween filter) {
        String field = StyleModel.field(filter.getExpression());
        return array(
                "all",
                array("has", field),
                array(">=", array("get", field), literal(field, filter.getLowerBoundary())),
                array("<=", array("get", field), literal(field, filter.getUpperBoundary())));
    }

    private static ArrayNode like(PropertyIsLike filter) {
        String field = StyleModel.field(filter.getExpression());
        boolean any = !filter.isMatchingCase();
        ArrayNode value = any ? array("downcase", array("get", field)) : array("get", field);
        String literal = any ? filter.getLiteral().toLowerCase(Locale.ROOT) : filter.getLiteral();
        LikePattern pattern = LikePattern.of(literal, filter.getWildCard());
        String core = pattern.core();
        int length = core.codePointCount(0, core.length());
        ArrayNode match;
        if (pattern.open() && pattern.openEnd()) {
            match = array("in", core, value);
        } else if (pattern.openEnd()) {
            match = array("==", array("slice", value, 0, length), core);
        } else {
            match = pattern.open() ? array("==", array("slice", value, -length), core) : array("==", value, core);
        }
        return array("all", array("has", field), match);
    }

    private Object literal(String field, Expression literal) {
        return FieldLiteral.of(schema, field, StyleModel.text(literal, ""));
    }
}
