package org.mineralgis.style;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.LabelPlacement;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.mineralgis.model.Dataset;

/** The layers of one dataset for Java2D, in the order and with the meaning of {@link DatasetLayers}. */
final class PictureLayers {

    /** MapLibre's; a corner that would reach further is cut off. */
    private static final float MITER_LIMIT = 2;

    private final Dataset dataset;
    private final ValueFilter filters;
    private final List<MapLayer> shapes = new ArrayList<>();
    private final List<LayerStack.Label<MapLayer>> labels = new ArrayList<>();

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
    List<LayerStack.Label<MapLayer>> labels() {
        return labels;
    }

    private void add(RulePart part, Symbolizer symbolizer) {
        if (symbolizer instanceof PolygonSymbolizer polygon) {
            if (polygon.getFill() != null) {
                shapes.add(layer(part, false, area(polygon.getFill())));
            }
            if (polygon.getStroke() != null) {
                shapes.add(layer(part, false, line(polygon.getStroke(), 0)));
            }
        } else if (symbolizer instanceof LineSymbolizer line) {
            shapes.add(layer(part, false, line(line)));
        } else if (symbolizer instanceof PointSymbolizer point) {
            shapes.add(layer(part, false, mark(point.getGraphic())));
        } else if (symbolizer instanceof TextSymbolizer text) {
            labels.add(new LayerStack.Label<>(
                    layer(part, dataset.labelled(), label(text)),
                    StyleModel.number(text.getPriority(), LabelPaint.PRIORITY)));
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

    private static MapSymbol area(Fill fill) {
        if (fill.getGraphicFill() != null) {
            return new MapSymbol.Hatch(ShapePaint.tile(fill.getGraphicFill()));
        }
        return new MapSymbol.Area(
                color(Parameter.of(fill.getColor(), "#808080"), Parameter.of(fill.getOpacity(), Quantity.OPACITY)));
    }

    private static MapSymbol line(LineSymbolizer line) {
        double left = StyleModel.number(line.getPerpendicularOffset(), 0);
        Graphic repeated = line.getStroke().getGraphicStroke();
        return repeated == null
                ? line(line.getStroke(), left)
                : new MapSymbol.Along(mark(repeated), ShapePaint.spacing(repeated), left);
    }

    private static MapSymbol line(Stroke stroke, double left) {
        Parameter width = Parameter.of(stroke.getWidth(), Quantity.WIDTH);
        MapSymbol.Choice<BasicStroke> choice = values -> stroke(stroke, (Double) width.of(values));
        return new MapSymbol.Line(
                color(Parameter.of(stroke.getColor(), "#000000"), Parameter.of(stroke.getOpacity(), Quantity.OPACITY)),
                width.constant() ? same(choice) : choice,
                left);
    }

    private static BasicStroke stroke(Stroke stroke, double width) {
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
        return new BasicStroke((float) width, cap, join, MITER_LIMIT, stroke.getDashArray(), 0);
    }

    private static MapSymbol.Mark mark(Graphic graphic) {
        return new MapSymbol.Mark(
                MarkLook.of(graphic),
                Parameter.of(graphic.getRotation(), Quantity.ROTATION),
                StyleModel.number(graphic.getDisplacement().getDisplacementX(), 0),
                StyleModel.number(graphic.getDisplacement().getDisplacementY(), 0));
    }

    private static MapSymbol.Choice<Color> color(Parameter color, Parameter opacity) {
        MapSymbol.Choice<Color> choice =
                values -> new MarkIcon.Paint((String) color.of(values), (Double) opacity.of(values)).color2d();
        return color.constant() && opacity.constant() ? same(choice) : choice;
    }

    /** What does not follow the features is made once. */
    private static <T> MapSymbol.Choice<T> same(MapSymbol.Choice<T> choice) {
        T once = choice.of(field -> null);
        return values -> once;
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
                place(label.getLabelPlacement()));
    }

    private static MapSymbol.Place place(LabelPlacement placement) {
        if (placement instanceof PointPlacement point) {
            return new MapSymbol.AtPoint(
                    StyleModel.number(point.getAnchorPoint().getAnchorPointX(), 0),
                    StyleModel.number(point.getAnchorPoint().getAnchorPointY(), 0.5),
                    StyleModel.number(point.getDisplacement().getDisplacementX(), 0),
                    StyleModel.number(point.getDisplacement().getDisplacementY(), 0));
        }
        return new MapSymbol.AlongLine(StyleModel.number(((LinePlacement) placement).getPerpendicularOffset(), 0));
    }

    private static Color color(Fill fill) {
        return color(Parameter.of(fill.getColor(), "#808080"), Parameter.of(fill.getOpacity(), Quantity.OPACITY))
                .of(field -> null);
    }
}
