package org.mineralgis.style;

import static org.mineralgis.style.LegendEntry.HEIGHT;
import static org.mineralgis.style.LegendEntry.WIDTH;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Schema;

/**
 * The legend of a style: one entry for each title, drawn from the same symbolizers as the map. Rules with the same title make
 * one sign together, as they do on the map.
 */
final class Legend {

    /** The scale at which the whole area fills a screen: MapLibre's zoom 8, as in the legend of the viewer. */
    static final double DENOMINATOR = 1_091_958;

    private static final double MARGIN = 3;
    private static final String WHITE = "#ffffff";
    private static final String GROUND = "#8a8a84";
    private static final String LINE = "M3,%sH" + (WIDTH - 3);
    private static final String AREA = "M4,4H%sV%sH4Z".formatted(WIDTH - 4, HEIGHT - 4);

    private Legend() {}

    /**
     * The legend of a style.
     *
     * @param schema of what it draws, whose terms tell what the values of fields mean that signs follow
     */
    static List<LegendEntry> of(Style style, Schema schema) {
        return of(LegendSign.of(style, schema), schema);
    }

    /** The same at the scale 1:{@code denominator}, but only the signs that any of these records have. */
    static List<LegendEntry> of(
            Style style, Schema schema, double denominator, List<Function<String, @Nullable Object>> records) {
        ValueFilter filters = new ValueFilter(schema);
        return of(
                LegendSign.of(style, schema, denominator).stream()
                        .filter(sign -> records.stream()
                                .anyMatch(record -> sign.filter() == null || filters.matches(sign.filter(), record)))
                        .toList(),
                schema);
    }

    private static List<LegendEntry> of(List<LegendSign> signs, Schema schema) {
        Map<LocalizedText, List<LegendSign>> entries = new LinkedHashMap<>();
        for (LegendSign sign : signs) {
            entries.computeIfAbsent(sign.title(), title -> new ArrayList<>()).add(sign);
        }
        List<LegendEntry> legend = new ArrayList<>();
        entries.forEach((title, same) -> {
            List<LegendEntry.Shape> shapes = same.stream()
                    .flatMap(sign -> sign.rule().symbolizers().stream()
                            .flatMap(symbolizer -> shapes(symbolizer, sign.values()).stream()))
                    .toList();
            if (!shapes.isEmpty()) {
                legend.add(new LegendEntry(title, visible(shapes), LegendSign.filter(same, schema)));
            }
        });
        return legend;
    }

    /** A sign that is white all over, such as the eye of a weak record, lies on grey: on paper nobody could see it. */
    private static List<LegendEntry.Shape> visible(List<LegendEntry.Shape> shapes) {
        if (!shapes.stream().allMatch(Legend::white)) {
            return shapes;
        }
        List<LegendEntry.Shape> onGround = new ArrayList<>();
        onGround.add(new LegendEntry.Shape(AREA, new LegendEntry.Paint(GROUND, 1), null));
        onGround.addAll(shapes);
        return onGround;
    }

    private static boolean white(LegendEntry.Shape shape) {
        return (shape.fill() == null || shape.fill().color().equalsIgnoreCase(WHITE))
                && (shape.stroke() == null || shape.stroke().paint().color().equalsIgnoreCase(WHITE));
    }

    static boolean atLegendScale(Rule rule) {
        return atLegendScale(rule.getMinScaleDenominator(), rule.getMaxScaleDenominator());
    }

    static boolean atLegendScale(double min, double max) {
        return min <= DENOMINATOR && DENOMINATOR < max;
    }

    /** What a symbolizer draws for a record with these values. */
    private static List<LegendEntry.Shape> shapes(Symbolizer symbolizer, Function<String, @Nullable Object> values) {
        if (symbolizer instanceof PointSymbolizer point) {
            return mark(point.getGraphic(), values);
        }
        if (symbolizer instanceof LineSymbolizer line) {
            return line(line, values);
        }
        return symbolizer instanceof PolygonSymbolizer area ? area(area, values) : List.of();
    }

