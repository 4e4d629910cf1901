package org.mineralgis.style;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/** Draws marks with Java2D. */
final class MarkPainter {

    private MarkPainter() {}

    /** Side of the square that the mark needs with its outline, in whole pixels. */
    static int side(MarkIcon mark) {
        double corners = mark.shape() == MarkShape.TRIANGLE || mark.shape() == MarkShape.STAR ? 2 : 1;
        return (int) Math.ceil(mark.size() + corners * mark.lineWidth()) + 2;
    }

    /** Draws the mark with its middle at {@code x}, {@code y}, in pixels of {@code graphics}. */
    static void paint(Graphics2D graphics, MarkIcon mark, double x, double y) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(mark.size(), mark.size());
        Shape outline = place.createTransformedShape(mark.shape().outline());
        if (mark.fill() != null) {
            graphics.setColor(mark.fill().color2d());
            graphics.fill(outline);
        }
        MarkIcon.Line line = mark.line();
        if (line != null && line.width() > 0) {
            graphics.setColor(line.paint().color2d());
            graphics.setStroke(stroke(line));
            graphics.draw(outline);
        }
    }

    private static BasicStroke stroke(MarkIcon.Line line) {
        float width = (float) line.width();
        if (line.dashes().isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4);
        }
        String[] lengths = line.dashes().split(" ");
        float[] dashes = new float[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            dashes[i] = Float.parseFloat(lengths[i]);
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4, dashes, 0);
    }
}
