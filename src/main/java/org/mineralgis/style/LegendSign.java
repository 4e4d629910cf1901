package org.mineralgis.style;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.Fill;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Field;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Schema;
import org.mineralgis.model.Term;

/**
 * A rule as one sign of a legend: as a whole, or as it draws the records that have one value of a field that it follows. Such
 * values are told once for each field: in the first FeatureTypeStyle where rules with a title follow it, by the last of them.
 *
 * @param title what it means
 * @param rule which rule
 * @param filter which records; null for all
 * @param values what it is drawn for: a value of one field, or nothing
 * @param field which field that is; null for the rule as a whole
 */
record LegendSign(
        LocalizedText title,
        Rule rule,
        @Nullable Filter filter,
        Function<String, @Nullable Object> values,
        @Nullable String field) {

    private static final LocalizedText OTHER = new LocalizedText("其他", "Other");

    /** The signs of a style at the scale of legends. */
    static List<LegendSign> of(Style style, Schema schema) {
        return of(style, schema, Legend.DENOMINATOR);
    }

    /** The signs of a style in the order of its rules, those at the scale 1:{@code denominator} if there are any. */
    static List<LegendSign> of(Style style, Schema schema, double denominator) {
        List<Rule> titled = style.featureTypeStyles().stream()
                .flatMap(part -> part.rules().stream())
                .filter(rule -> RuleTitle.find(rule).isPresent())
                .toList();
        List<Rule> shown = titled.stream()
                .filter(rule ->
                        rule.getMinScaleDenominator() <= denominator && denominator < rule.getMaxScaleDenominator())
                .toList();
        List<Rule> rules = shown.isEmpty() ? titled : shown;
        Map<String, Rule> tellers = new LinkedHashMap<>();
        style.featureTypeStyles().forEach(part -> {
            Map<String, Rule> own = new LinkedHashMap<>();
            part.rules().stream().filter(rules::contains).forEach(rule -> stepped(rule)
                    .forEach(parameter -> own.put(parameter.field().orElseThrow(), rule)));
            own.forEach(tellers::putIfAbsent);
        });
        List<LegendSign> signs = new ArrayList<>();
        for (Rule rule : rules) {
            LocalizedText title = RuleTitle.find(rule).orElseThrow();
            signs.add(new LegendSign(title, rule, whole(style, rule), field -> null, null));
            stepped(rule)
                    .filter(parameter -> tellers.get(parameter.field().orElseThrow()) == rule)
                    .collect(Collectors.toMap(
                            parameter -> parameter.field().orElseThrow(),
                            parameter -> parameter,
                            LegendSign::telling,
                            LinkedHashMap::new))
                    .forEach((field, parameter) -> signs.addAll(told(rule, parameter, schema)));
        }
        return signs;
    }

    /** An else rule stands for what the others of its style leave. */
    private static @Nullable Filter whole(Style style, Rule rule) {
        if (!rule.isElseFilter()) {
            return rule.getFilter();
        }
        return style.featureTypeStyles().stream()
                .filter(part -> part.rules().contains(rule))
                .flatMap(part -> RulePart.of(part, rule).stream())
                .filter(RulePart::atLegendScale)
                .findFirst()
                .map(RulePart::filter)
                .orElse(null);
    }

    /** Of two parameters that follow one field the one that tells more of its values apart. */
    private static Parameter telling(Parameter first, Parameter second) {
        return second.outcomes().size() > first.outcomes().size() ? second : first;
    }

    /** The parameters of a rule that have one value for each of some values of a field. */
    private static Stream<Parameter> stepped(Rule rule) {
        return rule.symbolizers().stream()
                .flatMap(LegendSign::following)
                .filter(parameter ->
                        parameter instanceof Parameter.Recode || parameter instanceof Parameter.Categorize);
    }

    private static Stream<Parameter> following(Symbolizer symbolizer) {
        if (symbolizer instanceof PointSymbolizer point) {
            return MarkLook.of(point.getGraphic()).following().stream();
        }
        if (symbolizer instanceof LineSymbolizer line) {
            return of(line.getStroke());
        }
        return symbolizer instanceof PolygonSymbolizer area
                ? Stream.concat(of(area.getFill()), of(area.getStroke()))
                : Stream.empty();
    }

    private static Stream<Parameter> of(@Nullable Fill fill) {
        MarkLook.Ink ink = MarkLook.ink(fill);
        return ink == null ? Stream.empty() : Stream.of(ink.color(), ink.opacity());
    }

    private static Stream<Parameter> of(@Nullable Stroke stroke) {
        MarkLook.Outline line = MarkLook.line(stroke);
        return line == null
                ? Stream.empty()
                : Stream.of(line.ink().color(), line.width(), line.ink().opacity());
    }

    private static List<LegendSign> told(Rule rule, Parameter parameter, Schema schema) {
        return parameter instanceof Parameter.Recode recode
                ? recoded(rule, recode, schema)
                : categorized(rule, (Parameter.Categorize) parameter);
    }

    /** Values with the same outcome are one sign. */
    private static List<LegendSign> recoded(Rule rule, Parameter.Recode recode, Schema schema) {
        Map<Object, List<String>> alike = new LinkedHashMap<>();
        recode.values().forEach((data, outcome) -> alike.computeIfAbsent(outcome, one -> new ArrayList<>())
                .add(data));
        List<Term> terms =
                schema.findField(recode.name()).map(Field::vocabulary).orElse(List.of());
        List<LegendSign> signs = new ArrayList<>();
        for (List<String> data : alike.values()) {
            signs.add(new LegendSign(
                    new LocalizedText(
                            joined(data, terms, "、", LocalizedText::zh), joined(data, terms, ", ", LocalizedText::en)),
                    rule,
                    any(recode.name(), data),
                    field -> field.equals(recode.name()) ? data.get(0) : null,
                    recode.name()));
        }
        if (terms.stream().anyMatch(term -> !recode.values().containsKey(term.value()))) {
            Filter known = any(recode.name(), List.copyOf(recode.values().keySet()));
            signs.add(new LegendSign(OTHER, rule, StyleModel.FILTERS.not(known), field -> null, recode.name()));
        }
        return signs;
    }

    private static String joined(
            List<String> data, List<Term> terms, String comma, Function<LocalizedText, String> language) {
        String text = data.stream()
                .map(value -> terms.stream()
                        .filter(term -> term.value().equals(value))
                        .map(term -> language.apply(term.title()))
                        .findFirst()
                        .orElse(value))
                .collect(Collectors.joining(comma));
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Filter any(String field, List<String> data) {
        List<Filter> each = data.stream()
                .<Filter>map(value ->
                        StyleModel.FILTERS.equals(StyleModel.FILTERS.property(field), StyleModel.literal(value)))
                .toList();
        return each.size() == 1 ? each.get(0) : StyleModel.FILTERS.or(each);
    }

    private static List<LegendSign> categorized(Rule rule, Parameter.Categorize steps) {
        List<LegendSign> signs = new ArrayList<>();
        for (int at = 0; at < steps.values().size(); at++) {
            @Nullable Double from = at == 0 ? null : steps.thresholds().get(at - 1);
            @Nullable
            Double to =
                    at == steps.thresholds().size() ? null : steps.thresholds().get(at);
            String text =
                    from == null ? "< " + plain(to) : to == null ? "≥ " + plain(from) : plain(from) + " – " + plain(to);
            Double inside = from == null ? Double.valueOf(to - 1) : from;
            signs.add(new LegendSign(
                    new LocalizedText(text, text),
                    rule,
                    within(steps.name(), from, to),
                    field -> field.equals(steps.name()) ? inside : null,
                    steps.name()));
        }
        return signs;
    }

    private static String plain(@Nullable Double number) {
        return String.valueOf(Parameter.text(number));
    }

    private static Filter within(String field, @Nullable Double from, @Nullable Double to) {
        List<Filter> both = new ArrayList<>();
        if (from != null) {
            both.add(StyleModel.FILTERS.greaterOrEqual(
                    StyleModel.FILTERS.property(field), StyleModel.literal(plain(from))));
        }
        if (to != null) {
            both.add(StyleModel.FILTERS.less(StyleModel.FILTERS.property(field), StyleModel.literal(plain(to))));
        }
        return both.size() == 1 ? both.get(0) : StyleModel.FILTERS.and(both);
    }

    /** Which records have any of several signs, as CQL2 JSON; null for all. */
    static @Nullable JsonNode filter(List<LegendSign> signs, Schema schema) {
        List<Filter> filters = new ArrayList<>();
        for (LegendSign sign : signs) {
            if (sign.filter() == null) {
                return null;
            }
            filters.add(sign.filter());
        }
        return new Cql2Filter(schema).of(filters.size() == 1 ? filters.get(0) : StyleModel.FILTERS.or(filters));
    }
}
