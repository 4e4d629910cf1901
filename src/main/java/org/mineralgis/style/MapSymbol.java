package org.mineralgis.style;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LabelLanguage;
import org.mineralgis.model.LoadedDataset;

/** How one layer of the map draws its features with Java2D. Lengths are pixels of 0.28 mm (SLD 1.0, 10.2). */
public sealed interface MapSymbol {

    /** Pixels that signs reach from the positions of their records at the most. A style with others is refused. */
    int REACH_MAX_PIXELS = 96;

    /** Something that may differ from feature to feature. */
    @FunctionalInterface
    interface Choice<T> {

        /** What it is for a feature with these values (as in {@link MapLayer#filter()}). */
        T of(Function<String, @Nullable Object> values);
    }

    /** The inside of areas. */
    record Area(Choice<Color> fill) implements MapSymbol {}

    /** The inside of areas, filled with a mark side by side. */
    final class Hatch implements MapSymbol {

        private final HatchTile tile;
        private final BufferedImage[] images = new BufferedImage[RATIO_MAX + 1];

        /** Pixels of a picture for each pixel of the map, as far as hatches are drawn that finely. */
        private static final int RATIO_MAX = 4;

        private static final int LAID_PIXELS = 128;

        Hatch(HatchTile tile) {
            this.tile = tile;
        }

        /**
         * Makes {@code graphics} fill with it.
         *
         * @param left where in pixels any of its squares begins, so that neighbouring pictures fit together
         * @param top where it does downwards
         */
        public void use(Graphics2D graphics, double left, double top) {
            int ratio = onPaper(graphics)
                    ? RATIO_MAX
                    : (int) Math.max(
                            1,
                            Math.min(
                                    RATIO_MAX, Math.ceil(graphics.getTransform().getScaleX() - 1e-6)));
            double side = (double) tile.side() * repeats();
            graphics.setPaint(
                    new TexturePaint(image(ratio), new Rectangle2D.Double(left % side, top % side, side, side)));
        }

        /** Whose drawing asks for quality: the pixels of its transform are not those that are seen. */
        private static boolean onPaper(Graphics2D graphics) {
            return RenderingHints.VALUE_RENDER_QUALITY.equals(graphics.getRenderingHint(RenderingHints.KEY_RENDERING));
        }

        /**
         * The squares that {@link #use} lays, as pixels with opacity.
         *
         * @param ratio pixels for each pixel of the map, 1 to 4
         */
        public Pattern pattern(int ratio) {
            BufferedImage image = image(ratio);
            return new Pattern(((DataBufferInt) image.getRaster().getDataBuffer()).getData(), image.getWidth());
        }

        /**
         * Pixels that are repeated to all sides.
         *
         * @param argb row by row; not to be changed
         * @param side pixels of a row, and how many rows
         */
        public record Pattern(int[] argb, int side) {}

        /** How many squares side by side are laid at once: long rows are copied in less time than short ones. */
        private int repeats() {
            return Math.max(1, LAID_PIXELS / tile.side());
        }

        private synchronized BufferedImage image(int ratio) {
            if (images[ratio] == null) {
                images[ratio] = repeated(tile.image(ratio), repeats());
            }
            return images[ratio];
        }

        private static BufferedImage repeated(BufferedImage square, int times) {
            int side = square.getWidth();
            BufferedImage image = new BufferedImage(side * times, side * times, BufferedImage.TYPE_INT_ARGB);
            Graphics2D graphics = image.createGraphics();
            for (int at = 0; at < times * times; at++) {
                graphics.drawImage(square, at % times * side, at / times * side, null);
            }
            graphics.dispose();
            return image;
        }
    }

    /** Light and shade of a grid of elevations, over all that is drawn before. */
    record Relief(LoadedDataset grid) implements MapSymbol {

        /** How opaque it is at a scale: large scales show how coarse the grid is. */
        public double opacity(double denominator) {
            return HillshadeLayer.opacity(denominator);
        }
    }

    /**
     * Lines, and the edges of areas.
     *
     * @param left how far they lie beside the geometry, as seen along it
     */
    record Line(Choice<Color> color, Choice<BasicStroke> stroke, double left) implements MapSymbol {}

    /**
     * A mark again and again along lines, turned with them.
     *
     * @param spacing from the middle of one to that of the next
     * @param left how far they lie beside the geometry, as seen along it
     */
    record Along(Mark mark, double spacing, double left) implements MapSymbol {}

    /** A mark at each point. */
    final class Mark implements MapSymbol {

        private final MarkLook look;
        private final Parameter rotation;
        private final double right;
        private final double up;
        private final @Nullable MarkIcon only;

        /** One whose turn is in degrees, clockwise. */
        Mark(MarkLook look, Parameter rotation, double right, double up) {
            this.look = look;
            this.rotation = rotation;
            this.right = right;
            this.up = up;
            this.only = look.fields().isEmpty() ? look.one() : null;
        }

        /** Draws the mark of a feature with these values with its middle at {@code x}, {@code y}. */
        public void paint(Graphics2D graphics, Function<String, @Nullable Object> values, double x, double y) {
            paint(graphics, values, x, y, 0);
        }

        /** Draws it turned by {@code angle} radians more, clockwise. */
        public void paint(
                Graphics2D graphics, Function<String, @Nullable Object> values, double x, double y, double angle) {
            var before = graphics.getTransform();
            Composite composite = graphics.getComposite();
            graphics.translate(x + right, y - up);
            double turn = angle + Math.toRadians((Double) rotation.of(values));
            if (turn != 0) {
                graphics.rotate(turn);
            }
            double scale = look.scale(values);
            if (scale != 1) {
                graphics.scale(scale, scale);
            }
            double fade = look.fade(values);
            if (fade < 1) {
                graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) fade));
            }
            MarkPainter.paint(graphics, only == null ? look.icon(values) : only, 0, 0);
            graphics.setComposite(composite);
            graphics.setTransform(before);
        }
    }

    /**
     * A text at each point, or along each line.
     *
     * @param text what it says of the values of a feature; null or empty for nothing
     * @param halo what lies around the letters; null for nothing
     * @param place where it stands at its point, or beside its line
     */
    record Label(
            Text text,
            boolean bold,
            boolean italic,
            double size,
            Color color,
            @Nullable Halo halo,
            Place place) implements MapSymbol {}

    /** What a label says. */
    @FunctionalInterface
    interface Text {

        /** The text of a feature with these values (as in {@link MapLayer#filter()}); null for none. */
        @Nullable
        String of(Function<String, @Nullable Object> values, LabelLanguage language);
    }

    /** An edge of that width around letters. */
    record Halo(Color color, double width) {}

    /** Where a label stands. */
    sealed interface Place {}

    /**
     * Which part of the text lies at the point: 0, 0 is the lower left corner, 1, 1 the upper right one.
     *
     * @param anchorX 0, 0.5 or 1
     * @param anchorY 0, 0.5 or 1
     * @param right how far it is moved to the right
     * @param up how far it is moved up
     */
    record AtPoint(double anchorX, double anchorY, double right, double up) implements Place {}

    /**
     * Along a line.
     *
     * @param above how far above the line the middle of the letters lies, as they stand
     */
    record AlongLine(double above) implements Place {}
}
