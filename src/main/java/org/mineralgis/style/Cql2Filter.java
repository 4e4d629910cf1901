package org.mineralgis.style;

import static org.mineralgis.style.Json.array;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
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
import org.mineralgis.model.Schema;

/**
 * Filters as CQL2 JSON (OGC 21-065r2) on the records of the dataset. There a missing value is neither equal to anything nor unlike
 * it, whereas on the map it is unlike everything: what is negated says so.
 */
final class Cql2Filter {

    private final Schema schema;

    Cql2Filter(Schema schema) {
        this.schema = schema;
    }

    JsonNode of(Filter filter) {
        if (filter instanceof And and) {
            return all("and", and.getChildren().stream().map(this::of).toList());
        }
        if (filter instanceof Or or) {
            return all("or", or.getChildren().stream().map(this::of).toList());
        }
        if (filter instanceof Not not) {
            return negated(not.getFilter());
        }
        if (filter instanceof PropertyIsNull empty) {
            return op("isNull", property(empty.getExpression()));
        }
        if (filter instanceof PropertyIsBetween between) {
            String field = StyleModel.field(between.getExpression());
            return op(
                    "between",
                    property(between.getExpression()),
                    literal(field, between.getLowerBoundary()),
                    literal(field, between.getUpperBoundary()));
        }
        return filter instanceof PropertyIsLike like ? like(like) : comparison((BinaryComparisonOperator) filter);
    }

    private JsonNode negated(Filter filter) {
        if (filter instanceof And and) {
            return all("or", and.getChildren().stream().map(this::negated).toList());
        }
        if (filter instanceof Or or) {
            return all("and", or.getChildren().stream().map(this::negated).toList());
        }
        if (filter instanceof Not not) {
            return of(not.getFilter());
        }
        if (filter instanceof PropertyIsNull) {
            return op("not", of(filter));
        }
        return filter instanceof PropertyIsNotEqualTo unequal
                ? op("=", property(unequal.getExpression1()), literal(unequal))
                : op("or", op("isNull", field(filter)), op("not", of(filter)));
    }

    private static JsonNode field(Filter filter) {
        if (filter instanceof PropertyIsLike like) {
            return property(like.getExpression());
        }
        return filter instanceof PropertyIsBetween between
                ? property(between.getExpression())
                : property(((BinaryComparisonOperator) filter).getExpression1());
    }

    private JsonNode comparison(BinaryComparisonOperator filter) {
        JsonNode property = property(filter.getExpression1());
        if (filter instanceof PropertyIsNotEqualTo) {
            return op("or", op("isNull", property), op("<>", property, literal(filter)));
        }
        return op(operator(filter), property, literal(filter));
    }

    private static String operator(BinaryComparisonOperator filter) {
        if (filter instanceof PropertyIsEqualTo) {
            return "=";
        }
        if (filter instanceof PropertyIsLessThan) {
            return "<";
        }
        if (filter instanceof PropertyIsGreaterThan) {
            return ">";
        }
        return filter instanceof PropertyIsGreaterThanOrEqualTo ? ">=" : "<=";
    }

    /** Of a list the items are compared, not their text. */
    private JsonNode like(PropertyIsLike filter) {
        LikePattern pattern = LikePattern.of(filter.getLiteral(), filter.getWildCard());
        JsonNode property = property(filter.getExpression());
        if (FieldLiteral.isList(schema, StyleModel.field(filter.getExpression()))) {
            return op("a_contains", property, array(pattern.core()));
        }
        String core = pattern.core().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        String text = (pattern.open() ? "%" : "") + core + (pattern.openEnd() ? "%" : "");
        return filter.isMatchingCase()
                ? op("like", property, text)
                : op("like", op("casei", property), op("casei", array(text).get(0)));
    }

    /** CQL2 wants two conditions or more. */
    private static JsonNode all(String name, List<JsonNode> conditions) {
        return conditions.size() == 1 ? conditions.get(0) : op(name, conditions.toArray());
    }

    private static ObjectNode op(String name, Object... args) {
        ObjectNode op = Json.object().put("op", name);
        op.set("args", array(args));
        return op;
    }

    private static ObjectNode property(Expression field) {
        return Json.object().put("property", StyleModel.field(field));
    }

    private Object literal(BinaryComparisonOperator filter) {
        return literal(StyleModel.field(filter.getExpression1()), filter.getExpression2());
    }

    private Object literal(String field, Expression literal) {
        return FieldLiteral.of(schema, field, StyleModel.text(literal, ""));
    }
}
