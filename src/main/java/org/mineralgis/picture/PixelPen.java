package org.mineralgis.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import org.mineralgis.style.MapSymbol;

/** Draws areas and thin lines onto the pixels of an image. Paths have no curves and are in pixels of the view. */
final class PixelPen {

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
        fill.fill(path, new AreaFill.Ink(new int[] {color.getRGB()}, 1, 0, 0));
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
        fill.fill(path, new AreaFill.Ink(pattern.argb(), pattern.side(), right, down));
    }

    /** Whether lines of that stroke are thin enough. */
    boolean draws(BasicStroke stroke) {
        return trace.draws(stroke);
    }

    /** Draws lines; dashes are lines of their own in the path. */
    void draw(Path2D path, BasicStroke stroke, Color color) {
        trace.draw(path, stroke, color);
    }
}
