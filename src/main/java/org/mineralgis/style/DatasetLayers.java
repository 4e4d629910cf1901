package org.mineralgis.style;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
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
    private final List<ObjectNode> shapes = new ArrayList<>();
    private final List<ObjectNode> labels = new ArrayList<>();

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
        style.featureTypeStyles().forEach(this::add);
    }

    /** From the bottom to the top. */
    List<ObjectNode> shapes() {
        return shapes;
    }

    /** From the bottom to the top. */
    List<ObjectNode> labels() {
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
        if (symbolizer instanceof PolygonSymbolizer polygon) {
            if (polygon.getFill() != null) {
                addShape(rule, part, ShapePaint.fill(polygon.getFill()));
            }
            if (polygon.getStroke() != null) {
                addShape(rule, part, ShapePaint.line(polygon.getStroke()));
            }
        } else if (symbolizer instanceof LineSymbolizer line) {
            addShape(rule, part, ShapePaint.line(line.getStroke()));
        } else if (symbolizer instanceof PointSymbolizer point) {
            addShape(rule, part, PointPaint.layer(point));
        } else if (symbolizer instanceof TextSymbolizer text) {
            addLabel(part, text);
        }
    }

    private void addShape(Rule rule, RulePart part, ObjectNode body) {
        ObjectNode layer = layer(part, body, dataset.id());
        RuleTitle.find(rule)
                .ifPresent(title -> layer.withObject("/metadata").set("mineralgis:legend", Json.text(title)));
        shapes.add(layer);
    }

    private void addLabel(RulePart part, TextSymbolizer text) {
        String mvtLayer = ShapeStore.findLabelLayer(dataset).orElse(dataset.id());
        ObjectNode layer = layer(part, labelPaint.layer(text), mvtLayer);
        ObjectNode languages = Json.object();
        for (Language language : Language.values()) {
            languages.set(language.tag(), labelPaint.text(text, language));
        }
        layer.withObject("/metadata").set("mineralgis:label", languages);
        labels.add(layer);
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
