package org.mineralgis.style;

import java.awt.Color;
import java.util.Arrays;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.Stroke;
import org.jspecify.annotations.Nullable;

/**
 * A point mark with all that makes its picture, upright.
 *
 * @param shape what it looks like
 * @param size side of the square that its outline fills, in pixels
 * @param fill inside; null for none
 * @param line outline, half of it on either side of the shape's edge; null for none
 */
record MarkIcon(
        MarkShape shape,
        double size,
        @Nullable Paint fill,
        @Nullable Line line) {

    /**
     * One colour.
     *
     * @param color {@code #rrggbb}
     * @param opacity 0 to 1
     */
    record Paint(String color, double opacity) {

        /** The same for Java2D. */
        Color color2d() {
            Color opaque = Color.decode(color);
            return new Color(opaque.getRed(), opaque.getGreen(), opaque.getBlue(), (int) Math.round(opacity * 255));
        }
    }

    /**
     * An outline.
     *
     * @param paint its colour
     * @param width in pixels
     * @param dashes dash, gap, dash, gap in pixels, parted by spaces; empty for a line without gaps
     */
    record Line(Paint paint, double width, String dashes) {}

    /** The mark that {@code symbolizer} draws. */
    static MarkIcon of(PointSymbolizer symbolizer) {
        Graphic graphic = symbolizer.getGraphic();
        Mark mark = (Mark) graphic.graphicalSymbols().get(0);
        double opacity = StyleModel.number(graphic.getOpacity(), 1);
        MarkShape shape =
                MarkShape.find(StyleModel.text(mark.getWellKnownName(), "")).orElseThrow();
        return new MarkIcon(
                shape,
                StyleModel.number(graphic.getSize(), 6),
                shape.closed() ? paint(mark.getFill(), opacity) : null,
                line(mark.getStroke(), opacity));
    }

    static @Nullable Paint paint(@Nullable Fill fill, double opacity) {
        return fill == null
                ? null
                : new Paint(
                        StyleModel.text(fill.getColor(), "#808080"), StyleModel.number(fill.getOpacity(), 1) * opacity);
    }

    static @Nullable Line line(@Nullable Stroke stroke, double opacity) {
        if (stroke == null) {
            return null;
        }
        Paint paint = new Paint(
                StyleModel.text(stroke.getColor(), "#000000"), StyleModel.number(stroke.getOpacity(), 1) * opacity);
        float[] dashes = stroke.getDashArray();
        String text = dashes == null
                ? ""
                : Arrays.toString(dashes).replaceAll("[\\[\\],]", "").replace(".0", "");
        return new Line(paint, StyleModel.number(stroke.getWidth(), 1), text);
    }

    /** Whether MapLibre's own circles can draw it. */
    boolean plainCircle() {
        return shape == MarkShape.CIRCLE && (line == null || line.dashes().isEmpty());
    }

    /** Width of the outline in pixels, 0 without one. */
    double lineWidth() {
        return line == null ? 0 : line.width();
    }

    /** Its name in the sprite: equal marks have equal names, different ones different names. */
    String name() {
        String inside = fill == null ? "none" : fill.color().substring(1) + "@" + number(fill.opacity());
        String outline = line == null
                ? "none"
                : line.paint().color().substring(1) + "@" + number(line.paint().opacity()) + "x" + number(line.width())
                        + (line.dashes().isEmpty() ? "" : "d" + line.dashes().replace(' ', '_'));
        return String.join("-", shape.wellKnownName(), number(size), inside, outline);
    }

    private static String number(double value) {
        return Json.number(value).asText();
    }
}
