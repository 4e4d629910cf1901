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
     * Draws it.
     *
     * @param ratio pixels of the picture for each of the view
     * @param ground what lies beneath; null for nothing
     */
    BufferedImage draw(int ratio, @Nullable Color ground) {
        int width = (int) window.width() * ratio;
        int height = (int) window.height() * ratio;
        // Without opacity the same colours are mixed in less time.
        boolean opaque = ground != null && ground.getAlpha() == 255;
        BufferedImage image =
                new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            if (ground != null) {
                graphics.setComposite(AlphaComposite.Src);
                graphics.setColor(ground);
                graphics.fillRect(0, 0, width, height);
                graphics.setComposite(AlphaComposite.SrcOver);
            }
            graphics.scale(ratio, ratio);
            graphics.translate(-window.left(), -window.top());
            paint(graphics, null);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /**
     * Draws over what is there, in pixels of the view.
     *
     * @param letters gets the letters of labels, which are not drawn then; null to draw them
     */
    void paint(Graphics2D graphics, @Nullable Consumer<PlacedLetters> letters) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        content.layers().forEach(layer -> paintLayer(graphics, layer));
        for (LabelCandidate label : content.labels()) {
            if (label.meets(window)) {
                label.paint(graphics, letters);
            }
        }
    }

    private void paintLayer(Graphics2D graphics, MapContent.Layer drawn) {
        MapLayer layer = drawn.layer();
        if (layer.symbol() instanceof MapSymbol.Relief relief) {
            shade(graphics, relief);
            return;
        }
        double beside = beside(layer.symbol());
        for (PictureFeature feature : drawn.features()) {
            if (feature.shape().reaches(window, beside)) {
                paint(graphics, layer.symbol(), feature);
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

    private void paint(Graphics2D graphics, MapSymbol symbol, PictureFeature feature) {
        PixelShape shape = feature.shape();
        if (symbol instanceof MapSymbol.Mark mark) {
            paint(graphics, mark, feature);
        } else if (symbol instanceof MapSymbol.Area area) {
            Color fill = area.fill().of(feature);
            if (fill.getAlpha() > 0) {
                graphics.setColor(fill);
                fill(graphics, shape);
            }
        } else if (symbol instanceof MapSymbol.Hatch hatch) {
            hatch.use(
                    graphics,
                    content.view().pixels().left(),
                    content.view().pixels().top());
            fill(graphics, shape);
        } else if (symbol instanceof MapSymbol.Line line) {
            graphics.setColor(line.color().of(feature));
            draw(graphics, shape.beside(line.left()), line.stroke().of(feature));
        } else if (symbol instanceof MapSymbol.Along along) {
            paint(graphics, along, feature);
        }
    }

    private void fill(Graphics2D graphics, PixelShape shape) {
        if (shape.dimension() == 2) {
            graphics.fill(path(shape));
        }
    }

    private void draw(Graphics2D graphics, PixelShape shape, BasicStroke stroke) {
        if (shape.dimension() == 0) {
            return;
        }
        if (stroke.getDashArray() == null) {
            graphics.setStroke(stroke);
            graphics.draw(path(shape));
        } else {
            graphics.setStroke(solid(stroke));
            graphics.draw(shape.dashes(window, stroke.getDashArray(), stroke.getDashPhase()));
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
