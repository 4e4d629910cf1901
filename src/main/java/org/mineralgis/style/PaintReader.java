package org.mineralgis.style;

import static org.mineralgis.style.StyleModel.STYLES;
import static org.mineralgis.style.StyleModel.literal;

import java.util.Map;
import java.util.Optional;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Stroke;
import org.jspecify.annotations.Nullable;

/** Fills and strokes. Defaults are those of SLD 1.0 (OGC 02-070 section 11): grey fill, black stroke of one pixel. */
final class PaintReader {

    private final ValueReader values;

    PaintReader(ValueReader values) {
        this.values = values;
    }

    /** The Fill element of {@code parent}, of one colour; null when there is none. */
    @Nullable
    Fill findFill(SldElement parent) throws StyleFileException {
        Optional<SldElement> fill = parent.find("Fill");
        return fill.isPresent() ? fill(fill.get()) : null;
    }

    /** The Stroke element of {@code parent}, of one colour; null when there is none. */
    @Nullable
    Stroke findStroke(SldElement parent) throws StyleFileException {
        Optional<SldElement> stroke = parent.find("Stroke");
        return stroke.isPresent() ? stroke(stroke.get()) : null;
    }

    /** A Fill element of one colour. */
    Fill fill(SldElement element) throws StyleFileException {
        element.allow("CssParameter", "SvgParameter");
        Map<String, SldElement> parameters = element.parameters("fill", "fill-opacity");
        return STYLES.createFill(
                values.color(parameters.get("fill"), "#808080"),
                values.number(parameters.get("fill-opacity"), 0, 1, 1));
    }

    /** A Stroke element of one colour. */
    Stroke stroke(SldElement element) throws StyleFileException {
        element.allow("CssParameter", "SvgParameter");
        Map<String, SldElement> parameters = element.parameters(
                "stroke",
                "stroke-width",
                "stroke-opacity",
                "stroke-linejoin",
                "stroke-linecap",
                "stroke-dasharray",
                "stroke-dashoffset");
        Stroke stroke = STYLES.createStroke(
                values.color(parameters.get("stroke"), "#000000"),
                values.number(parameters.get("stroke-width"), 0, 100, 1));
        stroke.setOpacity(values.number(parameters.get("stroke-opacity"), 0, 1, 1));
        stroke.setLineJoin(ValueReader.word(parameters.get("stroke-linejoin"), "mitre", "miter", "round", "bevel"));
        stroke.setLineCap(ValueReader.word(parameters.get("stroke-linecap"), "butt", "round", "square"));
        ValueReader.same(parameters.get("stroke-dashoffset"), 0, 0, 0);
        SldElement dashes = parameters.get("stroke-dasharray");
        if (dashes != null) {
            stroke.setDashArray(dashes(dashes));
            sameWidth(dashes, stroke);
        }
        return stroke;
    }

    /** MapLibre counts dashes in widths of the line, so that they would grow with it. */
    private static void sameWidth(SldElement dashes, Stroke stroke) throws StyleFileException {
        if (!Parameter.of(stroke.getWidth(), Quantity.WIDTH).constant()) {
            throw dashes.error("a line with dashes has one width");
        }
    }

    private static float[] dashes(SldElement element) throws StyleFileException {
        String[] lengths = element.value().split("[\\s,]+");
        float[] dashes = new float[lengths.length];
        float all = 0;
        for (int i = 0; i < lengths.length; i++) {
            if (!lengths[i].matches("[0-9]*[.]?[0-9]+")) {
                throw element.error("'" + lengths[i] + "' is not a length in pixels");
            }
            dashes[i] = Float.parseFloat(lengths[i]);
            all += dashes[i];
        }
        if (dashes.length % 2 != 0) {
            throw element.error("an even number of lengths is needed: dash, gap, dash, gap");
        }
        if (!(all > 0)) {
            throw element.error("the lengths are all 0");
        }
        return dashes;
    }

    /** A fill of one colour where the file has none. */
    static Fill plain(String color) {
        return STYLES.createFill(literal(color));
    }
}
