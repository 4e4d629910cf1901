package org.mineralgis.style;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LocalizedText;

/**
 * One line of a legend.
 *
 * @param title what the sign means
 * @param shapes what the sign is made of, from the bottom to the top
 * @param filter which records have it, as CQL2 JSON (OGC 21-065r2) on the fields of the dataset; null for all
 */
public record LegendEntry(
        LocalizedText title, List<Shape> shapes, @Nullable JsonNode filter) {

    /** Width of the picture of a sign, in pixels. */
    public static final int WIDTH = 40;

    /** Its height. */
    public static final int HEIGHT = 28;

    public LegendEntry {
        shapes = List.copyOf(shapes);
    }

    /** What the sign covers of its picture, in pixels. */
    public Rectangle2D bounds() {
        Rectangle2D bounds = null;
        for (Shape shape : shapes) {
            Rectangle2D part = shape.part().bounds();
            bounds = bounds == null ? part : bounds.createUnion(part);
        }
        return bounds == null ? new Rectangle2D.Double() : bounds;
    }

    /** Draws the sign with the upper left corner of its picture at the origin of {@code graphics}. */
    public void paint(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        for (Shape shape : shapes) {
            shape.part().paint(graphics);
        }
    }

    /**
     * An outline that is filled, drawn or both, in pixels from the upper left corner of the picture.
     *
     * @param path data of an SVG path
     * @param fill inside; null for none
     * @param stroke line on the outline; null for none
     */
    public record Shape(
            String path, @Nullable Paint fill, @Nullable Stroke stroke) {

        private MarkPart part() {
            return new MarkPart(
                    SvgPath.of(path),
                    fill == null ? null : fill.icon(),
                    stroke == null ? null : new MarkIcon.Line(stroke.paint().icon(), stroke.width(), stroke.dashes()));
        }
    }

    /**
     * One colour.
     *
     * @param color {@code #rrggbb}
     * @param opacity 0 to 1
     */
    public record Paint(String color, double opacity) {

        private MarkIcon.Paint icon() {
            return new MarkIcon.Paint(color, opacity);
        }
    }

    /**
     * A line.
     *
     * @param paint its colour
     * @param width in pixels
     * @param dashes dash, gap, dash, gap in pixels, parted by spaces; empty for a line without gaps
     */
    public record Stroke(Paint paint, double width, String dashes) {}
}
