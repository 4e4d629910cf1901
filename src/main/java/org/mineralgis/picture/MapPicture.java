package org.mineralgis.picture;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mineralgis.style.MapLayer;
import org.mineralgis.style.MapSymbol;

/** Draws a part of what a view shows, layer over layer as MapLibre does, and its labels over all. */
final class MapPicture {

    /** Drawn at once, of large pictures: what is noted of each pixel meanwhile takes twice as much as the pixel itself. */
    private static final int BAND_PIXELS = 1 << 20;

    private final MapContent content;
    private final PixelWindow window;
    private final Reliefs reliefs;

    /** What is to be seen of shapes, which is the same for all layers. */
    private final Map<PixelShape, Path2D> paths = new HashMap<>();

    /**
     * A picture.
     *
     * @param window which part, in whole pixels of the view
     * @param reliefs where grids come from
     */
    MapPicture(MapContent content, PixelWindow window, Reliefs reliefs) {
        this.content = content;
        this.window = window;
        this.reliefs = reliefs;
    }

    /**
     * A picture of which nothing is drawn yet.
     *
     * @param ratio pixels of the picture for each of the view
     * @param ground what will lie beneath; null for nothing
     */
    BufferedImage blank(int ratio, @Nullable Color ground) {
        // Without opacity the same colours are mixed in less time.
        boolean opaque = ground != null && ground.getAlpha() == 255;
        return new BufferedImage(
                (int) window.width() * ratio,
                (int) window.height() * ratio,
                opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
    }

    /** Draws all of it. */
    BufferedImage draw(int ratio, @Nullable Color ground) {
        BufferedImage image = blank(ratio, ground);
        draw(image, 0, image.getHeight(), ratio, ground);
        return image;
    }

    /**
     * Draws some rows.
     *
     * @param image a {@link #blank} of the same ratio and ground
     * @param first the first row, at a whole pixel of the view
     * @param end the row behind the last, at a whole pixel of the view
     */
    void draw(BufferedImage image, int first, int end, int ratio, @Nullable Color ground) {
        int width = image.getWidth();
        int rows = Math.max(1, BAND_PIXELS / width / ratio) * ratio;
        for (int top = first; top < end; top += rows) {
            BufferedImage band = image.getSubimage(0, top, width, Math.min(rows, end - top));
            PixelWindow part = new PixelWindow(
                    window.left(),
                    window.top() + (double) top / ratio,
                    window.width(),
                    (double) band.getHeight() / ratio);
            new MapPicture(content, part, reliefs).drawBand(band, ratio, ground);
        }
    }

    private void drawBand(BufferedImage image, int ratio, @Nullable Color ground) {
        Graphics2D graphics = image.createGraphics();
        try {
            if (ground != null) {
                graphics.setComposite(AlphaComposite.Src);
                graphics.setColor(ground);
                graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
                graphics.setComposite(AlphaComposite.SrcOver);
            }
            graphics.scale(ratio, ratio);
            graphics.translate(-window.left(), -window.top());
            paint(graphics, new PixelPen(image, ratio, window), null);
        } finally {
            graphics.dispose();
        }
    }

    /**
     * Draws over what is there, in pixels of the view.
     *
     * @param letters gets the letters of labels, which are not drawn then; null to draw them
     */
    void paint(Graphics2D graphics, @Nullable Consumer<PlacedLetters> letters) {
        paint(graphics, null, letters);
    }

    /** With a pen it draws areas, thin lines and labels pixel by pixel. */
    private void paint(Graphics2D graphics, @Nullable PixelPen pen, @Nullable Consumer<PlacedLetters> letters) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        content.layers().forEach(layer -> paintLayer(graphics, pen, layer));
        for (LabelCandidate label : content.labels()) {
            if (!label.meets(window)) {
                continue;
            }
            if (pen != null) {
                label.paint(pen);
            } else {
                label.paint(graphics, letters);
            }
        }
    }

    private void paintLayer(Graphics2D graphics, @Nullable PixelPen pen, MapContent.Layer drawn) {
        MapLayer layer = drawn.layer();
        if (layer.symbol() instanceof MapSymbol.Relief relief) {
            shade(graphics, relief);
            return;
        }
        double beside = beside(layer.symbol());
        for (PictureFeature feature : drawn.features()) {
            if (feature.shape().reaches(window, beside)) {
                paint(graphics, pen, layer.symbol(), feature);
            }
        }
    }

