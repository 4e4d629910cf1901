package org.mineralgis.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Feature;
import org.mineralgis.model.MapSign;
import org.mineralgis.model.Schema;

/**
 * What a style makes of single records, at the scale of the legend, put into one sign each. The icon has the colour of the
 * lowest mark that is filled and not white, which is the largest, else of the lowest outline; the line is the topmost, because casings lie
 * beneath; the filling is the topmost. Shapes of marks, dashes and labels are lost.
 */
final class RecordSigns implements Function<Feature, MapSign> {

    /** What lies around marks so that they can be seen on dark ground says nothing itself. */
    private static final String CASING = "#ffffff";

    private final List<FeatureTypeStyle> styles;
    private final Schema schema;
    private final ValueFilter filters;
    /** Whether the style draws nothing but labels at the scale of the legend, so that it is taken as it is at any other. */
    private final boolean anyScale;

    RecordSigns(Style style, Schema schema) {
        this.styles = style.featureTypeStyles();
        this.schema = schema;
        this.filters = new ValueFilter(schema);
        this.anyScale = styles.stream()
                .flatMap(part -> part.rules().stream())
                .filter(Legend::atLegendScale)
                .flatMap(rule -> rule.symbolizers().stream())
                .allMatch(TextSymbolizer.class::isInstance);
    }

    @Override
    public MapSign apply(Feature record) {
        RecordValues values = new RecordValues(schema, record);
        List<Symbolizer> drawn =
                styles.stream().flatMap(style -> drawn(style, values)).toList();
        Optional<MarkIcon.Line> line = last(drawn.stream().flatMap(symbolizer -> line(symbolizer, values)));
        return new MapSign(
                icon(drawn, values),
                paint(line.map(MarkIcon.Line::paint)),
                line.map(MarkIcon.Line::width).orElse(0.0),
                paint(last(drawn.stream().flatMap(symbolizer -> fill(symbolizer, values)))));
    }

    private Stream<Symbolizer> drawn(FeatureTypeStyle style, RecordValues values) {
        List<Rule> rules = style.rules().stream().filter(Legend::atLegendScale).toList();
        List<Rule> matching = rules.stream()
                .filter(rule -> !rule.isElseFilter())
                .filter(rule -> rule.getFilter() == null || filters.matches(rule.getFilter(), values))
                .toList();
        Stream<Rule> applied = matching.isEmpty() ? rules.stream().filter(Rule::isElseFilter) : matching.stream();
        return applied.flatMap(rule -> rule.symbolizers().stream());
    }

    private static MapSign.@Nullable Paint icon(List<Symbolizer> drawn, RecordValues values) {
        List<MarkPart> parts = drawn.stream()
                .filter(PointSymbolizer.class::isInstance)
                .map(symbolizer -> MarkLook.of(((PointSymbolizer) symbolizer).getGraphic()))
                .flatMap(look -> look.icon(values).parts().stream())
                .toList();
        List<MarkIcon.Paint> paints = new ArrayList<>();
        parts.forEach(part -> Stream.ofNullable(part.fill()).forEach(paints::add));
        parts.forEach(
                part -> Stream.ofNullable(part.line()).map(MarkIcon.Line::paint).forEach(paints::add));
        Optional<MarkIcon.Paint> coloured =
                paints.stream().filter(each -> !each.color().equals(CASING)).findFirst();
        return paint(coloured.or(() -> paints.stream().findFirst()));
    }

    private static Stream<MarkIcon.Line> line(Symbolizer symbolizer, RecordValues values) {
        Stream<Stroke> stroke = Stream.empty();
        if (symbolizer instanceof LineSymbolizer line) {
            stroke = Stream.of(line.getStroke());
        } else if (symbolizer instanceof PolygonSymbolizer area) {
            stroke = Stream.ofNullable(area.getStroke());
        }
        return stroke.filter(each -> each.getGraphicStroke() == null)
                .map(each -> Objects.requireNonNull(MarkLook.line(each)).of(values, 1));
    }

    private static Stream<MarkIcon.Paint> fill(Symbolizer symbolizer, RecordValues values) {
        return symbolizer instanceof PolygonSymbolizer area
                        && area.getFill() != null
                        && area.getFill().getGraphicFill() == null
                ? Stream.of(Objects.requireNonNull(MarkLook.ink(area.getFill())).of(values, 1))
                : Stream.empty();
    }

    private static <T> Optional<T> last(Stream<T> all) {
        return all.reduce((before, behind) -> behind);
    }

    private static MapSign.@Nullable Paint paint(Optional<MarkIcon.Paint> paint) {
        if (paint.isEmpty()) {
            return null;
        }
        int colour = Integer.parseInt(paint.get().color().substring(1), 16);
        return new MapSign.Paint(
                colour >> 16, colour >> 8 & 0xFF, colour & 0xFF, paint.get().opacity());
    }
}
