package org.mineralgis.style;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;

/** Draws marks with Java2D. */
final class MarkPainter {

    private MarkPainter() {}

    /** Side of the square around its middle that the mark needs with its outline, in whole pixels, with one to spare all around. */
    static int side(MarkIcon mark) {
        double reach = 0;
        for (MarkPart part : mark.parts()) {
            Rectangle2D box = part.bounds();
            reach = Math.max(
                    reach, Math.max(Math.max(-box.getMinX(), box.getMaxX()), Math.max(-box.getMinY(), box.getMaxY())));
        }
        return (int) Math.ceil(2 * reach - 1e-6) + 2;
    }

    /** Draws the mark with its middle at {@code x}, {@code y}, in pixels of {@code graphics}. */
    static void paint(Graphics2D graphics, MarkIcon mark, double x, double y) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.translate(x, y);
        mark.parts().forEach(part -> part.paint(graphics));
        graphics.translate(-x, -y);
    }
}
