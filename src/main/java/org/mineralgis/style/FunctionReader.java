package org.mineralgis.style;

import static org.mineralgis.style.StyleModel.FILTERS;
import static org.mineralgis.style.StyleModel.literal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.filter.function.CategorizeFunction;
import org.geotools.filter.function.InterpolateFunction;
import org.geotools.filter.function.RecodeFunction;

/**
 * What a parameter may be instead of a literal: a field, or a function of one as SE 1.1 writes it (section 11.6) and as SLD 1.0
 * programs do, {@code ogc:Function} with the same name and the same parts in a row.
 */
final class FunctionReader {

    private static final Set<String> FUNCTIONS = Set.of("Recode", "Categorize", "Interpolate");
    private static final String PROPERTY = "ogc:PropertyName";

    private final List<FieldUse> uses;
    private final Leaf leaf;
    private final Expression otherwise;

    /** How one literal is read. */
    @FunctionalInterface
    interface Leaf {

        Expression read(SldElement element) throws StyleFileException;
    }

    /** Reads functions whose values are of the kind that {@code leaf} knows. */
    FunctionReader(List<FieldUse> uses, Leaf leaf, Expression otherwise) {
        this.uses = uses;
        this.leaf = leaf;
        this.otherwise = otherwise;
    }

    /** Whether the only child of {@code element} is a field or a function. */
    static boolean isFunction(SldElement element) {
        if (element.children().size() != 1) {
            return false;
        }
        String name = element.children().get(0).name();
        return name.equals(PROPERTY) || name.equals("ogc:Function") || FUNCTIONS.contains(name);
    }

    Expression read(SldElement element) throws StyleFileException {
        SldElement function = element.children().get(0);
        if (function.name().equals(PROPERTY)) {
            return property(function);
        }
        return function.name().equals("ogc:Function") ? inARow(function) : standard(function);
    }

    private Expression property(SldElement property) throws StyleFileException {
        if (!(StyleModel.isNumber(otherwise))) {
            throw property.error("a field cannot be a colour; Recode or Categorize can");
        }
        uses.add(new FieldUse(property.line(), property.value(), null));
        return FILTERS.property(property.value());
    }

    /** SE 1.1: each part has an element of its own. */
    private Expression standard(SldElement function) throws StyleFileException {
        SldElement field = function.get("LookupValue").allow(PROPERTY).get(PROPERTY);
        List<SldElement> parts = new ArrayList<>();
        switch (function.name()) {
            case "Recode" -> pairs(function.allowAttributes("fallbackValue"), "MapItem", parts);
            case "Interpolate" -> {
                function.allowAttributes("fallbackValue", "mode", "method");
                only(function, "mode", "linear");
                only(function, "method", "numeric");
                pairs(function, "InterpolationPoint", parts);
            }
            default -> {
                function.allow("LookupValue", "Value", "Threshold")
                        .allowAttributes("fallbackValue", "thresholdBelongsTo", "thresholdsBelongTo");
                only(function, "thresholdBelongsTo", "succeeding");
                only(function, "thresholdsBelongTo", "succeeding");
                steps(function, parts);
            }
        }
        String fallback = function.attributes().get("fallbackValue");
        Expression value = fallback == null ? otherwise : leaf.read(function.with("fallbackValue", fallback));
        return build(function, function.name(), field, parts, value);
    }

    private static void steps(SldElement function, List<SldElement> parts) throws StyleFileException {
        for (SldElement part : function.children()) {
            if (!part.name().equals("LookupValue")) {
                String expected = parts.size() % 2 == 0 ? "Value" : "Threshold";
                if (!part.name().equals(expected)) {
                    throw part.error("<" + expected + "> is expected here");
                }
                parts.add(part);
            }
        }
    }

    private static void pairs(SldElement function, String item, List<SldElement> parts) throws StyleFileException {
        for (SldElement each : function.allow("LookupValue", item).list(item)) {
            each.allow("Data", "Value");
            parts.add(each.get("Data"));
            parts.add(each.get("Value"));
        }
    }

    private static void only(SldElement function, String attribute, String word) throws StyleFileException {
        String value = function.attributes().getOrDefault(attribute, word);
        if (!value.equals(word)) {
            throw function.error(attribute + " can only be " + word);
        }
    }

    /** SLD 1.0: the field, then literals; after them may stand what is the only way known here. */
    private Expression inARow(SldElement function) throws StyleFileException {
        String name = function.allowAttributes("name").attribute("name");
        function.allow(PROPERTY, "ogc:Literal");
        if (!FUNCTIONS.contains(name)) {
            throw function.error("'" + name + "' is not one of Recode, Categorize, Interpolate");
        }
        List<SldElement> parts = new ArrayList<>(function.list("ogc:Literal"));
        Set<String> ways = Set.of("succeeding", "linear", "numeric");
        while (!parts.isEmpty() && ways.contains(parts.get(parts.size() - 1).text())) {
            parts.remove(parts.size() - 1);
        }
        return build(function, name, function.get(PROPERTY), parts, otherwise);
    }

    private Expression build(
            SldElement function, String name, SldElement field, List<SldElement> parts, Expression fallback)
            throws StyleFileException {
        List<Expression> all = new ArrayList<>(List.of(FILTERS.property(field.value())));
        boolean categorize = name.equals("Categorize");
        if (parts.size() < 2 || parts.size() % 2 != (categorize ? 1 : 0)) {
            throw function.error("the values and what they belong to do not come in pairs");
        }
        Set<String> seen = new HashSet<>();
        double before = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < parts.size(); at++) {
            SldElement part = parts.get(at);
            if (at % 2 == (categorize ? 0 : 1)) {
                all.add(leaf.read(part));
            } else if (name.equals("Recode")) {
                all.add(data(part, field.value(), seen));
            } else {
                before = above(part, before);
                all.add(literal(before));
            }
        }
        if (!name.equals("Recode")) {
            uses.add(new FieldUse(field.line(), field.value(), null));
        }
        return function(function, name, all, (Literal) fallback);
    }

    private Expression data(SldElement part, String field, Set<String> seen) throws StyleFileException {
        if (!seen.add(part.value())) {
            throw part.error("'" + part.value() + "' stands twice");
        }
        uses.add(new FieldUse(part.line(), field, part.value()));
        return literal(part.value());
    }

    private static double above(SldElement part, double before) throws StyleFileException {
        double number = part.number(-Double.MAX_VALUE, Double.MAX_VALUE);
        if (number <= before) {
            throw part.error("the numbers must rise");
        }
        return number;
    }

    private Expression function(SldElement element, String name, List<Expression> parts, Literal fallback)
            throws StyleFileException {
        return switch (name) {
            case "Recode" -> new RecodeFunction(parts, fallback);
            case "Categorize" -> new CategorizeFunction(parts, fallback);
            default -> {
                if (!StyleModel.isNumber(otherwise)) {
                    throw element.error("only numbers can be interpolated");
                }
                yield new InterpolateFunction(parts, fallback);
            }
        };
    }
}
