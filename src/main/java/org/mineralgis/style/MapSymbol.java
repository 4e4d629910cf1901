package org.mineralgis.style;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Language;

/** How one layer of the map draws its features with Java2D. Lengths are pixels of 0.28 mm (SLD 1.0, 10.2). */
public sealed interface MapSymbol {

    /** The inside of areas. */
    record Area(Color fill) implements MapSymbol {}

    /** Lines, and the edges of areas. */
    record Line(Color color, BasicStroke stroke) implements MapSymbol {}

    /** A mark at each point. */
    final class Mark implements MapSymbol {

        private final MarkIcon icon;
        private final double rotation;

        Mark(MarkIcon icon, double rotationDegrees) {
            this.icon = icon;
            this.rotation = Math.toRadians(rotationDegrees);
        }

        /** Draws the mark with its middle at {@code x}, {@code y}. */
        public void paint(Graphics2D graphics, double x, double y) {
            graphics.rotate(rotation, x, y);
            MarkPainter.paint(graphics, icon, x, y);
            graphics.rotate(-rotation, x, y);
        }
    }

    /**
     * A text at each point, or along each line.
     *
     * @param text what it says of the values of a feature; null or empty for nothing
     * @param halo what lies around the letters; null for nothing
     * @param place where it stands at its point; null for along a line
     */
    record Label(
            Text text,
            boolean bold,
            boolean italic,
            double size,
            Color color,
            @Nullable Halo halo,
            @Nullable Place place)
            implements MapSymbol {}

    /** What a label says. */
    @FunctionalInterface
    interface Text {

        /** The text of a feature with these values (as in {@link MapLayer#filter()}); null for none. */
        @Nullable
        String of(Function<String, @Nullable Object> values, Language language);
    }

    /** An edge of that width around letters. */
    record Halo(Color color, double width) {}

    /**
     * Which part of the text lies at the point: 0, 0 is the lower left corner, 1, 1 the upper right one.
     *
     * @param anchorX 0, 0.5 or 1
     * @param anchorY 0, 0.5 or 1
     * @param right how far it is moved to the right
     * @param up how far it is moved up
     */
    record Place(double anchorX, double anchorY, double right, double up) {}
}
