package org.mineralgis.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;

/**
 * A line of text on a sheet.
 *
 * @param x foot of its first letter, millimetres from the left
 * @param y the same from the top
 * @param angle in which direction it runs, radians, clockwise from the right
 */
record PlacedText(String text, double x, double y, double angle, Lettering lettering) {

    /**
     * How letters look.
     *
     * @param sizeMm size of the font in millimetres
     */
    record Lettering(Face face, double sizeMm, Color color) {

        double width(String text) {
            return face.width(text) * sizeMm;
        }
    }

    /** The room that it takes, millimetres of the sheet. */
    Rectangle2D box() {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(angle);
        double size = lettering.sizeMm;
        Rectangle2D level = new Rectangle2D.Double(0, -size, lettering.width(text), 1.3 * size);
        return place.createTransformedShape(level).getBounds2D();
    }

    /** Fills the outlines of its letters. */
    void paint(Graphics2D graphics) {
        graphics.setColor(lettering.color);
        forEachLetter(graphics::fill);
    }

    /** Draws white lines around its letters. */
    void paintHalo(Graphics2D graphics, double widthMm) {
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke((float) (2 * widthMm), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        forEachLetter(graphics::draw);
    }

    private void forEachLetter(Consumer<Shape> outlines) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(angle);
        place.scale(lettering.sizeMm / Face.UNITS, lettering.sizeMm / Face.UNITS);
        text.codePoints().forEach(codePoint -> {
            Face.Letter letter = lettering.face.letter(codePoint);
            outlines.accept(place.createTransformedShape(letter.outline()));
            place.translate(letter.width(), 0);
        });
    }
}
