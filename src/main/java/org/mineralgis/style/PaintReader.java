package org.mineralgis.style;

import static org.mineralgis.style.StyleModel.STYLES;
import static org.mineralgis.style.StyleModel.literal;

import java.util.Locale;
import java.util.Map;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Stroke;
import org.jspecify.annotations.Nullable;

/** Fills and strokes. Defaults are those of SLD 1.0 (OGC 02-070 section 11): grey fill, black stroke of one pixel. */
final class PaintReader {

    private PaintReader() {}

    /** A Fill element of one colour. */
    static Fill fill(SldElement element) throws StyleFileException {
        element.allow("CssParameter");
        Map<String, SldElement> parameters = element.parameters("fill", "fill-opacity");
        return STYLES.createFill(
                color(parameters.get("fill"), "#808080"), number(parameters.get("fill-opacity"), 0, 1, 1));
    }

    /** A Stroke element of one colour. */
    static Stroke stroke(SldElement element) throws StyleFileException {
        element.allow("CssParameter");
        Map<String, SldElement> parameters = element.parameters(
                "stroke", "stroke-width", "stroke-opacity", "stroke-linejoin", "stroke-linecap", "stroke-dasharray");
        Stroke stroke = STYLES.createStroke(
                color(parameters.get("stroke"), "#000000"), number(parameters.get("stroke-width"), 0, 100, 1));
        stroke.setOpacity(number(parameters.get("stroke-opacity"), 0, 1, 1));
        stroke.setLineJoin(word(parameters.get("stroke-linejoin"), "mitre", "miter", "round", "bevel"));
        stroke.setLineCap(word(parameters.get("stroke-linecap"), "butt", "round", "square"));
        SldElement dashes = parameters.get("stroke-dasharray");
        if (dashes != null) {
            stroke.setDashArray(dashes(dashes));
        }
        return stroke;
    }

    private static float[] dashes(SldElement element) throws StyleFileException {
        String[] lengths = element.value().split("[\\s,]+");
        float[] dashes = new float[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            if (!lengths[i].matches("[0-9]*[.]?[0-9]+")) {
                throw element.error("'" + lengths[i] + "' is not a length in pixels");
            }
            dashes[i] = Float.parseFloat(lengths[i]);
        }
        if (dashes.length % 2 != 0) {
            throw element.error("an even number of lengths is needed: dash, gap, dash, gap");
        }
        return dashes;
    }

    static Expression color(@Nullable SldElement element, String otherwise) throws StyleFileException {
        if (element == null) {
            return literal(otherwise);
        }
        if (!element.value().matches("#[0-9a-fA-F]{6}")) {
            throw element.error("'" + element.value() + "' is not a colour of the form #rrggbb");
        }
        return literal(element.value().toLowerCase(Locale.ROOT));
    }

    static Expression number(@Nullable SldElement element, double min, double max, double otherwise)
            throws StyleFileException {
        return literal(element == null ? otherwise : element.number(min, max));
    }

    /** One of {@code words}, the first of which is the default. */
    static Expression word(@Nullable SldElement element, String... words) throws StyleFileException {
        if (element == null) {
            return literal(words[0]);
        }
        for (String word : words) {
            if (word.equals(element.value())) {
                return literal(word);
            }
        }
        throw element.error("'" + element.value() + "' is not one of " + String.join(", ", words));
    }
}