    /** Twice as far, at corners, as the line that is drawn lies away from the one that is there. */
    private static double beside(MapSymbol symbol) {
        return symbol instanceof MapSymbol.Line line
                ? 2 * Math.abs(line.left())
                : symbol instanceof MapSymbol.Along along ? 2 * Math.abs(along.left()) : 0;
    }

    private void shade(Graphics2D graphics, MapSymbol.Relief relief) {
        Hillshade hillshade = reliefs.find(relief.grid());
        if (hillshade != null) {
            PictureView view = content.view();
            hillshade.paint(graphics, view, window, relief.opacity(view.denominator()));
        }
    }

    private void paint(Graphics2D graphics, @Nullable PixelPen pen, MapSymbol symbol, PictureFeature feature) {
        PixelShape shape = feature.shape();
        if (symbol instanceof MapSymbol.Mark mark) {
            paint(graphics, mark, feature);
        } else if (symbol instanceof MapSymbol.Area area) {
            fill(graphics, pen, shape, area.fill().of(feature));
        } else if (symbol instanceof MapSymbol.Hatch hatch) {
            fill(graphics, pen, shape, hatch);
        } else if (symbol instanceof MapSymbol.Line line) {
            draw(
                    graphics,
                    pen,
                    shape.beside(line.left()),
                    line.stroke().of(feature),
                    line.color().of(feature));
        } else if (symbol instanceof MapSymbol.Along along) {
            paint(graphics, along, feature);
        }
    }

    private void fill(Graphics2D graphics, @Nullable PixelPen pen, PixelShape shape, Color color) {
        if (shape.dimension() < 2 || color.getAlpha() == 0) {
            return;
        }
        if (pen != null) {
            pen.fill(path(shape), color);
        } else {
            graphics.setColor(color);
            graphics.fill(path(shape));
        }
    }

    private void fill(Graphics2D graphics, @Nullable PixelPen pen, PixelShape shape, MapSymbol.Hatch hatch) {
        if (shape.dimension() < 2) {
            return;
        }
        PictureView.Pixels pixels = content.view().pixels();
        if (pen != null) {
            pen.fill(path(shape), hatch, pixels.left(), pixels.top());
        } else {
            hatch.use(graphics, pixels.left(), pixels.top());
            graphics.fill(path(shape));
        }
    }

    private void draw(Graphics2D graphics, @Nullable PixelPen pen, PixelShape shape, BasicStroke stroke, Color color) {
        if (shape.dimension() == 0) {
            return;
        }
        Path2D path = stroke.getDashArray() == null
                ? path(shape)
                : shape.dashes(window, stroke.getDashArray(), stroke.getDashPhase());
        if (pen != null && pen.draws(stroke)) {
            pen.draw(path, stroke, color);
        } else {
            graphics.setColor(color);
            graphics.setStroke(stroke.getDashArray() == null ? stroke : solid(stroke));
            graphics.draw(path);
        }
    }

    private static BasicStroke solid(BasicStroke stroke) {
        return new BasicStroke(stroke.getLineWidth(), stroke.getEndCap(), stroke.getLineJoin(), stroke.getMiterLimit());
    }

    private Path2D path(PixelShape shape) {
        return paths.computeIfAbsent(shape, any -> any.path(window));
    }

    private void paint(Graphics2D graphics, MapSymbol.Mark mark, PictureFeature feature) {
        if (feature.shape().dimension() > 0) {
            return;
        }
        for (PixelLine point : feature.shape().parts()) {
            double x = point.xs()[0];
            double y = point.ys()[0];
            if (window.sides(x, y) == 0) {
                mark.paint(graphics, feature, x, y);
            }
        }
    }

    private void paint(Graphics2D graphics, MapSymbol.Along along, PictureFeature feature) {
        if (feature.shape().dimension() == 0) {
            return;
        }
        for (PixelLine line : feature.shape().beside(along.left()).parts()) {
            line.walk(along.spacing(), window, (x, y, angle) -> along.mark().paint(graphics, feature, x, y, angle));
        }
    }
}
