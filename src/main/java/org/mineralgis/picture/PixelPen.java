package org.mineralgis.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import org.mineralgis.style.MapSymbol;

/** Draws areas, thin lines and letters onto the pixels of an image. Paths are in pixels of the view and have no curves, letters may. */
final class PixelPen {

    /** How far from a curve the lines may lie that stand for it, in pixels of the picture. */
    private static final double FLATNESS = 0.1;

    private final PixelCanvas canvas;
    private final LineTrace trace;
    private final AreaFill fill;

    /** One for an image of integers that shows that part of a view at so many pixels for each of its own. */
    PixelPen(BufferedImage image, int ratio, PixelWindow window) {
        this.canvas = PixelCanvas.of(image, ratio, window);
        this.trace = new LineTrace(canvas);
        this.fill = new AreaFill(canvas);
    }

    /** Fills the inside with a colour. */
    void fill(Path2D path, Color color) {
        fill.fill(path.getPathIterator(null), AreaFill.Rule.EVEN_ODD, AreaFill.Ink.of(color));
    }

    /**
     * Fills the inside with a hatch.
     *
     * @param left where in pixels of the view any of its squares begins
     * @param top where it does downwards
     */
    void fill(Path2D path, MapSymbol.Hatch hatch, double left, double top) {
        MapSymbol.Hatch.Pattern pattern = hatch.pattern(canvas.ratio());
        int right = (int) -Math.round(canvas.x(left) % pattern.side());
        int down = (int) -Math.round(canvas.y(top) % pattern.side());
        AreaFill.Ink ink = new AreaFill.Ink(pattern.argb(), pattern.side(), right, down);
        fill.fill(path.getPathIterator(null), AreaFill.Rule.EVEN_ODD, ink);
    }

    /** Whether lines of that stroke are thin enough. */
    boolean draws(BasicStroke stroke) {
        return trace.draws(stroke);
    }

    /** Draws lines; dashes are lines of their own in the path. */
    void draw(Path2D path, BasicStroke stroke, Color color) {
        trace.draw(path.getPathIterator(null), stroke, color);
    }

    /** Fills letters, which may lap over each other. */
    void fillLetters(Shape letters, Color color) {
        fill.fill(flat(letters), AreaFill.Rule.NON_ZERO, AreaFill.Ink.of(color));
    }

    /**
     * Draws around the outlines of letters, to both sides.
     *
     * @param width how far, in pixels of the view
     */
    void outlineLetters(Shape letters, double width, Color color) {
        trace.outline(flat(letters), width, color);
    }

    private PathIterator flat(Shape letters) {
        return letters.getPathIterator(null, FLATNESS / canvas.ratio());
    }
}
