package org.mineralgis.style;

import static org.mineralgis.style.Json.array;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule, or as much of it as one MapLibre layer can say: one filter over one range of scales.
 *
 * @param filter a MapLibre expression; null for all features
 * @param minScale smallest denominator, included
 * @param maxScale largest denominator, not included
 */
record RulePart(@Nullable JsonNode filter, double minScale, double maxScale) {

    private static final double MAX_ZOOM = 24;

    /** The parts of {@code rule}; none when no feature can ever meet it. */
    static List<RulePart> of(FeatureTypeStyle style, Rule rule, FilterExpression expressions) {
        if (rule.isElseFilter()) {
            return otherwise(style, rule, expressions);
        }
        JsonNode filter = rule.getFilter() == null ? null : expressions.of(rule.getFilter());
        return List.of(new RulePart(filter, rule.getMinScaleDenominator(), rule.getMaxScaleDenominator()));
    }

    /** What no other rule takes. The other rules need not have the same scales, so that each stretch is looked at alone. */
    private static List<RulePart> otherwise(FeatureTypeStyle style, Rule rule, FilterExpression expressions) {
        List<Rule> others =
                style.rules().stream().filter(other -> !other.isElseFilter()).toList();
        TreeSet<Double> bounds = new TreeSet<>();
        for (Rule other : others) {
            bounds.add(other.getMinScaleDenominator());
            bounds.add(other.getMaxScaleDenominator());
        }
        List<RulePart> parts = new ArrayList<>();
        double from = rule.getMinScaleDenominator();
        double end = rule.getMaxScaleDenominator();
        bounds.add(end);
        for (double to : bounds.tailSet(from, false).headSet(end, true)) {
            addRest(parts, others, from, to, expressions);
            from = to;
        }
        return parts;
    }

    private static void addRest(
            List<RulePart> parts, List<Rule> others, double from, double to, FilterExpression expressions) {
        ArrayNode any = array("any");
        for (Rule other : others) {
            if (other.getMinScaleDenominator() <= from && other.getMaxScaleDenominator() >= to) {
                if (other.getFilter() == null) {
                    return;
                }
                any.add(expressions.of(other.getFilter()));
            }
        }
        parts.add(new RulePart(any.size() == 1 ? null : array("!", any), from, to));
    }

    /** Adds filter and zooms to {@code layer}. Where SLD includes the smallest denominator, MapLibre includes the largest. */
    void limit(ObjectNode layer) {
        if (filter != null) {
            layer.set("filter", filter);
        }
        double minZoom = ScaleZoom.of(maxScale);
        double maxZoom = minScale > 0 ? ScaleZoom.of(minScale) : MAX_ZOOM;
        if (minZoom > 0) {
            layer.set("minzoom", Json.number(Math.min(minZoom, MAX_ZOOM)));
        }
        if (maxZoom < MAX_ZOOM) {
            layer.set("maxzoom", Json.number(Math.max(0, maxZoom)));
        }
    }
}
