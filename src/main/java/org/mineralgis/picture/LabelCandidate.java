package org.mineralgis.picture;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mineralgis.style.MapSymbol;

/**
 * A label that is drawn if there is room.
 *
 * @param letters their outlines in pixels of the picture
 * @param boxes what they cover with their halo
 * @param rows the same as text
 * @param label how they look
 */
record LabelCandidate(Shape letters, List<Rectangle2D> boxes, List<PlacedLetters> rows, MapSymbol.Label label) {

    boolean overlaps(LabelCandidate other) {
        for (Rectangle2D box : boxes) {
            for (Rectangle2D otherBox : other.boxes) {
                if (box.intersects(otherBox)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean within(PictureView view) {
        return boxes.stream()
                .allMatch(box -> box.getMinX() >= 0
                        && box.getMinY() >= 0
                        && box.getMaxX() <= view.width()
                        && box.getMaxY() <= view.height());
    }

    boolean meets(PixelWindow window) {
        for (Rectangle2D box : boxes) {
            if (box.intersects(window.left(), window.top(), window.width(), window.height())) {
                return true;
            }
        }
        return false;
    }

    /** Draws it with its halo. */
    void paint(PixelPen pen) {
        MapSymbol.Halo halo = label.halo();
        if (halo != null && halo.width() > 0) {
            pen.outlineLetters(letters, halo.width(), halo.color());
            if (label.color().getAlpha() < 255) {
                // Elsewhere the letters hide what of their inside is too far from an outline for the halo.
                pen.fillLetters(letters, halo.color());
            }
        }
        pen.fillLetters(letters, label.color());
    }

    /** Draws what lies around the letters, and the letters too if nobody else does. */
    void paint(Graphics2D graphics, @Nullable Consumer<PlacedLetters> elsewhere) {
        MapSymbol.Halo halo = label.halo();
        if (halo != null && halo.width() > 0) {
            graphics.setColor(halo.color());
            graphics.setStroke(
                    new BasicStroke((float) (2 * halo.width()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(letters);
            graphics.fill(letters);
        }
        if (elsewhere != null) {
            rows.forEach(elsewhere);
            return;
        }
        graphics.setColor(label.color());
        graphics.fill(letters);
    }
}
