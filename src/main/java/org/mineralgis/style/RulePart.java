package org.mineralgis.style;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LocalizedText;

/**
 * A rule, or as much of it as one layer of a map can say: one filter over one range of scales.
 *
 * @param filter which features; null for all
 * @param minScale smallest denominator, included
 * @param maxScale largest denominator, not included
 * @param title what the legend says of it; null when it does not show it
 */
record RulePart(
        @Nullable Filter filter,
        double minScale,
        double maxScale,
        @Nullable LocalizedText title) {

    private static final double MAX_ZOOM = 24;

    boolean atLegendScale() {
        return Legend.atLegendScale(minScale, maxScale);
    }

    /** The parts of {@code rule}; none when no feature can ever meet it. */
    static List<RulePart> of(FeatureTypeStyle style, Rule rule) {
        return rule.isElseFilter()
                ? otherwise(style, rule)
                : List.of(new RulePart(
                        rule.getFilter(),
                        rule.getMinScaleDenominator(),
                        rule.getMaxScaleDenominator(),
                        RuleTitle.find(rule).orElse(null)));
    }

    /** What no other rule takes. The other rules need not have the same scales, so that each stretch is looked at alone. */
    private static List<RulePart> otherwise(FeatureTypeStyle style, Rule rule) {
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
            addRest(parts, others, from, to, RuleTitle.find(rule).orElse(null));
            from = to;
        }
        return parts;
    }

    private static void addRest(
            List<RulePart> parts, List<Rule> others, double from, double to, @Nullable LocalizedText title) {
        List<Filter> taken = new ArrayList<>();
        for (Rule other : others) {
            if (other.getMinScaleDenominator() <= from && other.getMaxScaleDenominator() >= to) {
                if (other.getFilter() == null) {
                    return;
                }
                taken.add(other.getFilter());
            }
        }
        Filter rest = taken.isEmpty() ? null : StyleModel.FILTERS.not(StyleModel.FILTERS.or(taken));
        parts.add(new RulePart(rest, from, to, title));
    }

    /** Adds filter and zooms to {@code layer}. Where SLD includes the smallest denominator, MapLibre includes the largest. */
    void limit(ObjectNode layer, FilterExpression expressions) {
        if (filter != null) {
            layer.set("filter", expressions.of(filter));
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
