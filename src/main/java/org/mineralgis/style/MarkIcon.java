package org.mineralgis.style;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.geotools.api.style.PointSymbolizer;
import org.jspecify.annotations.Nullable;

/**
 * A point mark with all that makes its picture, upright.
 *
 * @param shape what it looks like; one out of an SVG file has its own colours
 * @param size side of the square that its outline fills, in pixels
 * @param fill inside; null for none
 * @param line outline, half of it on either side of the shape's edge; null for none
 */
record MarkIcon(
        MarkFigure shape,
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

    /** The mark that {@code symbolizer} draws for records of which nothing is known. */
    static MarkIcon of(PointSymbolizer symbolizer) {
        return MarkLook.of(symbolizer.getGraphic()).one();
    }

    /** What it is made of, from the bottom to the top. */
    List<MarkPart> parts() {
        return shape.parts(this);
    }

    static String dashText(float @Nullable [] dashes) {
        return dashes == null
                ? ""
                : Arrays.toString(dashes).replaceAll("[\\[\\],]", "").replaceAll("[.]0\\b", "");
    }

    /** Its name in the sprite: equal marks have equal names, different ones different names. */
    String name() {
        String inside = fill == null ? "none" : fill.color().substring(1) + "@" + number(fill.opacity());
        String outline = line == null
                ? "none"
                : line.paint().color().substring(1) + "@" + number(line.paint().opacity()) + "x" + number(line.width())
                        + (line.dashes().isEmpty() ? "" : "d" + line.dashes().replace(' ', '_'));
        return String.join("-", shape.figureName(), number(size), inside, outline);
    }

    static String number(double value) {
        return Json.number(value).asText();
    }
}
