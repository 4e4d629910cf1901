package org.mineralgis.style;

import static org.mineralgis.style.LegendEntry.HEIGHT;
import static org.mineralgis.style.LegendEntry.WIDTH;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LocalizedText;

/**
 * The legend of a style: one entry for each title, drawn from the same symbolizers as the map. Rules with the same title make
 * one sign together, as they do on the map.
 */
final class Legend {

    /** The scale at which the whole area fills a screen: MapLibre's zoom 8, as in the legend of the viewer. */
    private static final double DENOMINATOR = 1_091_958;

    private static final double MARGIN = 3;
    private static final String WHITE = "#ffffff";
    private static final String GROUND = "#8a8a84";
    private static final String LINE = "M%s,%sH%s".formatted(3, HEIGHT / 2, WIDTH - 3);
    private static final String AREA = "M4,4H%sV%sH4Z".formatted(WIDTH - 4, HEIGHT - 4);

    private Legend() {}

    /** At the scale of the legend. */
    static List<LegendEntry> of(Style style) {
        return of(style, DENOMINATOR);
    }

    /** At the scale 1:{@code denominator}; of a style that draws nothing there, at any. */
    static List<LegendEntry> of(Style style, double denominator) {
        List<Rule> rules = style.featureTypeStyles().stream()
                .flatMap(part -> part.rules().stream())
                .toList();
        List<Rule> shown = rules.stream().filter(rule -> at(rule, denominator)).toList();
        Map<LocalizedText, List<LegendEntry.Shape>> entries = new LinkedHashMap<>();
        for (Rule rule : shown.isEmpty() ? rules : shown) {
            Optional<LocalizedText> title = RuleTitle.find(rule);
            List<LegendEntry.Shape> shapes = rule.symbolizers().stream()
                    .flatMap(symbolizer -> shape(symbolizer).stream())
                    .toList();
            if (title.isPresent() && !shapes.isEmpty()) {
                entries.computeIfAbsent(title.get(), one -> new ArrayList<>()).addAll(shapes);
            }
        }
        List<LegendEntry> legend = new ArrayList<>();
        entries.forEach((title, shapes) -> legend.add(new LegendEntry(title, visible(shapes))));
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
        return at(rule, DENOMINATOR);
    }

    private static boolean at(Rule rule, double denominator) {
        return rule.getMinScaleDenominator() <= denominator && denominator < rule.getMaxScaleDenominator();
    }

    private static Optional<LegendEntry.Shape> shape(Symbolizer symbolizer) {
        if (symbolizer instanceof PointSymbolizer point) {
            return Optional.of(mark(point));
        }
        if (symbolizer instanceof LineSymbolizer line) {
            return Optional.of(new LegendEntry.Shape(LINE, null, stroke(MarkIcon.line(line.getStroke(), 1))));
        }
        return symbolizer instanceof PolygonSymbolizer area
                ? Optional.of(new LegendEntry.Shape(
                        AREA, paint(MarkIcon.paint(area.getFill(), 1)), stroke(MarkIcon.line(area.getStroke(), 1))))
                : Optional.empty();
    }

    /** A mark that is larger than the picture is drawn smaller. */
    private static LegendEntry.Shape mark(PointSymbolizer symbolizer) {
        MarkIcon mark = MarkIcon.of(symbolizer);
        double scale = Math.min(1, (HEIGHT - MARGIN) / (mark.size() + mark.lineWidth()));
        AffineTransform place = AffineTransform.getTranslateInstance(WIDTH / 2.0, HEIGHT / 2.0);
        place.rotate(Math.toRadians(StyleModel.number(symbolizer.getGraphic().getRotation(), 0)));
        place.scale(mark.size() * scale, mark.size() * scale);
        String path = SvgPath.of(place.createTransformedShape(mark.shape().outline()));
        return new LegendEntry.Shape(path, paint(mark.fill()), stroke(mark.line()));
    }

    private static LegendEntry.@Nullable Paint paint(MarkIcon.@Nullable Paint paint) {
        return paint == null ? null : new LegendEntry.Paint(paint.color(), paint.opacity());
    }

    private static LegendEntry.@Nullable Stroke stroke(MarkIcon.@Nullable Line line) {
        return line == null
                ? null
                : new LegendEntry.Stroke(
                        new LegendEntry.Paint(line.paint().color(), line.paint().opacity()),
                        line.width(),
                        line.dashes());
    }
}
