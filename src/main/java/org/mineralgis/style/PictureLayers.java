package org.mineralgis.style;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.style.Fill;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;

/** The layers of one dataset for Java2D, in the order and with the meaning of {@link DatasetLayers}. */
final class PictureLayers {

    /** MapLibre's; a corner that would reach further is cut off. */
    private static final float MITER_LIMIT = 2;

    private final Dataset dataset;
    private final ValueFilter filters;
    private final List<MapLayer> shapes = new ArrayList<>();
    private final List<MapLayer> labels = new ArrayList<>();

    /** Layers of {@code dataset} by {@code style}. */
    PictureLayers(Dataset dataset, Style style) {
        this.dataset = dataset;
        this.filters = new ValueFilter(dataset.schema());
        style.featureTypeStyles().forEach(part -> part.rules().forEach(rule -> RulePart.of(part, rule)
                .forEach(piece -> rule.symbolizers().forEach(symbolizer -> add(piece, symbolizer)))));
    }

    /** From the bottom to the top. */
    List<MapLayer> shapes() {
        return shapes;
    }

    /** From the bottom to the top. */
    List<MapLayer> labels() {
        return labels;
    }

    private void add(RulePart part, Symbolizer symbolizer) {
        if (symbolizer instanceof PolygonSymbolizer polygon) {
            if (polygon.getFill() != null) {
                shapes.add(layer(part, false, new MapSymbol.Area(color(polygon.getFill()))));
            }
            if (polygon.getStroke() != null) {
                shapes.add(layer(part, false, line(polygon.getStroke())));
            }
        } else if (symbolizer instanceof LineSymbolizer line) {
            shapes.add(layer(part, false, line(line.getStroke())));
        } else if (symbolizer instanceof PointSymbolizer point) {
            double rotation = StyleModel.number(point.getGraphic().getRotation(), 0);
            shapes.add(layer(part, false, new MapSymbol.Mark(MarkIcon.of(point), rotation)));
        } else if (symbolizer instanceof TextSymbolizer text) {
            labels.add(layer(part, dataset.labelled(), label(text)));
        }
    }

    private MapLayer layer(RulePart part, boolean labelPoints, MapSymbol symbol) {
        return new MapLayer(
                dataset.id(),
                labelPoints,
                part.minScale(),
                part.maxScale(),
                values -> part.filter() == null || filters.matches(part.filter(), values),
                symbol,
                part.title());
    }

    private static MapSymbol.Line line(Stroke stroke) {
        float width = (float) StyleModel.number(stroke.getWidth(), 1);
        int cap =
                switch (StyleModel.text(stroke.getLineCap(), "butt")) {
                    case "round" -> BasicStroke.CAP_ROUND;
                    case "square" -> BasicStroke.CAP_SQUARE;
                    default -> BasicStroke.CAP_BUTT;
                };
        int join =
                switch (StyleModel.text(stroke.getLineJoin(), "miter")) {
                    case "round" -> BasicStroke.JOIN_ROUND;
                    case "bevel" -> BasicStroke.JOIN_BEVEL;
                    default -> BasicStroke.JOIN_MITER;
                };
        float @Nullable [] dashes = stroke.getDashArray();
        return new MapSymbol.Line(color(stroke), new BasicStroke(width, cap, join, MITER_LIMIT, dashes, 0));
    }

    private MapSymbol.Label label(TextSymbolizer label) {
        return new MapSymbol.Label(
                new LabelText(dataset, StyleModel.field(label.getLabel())),
                "bold".equals(StyleModel.text(label.getFont().getWeight(), "normal")),
                "italic".equals(StyleModel.text(label.getFont().getStyle(), "normal")),
                StyleModel.number(label.getFont().getSize(), 10),
                color(label.getFill()),
                label.getHalo() == null
                        ? null
                        : new MapSymbol.Halo(
                                color(label.getHalo().getFill()),
                                StyleModel.number(label.getHalo().getRadius(), 1)),
                label.getLabelPlacement() instanceof PointPlacement point ? place(point) : null);
    }

    private static MapSymbol.Place place(PointPlacement point) {
        return new MapSymbol.Place(
                StyleModel.number(point.getAnchorPoint().getAnchorPointX(), 0),
                StyleModel.number(point.getAnchorPoint().getAnchorPointY(), 0.5),
                StyleModel.number(point.getDisplacement().getDisplacementX(), 0),
                StyleModel.number(point.getDisplacement().getDisplacementY(), 0));
    }

    private static Color color(Fill fill) {
        return new MarkIcon.Paint(StyleModel.text(fill.getColor(), "#808080"), StyleModel.number(fill.getOpacity(), 1))
                .color2d();
    }

    private static Color color(Stroke stroke) {
        return new MarkIcon.Paint(
                        StyleModel.text(stroke.getColor(), "#000000"), StyleModel.number(stroke.getOpacity(), 1))
                .color2d();
    }
}
