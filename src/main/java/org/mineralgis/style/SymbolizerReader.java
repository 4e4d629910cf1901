package org.mineralgis.style;

import static org.mineralgis.style.StyleModel.STYLES;
import static org.mineralgis.style.StyleModel.literal;

import java.util.List;
import java.util.Optional;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Mark;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Symbolizer;
import org.jspecify.annotations.Nullable;

/** Symbolizers of polygons, lines and points; those of text are read by {@link LabelReader}. */
final class SymbolizerReader {

    private final LabelReader labels;

    /** Notes every field that it meets in {@code uses}. */
    SymbolizerReader(List<FieldUse> uses) {
        this.labels = new LabelReader(uses);
    }

    /** What {@code element} stands for; empty when it is not a symbolizer. */
    Optional<Symbolizer> find(SldElement element) throws StyleFileException {
        return switch (element.name()) {
            case "PolygonSymbolizer" -> Optional.of(polygon(element));
            case "LineSymbolizer" -> Optional.of(line(element));
            case "PointSymbolizer" -> Optional.of(point(element));
            case "TextSymbolizer" -> Optional.of(labels.label(element));
            default -> Optional.empty();
        };
    }

    private static Symbolizer polygon(SldElement element) throws StyleFileException {
        element.allow("Fill", "Stroke");
        return STYLES.createPolygonSymbolizer(stroke(element), fill(element), null);
    }

    private static Symbolizer line(SldElement element) throws StyleFileException {
        element.allow("Stroke");
        return STYLES.createLineSymbolizer(PaintReader.stroke(element.get("Stroke")), null);
    }

    private static Symbolizer point(SldElement element) throws StyleFileException {
        SldElement graphic = element.allow("Graphic").get("Graphic");
        graphic.allow("Mark", "Opacity", "Size", "Rotation");
        Graphic result = STYLES.createGraphic(
                null,
                new Mark[] {mark(graphic.get("Mark"))},
                null,
                PaintReader.number(graphic.find("Opacity").orElse(null), 0, 1, 1),
                PaintReader.number(graphic.find("Size").orElse(null), 1, 200, 6),
                PaintReader.number(graphic.find("Rotation").orElse(null), -360, 360, 0));
        return STYLES.createPointSymbolizer(result, null);
    }

    private static Mark mark(SldElement element) throws StyleFileException {
        element.allow("WellKnownName", "Fill", "Stroke");
        SldElement name = element.get("WellKnownName");
        if (MarkShape.find(name.value()).isEmpty()) {
            throw name.error("'" + name.value() + "' is not one of " + String.join(", ", MarkShape.names()));
        }
        Mark mark = STYLES.createMark();
        mark.setWellKnownName(literal(name.value()));
        mark.setFill(fill(element));
        mark.setStroke(stroke(element));
        return mark;
    }

    private static @Nullable Fill fill(SldElement element) throws StyleFileException {
        Optional<SldElement> fill = element.find("Fill");
        return fill.isPresent() ? PaintReader.fill(fill.get()) : null;
    }

    private static @Nullable Stroke stroke(SldElement element) throws StyleFileException {
        Optional<SldElement> stroke = element.find("Stroke");
        return stroke.isPresent() ? PaintReader.stroke(stroke.get()) : null;
    }
}
