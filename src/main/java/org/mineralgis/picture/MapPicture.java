package org.mineralgis.picture;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Language;
import org.mineralgis.style.MapLayer;
import org.mineralgis.style.MapSymbol;

/** Draws one picture, layer over layer as MapLibre does, and labels where there is room for them. */
final class MapPicture {

    private final PictureView view;
    private final PixelWindow window;
    private final Map<String, List<PictureFeature>> features;
    private final Reliefs reliefs;

    /**
     * A picture.
     *
     * @param features of each dataset by its id, the largest rank first
     * @param reliefs where grids come from
     */
    MapPicture(PictureView view, Map<String, List<PictureFeature>> features, Reliefs reliefs) {
        this.view = view;
        this.window = new PixelWindow(view.width(), view.height());
        this.features = features;
        this.reliefs = reliefs;
    }

    BufferedImage draw(PictureLook look) {
        int width = view.width() * view.ratio();
        int height = view.height() * view.ratio();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            if (look.ground() != null) {
                graphics.setComposite(AlphaComposite.Src);
                graphics.setColor(look.ground());
                graphics.fillRect(0, 0, width, height);
                graphics.setComposite(AlphaComposite.SrcOver);
            }
            graphics.scale(view.ratio(), view.ratio());
            paint(graphics, look, null);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /**
     * Draws over what is there, in pixels of 0.28 mm.
     *
     * @param letters gets the letters of labels, which are not drawn then; null to draw them
     * @return the values of the records of which anything but a label is to be seen, by dataset
     */
    Map<String, List<Function<String, @Nullable Object>>> paint(
            Graphics2D graphics, PictureLook look, @Nullable Consumer<PlacedLetters> letters) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        List<MapLayer> layers = look.layers().stream()
                .filter(layer -> layer.at(view.denominator()))
                .toList();
        paint(graphics, layers, look.language(), letters);
        return seen(layers);
    }

    private Map<String, List<Function<String, @Nullable Object>>> seen(List<MapLayer> layers) {
        Map<String, Set<Function<String, @Nullable Object>>> seen = new HashMap<>();
        for (MapLayer layer : layers) {
            if (!(layer.symbol() instanceof MapSymbol.Label)) {
                featuresOf(layer).stream()
                        .filter(feature -> !feature.labelPoint()
                                && layer.filter().test(feature)
                                && feature.shape().meets(view.width(), view.height()))
                        .forEach(seen.computeIfAbsent(layer.datasetId(), id -> new LinkedHashSet<>())::add);
            }
        }
        return seen.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    private void paint(
            Graphics2D graphics, List<MapLayer> layers, Language language, @Nullable Consumer<PlacedLetters> letters) {
        for (MapLayer layer : layers) {
            if (layer.symbol() instanceof MapSymbol.Relief relief) {
                paint(graphics, relief);
            } else if (!(layer.symbol() instanceof MapSymbol.Label)) {
                featuresOf(layer).forEach(feature -> paint(graphics, layer, feature));
            }
        }
        PictureLabels labels = new PictureLabels(view, language);
        for (int index = layers.size() - 1; index >= 0; index--) {
            if (layers.get(index).symbol() instanceof MapSymbol.Label label) {
                labels.add(layers.get(index), label, featuresOf(layers.get(index)));
            }
        }
        labels.drawn().forEach(label -> label.paint(graphics, letters));
    }

    private void paint(Graphics2D graphics, MapSymbol.Relief relief) {
        Hillshade hillshade = reliefs.find(relief.grid());
        if (hillshade != null) {
            hillshade.paint(graphics, view, relief.opacity(view.denominator()));
        }
    }

    private List<PictureFeature> featuresOf(MapLayer layer) {
        return features.getOrDefault(layer.datasetId(), List.of());
    }

    private void paint(Graphics2D graphics, MapLayer layer, PictureFeature feature) {
        if (feature.labelPoint() || !layer.filter().test(feature)) {
            return;
        }
        PixelShape shape = feature.shape();
        if (layer.symbol() instanceof MapSymbol.Mark mark) {
            paint(graphics, mark, feature);
        } else if (layer.symbol() instanceof MapSymbol.Area area) {
            graphics.setColor(area.fill().of(feature));
            shape.fill(graphics, window);
        } else if (layer.symbol() instanceof MapSymbol.Hatch hatch) {
            hatch.use(graphics, view.pixels().left(), view.pixels().top());
            shape.fill(graphics, window);
        } else if (layer.symbol() instanceof MapSymbol.Line line) {
            graphics.setColor(line.color().of(feature));
            shape.beside(line.left()).draw(graphics, window, line.stroke().of(feature));
        } else if (layer.symbol() instanceof MapSymbol.Along along) {
            paint(graphics, along, feature);
        }
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
