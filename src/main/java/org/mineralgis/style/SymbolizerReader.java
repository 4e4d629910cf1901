package org.mineralgis.style;

import static org.mineralgis.style.StyleModel.STYLES;
import static org.mineralgis.style.StyleModel.literal;

import java.util.List;
import java.util.Optional;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Symbolizer;
import org.jspecify.annotations.Nullable;

/** Symbolizers of polygons, lines and points; those of text are read by {@link LabelReader}. */
final class SymbolizerReader {

    /** Side of the tile of a fill, and size of a mark, where a file has none (SLD 1.0, 11.3: the latter). */
    private static final double TILE = 8;

    private static final double MARK = 6;

    private final LabelReader labels;
    private final PaintReader paints;
    private final GraphicReader graphics;

    /** Notes every field that it meets in {@code uses}. */
    SymbolizerReader(List<FieldUse> uses, Symbols symbols) {
        ValueReader values = new ValueReader(uses);
        this.paints = new PaintReader(values);
        this.graphics = new GraphicReader(values, paints, symbols);
        this.labels = new LabelReader(uses, paints);
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

    private Symbolizer polygon(SldElement element) throws StyleFileException {
        element.allow("Fill", "Stroke");
        Stroke edge = paints.findStroke(element);
        Reach.check(element, Reach.of(edge));
        return STYLES.createPolygonSymbolizer(edge, areaFill(element), null);
    }

    /** Of one colour, or a graphic repeated side by side. */
    private @Nullable Fill areaFill(SldElement parent) throws StyleFileException {
        Optional<SldElement> fill = parent.find("Fill");
        Optional<SldElement> pattern = fill.isPresent() ? fill.get().find("GraphicFill") : Optional.empty();
        if (pattern.isEmpty()) {
            return paints.findFill(parent);
        }
        fill.get().allow("GraphicFill");
        Graphic graphic = graphics.graphic(pattern.get().allow("Graphic"), TILE);
        GraphicReader.same(pattern.get(), graphic);
        if (!HatchTile.fits(MarkLook.of(graphic).one(), StyleModel.number(graphic.getRotation(), 0))) {
            throw pattern.get().get("Graphic").error("lines of a hatch can only be turned by 0, 45, 90 or 135 degrees");
        }
        Fill result = STYLES.createFill(literal("#808080"), literal(1));
        result.setGraphicFill(graphic);
        return result;
    }

    private Symbolizer line(SldElement element) throws StyleFileException {
        element.allow("Stroke", "PerpendicularOffset");
        SldElement stroke = element.get("Stroke");
        LineSymbolizer line = STYLES.createLineSymbolizer(
                stroke.find("GraphicStroke").isPresent() ? marks(stroke) : paints.stroke(stroke), null);
        Optional<SldElement> offset = element.find("PerpendicularOffset");
        if (offset.isPresent()) {
            line.setPerpendicularOffset(ValueReader.same(offset.get(), -50, 50, 0));
        }
        Reach.check(element, Reach.of(line));
        return line;
    }

    /** A graphic again and again along a line. */
    private Stroke marks(SldElement element) throws StyleFileException {
        SldElement repeated = element.allow("GraphicStroke").get("GraphicStroke");
        Graphic graphic = graphics.graphic(repeated.allow("Graphic", "Gap"), MARK);
        GraphicReader.same(repeated, graphic);
        graphic.setGap(ValueReader.same(repeated.find("Gap").orElse(null), 0, 1000, 0));
        Stroke stroke = STYLES.createStroke(literal("#000000"), literal(1));
        stroke.setGraphicStroke(graphic);
        return stroke;
    }

    private Symbolizer point(SldElement element) throws StyleFileException {
        Graphic graphic = graphics.graphic(element.allow("Graphic"), MARK);
        Reach.check(element.get("Graphic"), Reach.of(graphic));
        return STYLES.createPointSymbolizer(graphic, null);
    }
}
