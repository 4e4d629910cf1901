package org.mineralgis.style;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Language;
import org.mineralgis.store.ShapeStore;

/** The MapLibre layers of one dataset: marks, lines and areas apart from labels, which lie above those of all datasets. */
final class DatasetLayers {

    static final String SOURCE = "mineral-gis";

    private final Dataset dataset;
    private final String group;
    private final FilterExpression filters;
    private final LabelPaint labelPaint;
    private final List<LegendSign> signs;
    private final List<ObjectNode> shapes = new ArrayList<>();
    private final List<LayerStack.Label<ObjectNode>> labels = new ArrayList<>();

    /**
     * Layers of {@code dataset} by {@code style}.
     *
     * @param group id of its group in {@code map.yaml}
     */
    DatasetLayers(Dataset dataset, String group, Style style) {
        this.dataset = dataset;
        this.group = group;
        this.filters = new FilterExpression(dataset.schema());
        this.labelPaint = new LabelPaint(dataset);
        this.signs = LegendSign.of(style, dataset.schema());
        style.featureTypeStyles().forEach(this::add);
    }

    /** From the bottom to the top. */
    List<ObjectNode> shapes() {
        return shapes;
    }

    /** From the bottom to the top. */
    List<LayerStack.Label<ObjectNode>> labels() {
        return labels;
    }

    private void add(FeatureTypeStyle style) {
        for (Rule rule : style.rules()) {
            for (RulePart part : RulePart.of(style, rule)) {
                rule.symbolizers().forEach(symbolizer -> add(rule, part, symbolizer));
            }
        }
    }

    private void add(Rule rule, RulePart part, Symbolizer symbolizer) {
        if (symbolizer instanceof TextSymbolizer text) {
            addLabel(part, text);
            return;
        }
        if (symbolizer instanceof PolygonSymbolizer polygon) {
            if (polygon.getFill() != null) {
                addShape(rule, part, way -> ShapePaint.fill(polygon.getFill(), frozen(way)));
            }
            if (polygon.getStroke() != null) {
                addShape(rule, part, way -> ShapePaint.line(polygon.getStroke(), 0, frozen(way)));
            }
        } else if (symbolizer instanceof LineSymbolizer line) {
            addShape(rule, part, way -> ShapePaint.line(line, frozen(way)));
        } else if (symbolizer instanceof PointSymbolizer point) {
            addShape(rule, part, way -> way == null ? PointPaint.layer(point) : PointPaint.layer(point, way));
        }
    }

    private static UnaryOperator<Parameter> frozen(@Nullable Function<String, @Nullable Object> values) {
        return values == null ? parameter -> parameter : parameter -> parameter.frozen(values);
    }

    /** A layer, made by {@code body}: of null for all records, of values as it would be if all records had them. */
    private void addShape(
            Rule rule, RulePart part, Function<@Nullable Function<String, @Nullable Object>, ObjectNode> body) {
        ObjectNode layer = layer(part, body.apply(null), dataset.id());
        ObjectNode metadata = layer.withObject("/metadata");
        RuleTitle.find(rule).ifPresent(title -> metadata.set("mineralgis:legend", Json.text(title)));
        for (LegendSign sign : signs) {
            if (sign.rule() != rule) {
                continue;
            }
            if (sign.field() == null && sign.filter() != null) {
                metadata.set("mineralgis:filter", LegendSign.filter(List.of(sign), dataset.schema()));
            } else if (sign.field() != null) {
                metadata.withArray("/mineralgis:classes").add(told(sign, body.apply(sign.values())));
            }
        }
        shapes.add(layer);
    }

    private ObjectNode told(LegendSign sign, ObjectNode drawn) {
        ObjectNode told = Json.object();
        told.set("title", Json.text(sign.title()));
        told.put("field", sign.field());
        if (sign.filter() != null) {
            told.set("filter", filters.of(sign.filter()));
            told.set("cql2", LegendSign.filter(List.of(sign), dataset.schema()));
        }
        drawn.properties().stream()
                .filter(entry ->
                        entry.getKey().equals("layout") || entry.getKey().equals("paint"))
                .forEach(entry -> told.set(entry.getKey(), entry.getValue()));
        return told;
    }

    private void addLabel(RulePart part, TextSymbolizer text) {
        String mvtLayer = ShapeStore.findLabelLayer(dataset).orElse(dataset.id());
        ObjectNode layer = layer(part, labelPaint.layer(text), mvtLayer);
        ObjectNode languages = Json.object();
        for (Language language : Language.values()) {
            languages.set(language.tag(), labelPaint.text(text, language));
        }
        labelPaint.uyghurText(text).ifPresent(uyghur -> languages.set("ug", uyghur));
        layer.withObject("/metadata").set("mineralgis:label", languages);
        labels.add(new LayerStack.Label<>(layer, StyleModel.number(text.getPriority(), LabelPaint.PRIORITY)));
    }

    private ObjectNode layer(RulePart part, ObjectNode body, String mvtLayer) {
        ObjectNode layer = Json.object();
        layer.put("id", dataset.id() + "/" + (shapes.size() + labels.size() + 1));
        layer.put("source", SOURCE);
        layer.put("source-layer", mvtLayer);
        layer.setAll(body);
        part.limit(layer, filters);
        layer.putObject("metadata").put("mineralgis:dataset", dataset.id()).put("mineralgis:group", group);
        return layer;
    }
}
