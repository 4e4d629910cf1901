package org.mineralgis.style;

import static org.mineralgis.style.StyleModel.FILTERS;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.jspecify.annotations.Nullable;

/** Filters of rules: Filter Encoding 1.0 and 1.1 (OGC 02-059, 04-095) with a field on the left and literals on the right. */
final class FilterReader {

    private static final String PROPERTY = "ogc:PropertyName";
    private static final String LITERAL = "ogc:Literal";

    private final List<FieldUse> uses;

    /** Notes every field that it meets in {@code uses}. */
    FilterReader(List<FieldUse> uses) {
        this.uses = uses;
    }

    /** The one condition within ogc:Filter, ogc:Not or the like. */
    Filter only(SldElement parent) throws StyleFileException {
        if (parent.children().size() != 1) {
            throw parent.error("exactly one condition is needed");
        }
        return condition(parent.children().get(0));
    }

    private Filter condition(SldElement element) throws StyleFileException {
        return switch (element.name()) {
            case "ogc:And" -> FILTERS.and(conditions(element));
            case "ogc:Or" -> FILTERS.or(conditions(element));
            case "ogc:Not" -> FILTERS.not(only(element));
            case "ogc:PropertyIsNull" -> {
                element.allow(PROPERTY);
                yield FILTERS.isNull(field(element, null));
            }
            case "ogc:PropertyIsLike" -> like(element);
            case "ogc:PropertyIsBetween" -> between(element);
            default -> comparison(element);
        };
    }

    private List<Filter> conditions(SldElement element) throws StyleFileException {
        if (element.children().size() < 2) {
            throw element.error("at least two conditions are needed");
        }
        List<Filter> conditions = new ArrayList<>();
        for (SldElement child : element.children()) {
            conditions.add(condition(child));
        }
        return conditions;
    }

    private Filter comparison(SldElement element) throws StyleFileException {
        return switch (element.name()) {
            case "ogc:PropertyIsEqualTo" -> FILTERS.equals(left(element), right(element));
            case "ogc:PropertyIsNotEqualTo" -> FILTERS.notEqual(left(element), right(element), true);
            case "ogc:PropertyIsLessThan" -> FILTERS.less(left(element), right(element));
            case "ogc:PropertyIsLessThanOrEqualTo" -> FILTERS.lessOrEqual(left(element), right(element));
            case "ogc:PropertyIsGreaterThan" -> FILTERS.greater(left(element), right(element));
            case "ogc:PropertyIsGreaterThanOrEqualTo" -> FILTERS.greaterOrEqual(left(element), right(element));
            default -> throw element.error("this condition is not known");
        };
    }

    private Expression left(SldElement element) throws StyleFileException {
        element.allow(PROPERTY, LITERAL).allowAttributes();
        return field(element, literalText(element));
    }

    private static Expression right(SldElement element) throws StyleFileException {
        return StyleModel.literal(literalText(element));
    }

    /** QGIS compares with the empty text. */
    private static String literalText(SldElement element) throws StyleFileException {
        return element.get(LITERAL).allow().text();
    }

    private Filter between(SldElement element) throws StyleFileException {
        element.allow(PROPERTY, "ogc:LowerBoundary", "ogc:UpperBoundary");
        SldElement lower = element.get("ogc:LowerBoundary");
        SldElement upper = element.get("ogc:UpperBoundary");
        field(element, lower.value());
        Expression field = field(element, upper.value());
        return FILTERS.between(field, StyleModel.literal(lower.value()), StyleModel.literal(upper.value()));
    }

    /** Only what MapLibre can say: the wildcard at one end or at both. */
    private Filter like(SldElement element) throws StyleFileException {
        element.allow(PROPERTY, LITERAL).allowAttributes("wildCard", "singleChar", "escape", "escapeChar", "matchCase");
        String wildCard = element.attribute("wildCard");
        String singleChar = element.attribute("singleChar");
        String escape = element.attribute(element.attributes().containsKey("escapeChar") ? "escapeChar" : "escape");
        boolean matchCase = !"false".equals(element.attributes().get("matchCase"));
        SldElement literal = element.get(LITERAL);
        LikePattern pattern = LikePattern.of(literal.value(), wildCard);
        if (pattern.core().isEmpty()
                || pattern.core().contains(wildCard)
                || literal.value().contains(singleChar)
                || literal.value().contains(escape)) {
            throw literal.error("only a text with '" + wildCard + "' at its start, its end or both is known");
        }
        return FILTERS.like(field(element, null), literal.value(), wildCard, singleChar, escape, matchCase);
    }

    private Expression field(SldElement element, @Nullable String literal) throws StyleFileException {
        SldElement property = element.get(PROPERTY);
        if (element.children().get(0) != property) {
            throw element.error("the field must stand before what it is compared with");
        }
        uses.add(new FieldUse(property.line(), property.value(), literal));
        return FILTERS.property(property.value());
    }
}
