package org.mineralgis.style;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * One outline of a mark, in pixels around its middle, x to the right and y down.
 *
 * @param outline its edge
 * @param fill inside; null for none
 * @param line on the edge, half of it on either side; null for none
 */
record MarkPart(Shape outline, MarkIcon.@Nullable Paint fill, MarkIcon.@Nullable Line line) {

    /** A corner that would reach further than twice the width of the line is cut off. */
    private static final float MITER_LIMIT = 4;

    void paint(Graphics2D graphics) {
        if (fill != null) {
            graphics.setColor(fill.color2d());
            graphics.fill(outline);
        }
        if (line != null && line.width() > 0) {
            graphics.setColor(line.paint().color2d());
            graphics.setStroke(stroke(line, BasicStroke.CAP_BUTT));
            graphics.draw(outline);
        }
    }

    /** What it covers. */
    Rectangle2D bounds() {
        return line == null || line.width() == 0
                ? outline.getBounds2D()
                : stroke(line, BasicStroke.CAP_BUTT).createStrokedShape(outline).getBounds2D();
    }

    MarkPart moved(AffineTransform way) {
        return new MarkPart(way.createTransformedShape(outline), fill, line);
    }

    /** The line for Java2D. */
    static BasicStroke stroke(MarkIcon.Line line, int cap) {
        float width = (float) line.width();
        if (line.dashes().isEmpty()) {
            return new BasicStroke(width, cap, BasicStroke.JOIN_MITER, MITER_LIMIT);
        }
        String[] lengths = line.dashes().split(" ");
        float[] dashes = new float[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            dashes[i] = Float.parseFloat(lengths[i]);
        }
        return new BasicStroke(width, cap, BasicStroke.JOIN_MITER, MITER_LIMIT, dashes, 0);
    }
}