    private static List<LegendEntry.Shape> line(LineSymbolizer line, Function<String, @Nullable Object> values) {
        Stroke stroke = line.getStroke();
        Graphic repeated = stroke.getGraphicStroke();
        double up = StyleModel.number(line.getPerpendicularOffset(), 0);
        if (repeated == null) {
            return List.of(new LegendEntry.Shape(LINE.formatted(HEIGHT / 2 - (int) up), null, stroke(stroke, values)));
        }
        List<LegendEntry.Shape> row = new ArrayList<>();
        double spacing = Math.min(ShapePaint.spacing(repeated), (WIDTH - 2 * MARGIN) / 2);
        for (double x = MARGIN + spacing / 2; x < WIDTH - MARGIN; x += spacing) {
            row.addAll(mark(repeated, values, x, HEIGHT / 2.0 - up));
        }
        return row;
    }

    private static List<LegendEntry.Shape> area(PolygonSymbolizer area, Function<String, @Nullable Object> values) {
        List<LegendEntry.Shape> shapes = new ArrayList<>();
        Fill fill = area.getFill();
        LegendEntry.Stroke edge = area.getStroke() == null ? null : stroke(area.getStroke(), values);
        if (fill != null && fill.getGraphicFill() != null) {
            shapes.addAll(hatch(ShapePaint.tile(fill.getGraphicFill())));
            fill = null;
        }
        if (fill != null || edge != null) {
            MarkLook.Ink ink = MarkLook.ink(fill);
            shapes.add(new LegendEntry.Shape(AREA, ink == null ? null : paint(ink.of(values, 1)), edge));
        }
        return shapes;
    }

    /** Cut at the edge, which outlines alone cannot say: lines become areas. */
    private static List<LegendEntry.Shape> hatch(HatchTile tile) {
        List<LegendEntry.Shape> shapes = new ArrayList<>();
        for (MarkPart part : tile.icon().parts()) {
            MarkIcon.Line line = part.line();
            if (part.fill() != null) {
                shapes.add(
                        new LegendEntry.Shape(SvgPath.of(cut(tile, part.outline(), null)), paint(part.fill()), null));
            }
            if (line != null) {
                BasicStroke stroke = MarkPart.stroke(line, BasicStroke.CAP_SQUARE);
                Shape area = cut(tile, part.outline(), stroke);
                shapes.add(new LegendEntry.Shape(SvgPath.of(area), paint(line.paint()), null));
            }
        }
        return shapes;
    }

    private static Shape cut(HatchTile tile, Shape outline, @Nullable BasicStroke stroke) {
        Area all = new Area();
        for (AffineTransform way : tile.ways(WIDTH, HEIGHT)) {
            Shape one = way.createTransformedShape(outline);
            all.add(new Area(stroke == null ? one : stroke.createStrokedShape(one)));
        }
        all.intersect(new Area(new Rectangle2D.Double(4, 4, WIDTH - 8, HEIGHT - 8)));
        return all;
    }

    private static List<LegendEntry.Shape> mark(Graphic graphic, Function<String, @Nullable Object> values) {
        return mark(graphic, values, WIDTH / 2.0, HEIGHT / 2.0);
    }

    /** A mark that is larger than the picture is drawn smaller. */
    private static List<LegendEntry.Shape> mark(
            Graphic graphic, Function<String, @Nullable Object> values, double x, double y) {
        MarkLook look = MarkLook.of(graphic);
        MarkIcon mark = look.icon(values);
        double large = look.scale(values);
        double scale = Math.min(large, (HEIGHT - MARGIN) / (MarkPainter.side(mark) - 2.0));
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(Math.toRadians(
                (Double) Parameter.of(graphic.getRotation(), Quantity.ROTATION).of(values)));
        place.scale(scale, scale);
        return mark.parts().stream()
                .map(part -> new LegendEntry.Shape(
                        SvgPath.of(place.createTransformedShape(part.outline())),
                        paint(part.fill()),
                        part.line() == null ? null : stroke(part.line(), scale)))
                .toList();
    }

    private static LegendEntry.@Nullable Paint paint(MarkIcon.@Nullable Paint paint) {
        return paint == null ? null : new LegendEntry.Paint(paint.color(), paint.opacity());
    }

    private static LegendEntry.Stroke stroke(Stroke stroke, Function<String, @Nullable Object> values) {
        return stroke(Objects.requireNonNull(MarkLook.line(stroke)).of(values, 1), 1);
    }

    private static LegendEntry.Stroke stroke(MarkIcon.Line line, double scale) {
        return new LegendEntry.Stroke(
                new LegendEntry.Paint(line.paint().color(), line.paint().opacity()),
                line.width() * scale,
                line.dashes());
    }
}
