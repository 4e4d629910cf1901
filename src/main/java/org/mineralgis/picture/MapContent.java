package org.mineralgis.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LabelLanguage;
import org.mineralgis.style.MapLayer;
import org.mineralgis.style.MapSymbol;

/**
 * All that a view shows, with its labels placed, so that any part of it can be drawn by any thread.
 *
 * @param view what is shown
 * @param layers from the bottom to the top, without labels
 * @param labels those that there is room for, the least important first
 */
record MapContent(PictureView view, List<Layer> layers, List<LabelCandidate> labels) {

    /** About what a feature takes besides its vertices, and a label, in bytes. */
    private static final int FEATURE_BYTES = 1200;

    private static final int LABEL_BYTES = 8000;
    private static final int VERTEX_BYTES = 16;

    /**
     * What one layer draws.
     *
     * @param layer how
     * @param features in the order in which they are drawn
     */
    record Layer(MapLayer layer, List<PictureFeature> features) {}

    /**
     * Chooses and places what a view shows.
     *
     * @param features of each dataset by its id, the largest rank first
     */
    static MapContent of(PictureView view, Map<String, List<PictureFeature>> features, PictureLook look) {
        List<MapLayer> layers = look.layers().stream()
                .filter(layer -> layer.at(view.denominator()))
                .toList();
        List<Layer> drawn = new ArrayList<>();
        for (MapLayer layer : layers) {
            if (!(layer.symbol() instanceof MapSymbol.Label)) {
                List<PictureFeature> all = features.getOrDefault(layer.datasetId(), List.of());
                drawn.add(new Layer(
                        layer,
                        all.stream()
                                .filter(feature ->
                                        !feature.labelPoint() && layer.filter().test(feature))
                                .toList()));
            }
        }
        return new MapContent(view, drawn, labels(view, layers, features, look.language()));
    }

    private static List<LabelCandidate> labels(
            PictureView view,
            List<MapLayer> layers,
            Map<String, List<PictureFeature>> features,
            LabelLanguage language) {
        PictureLabels labels = new PictureLabels(view, language);
        for (int index = layers.size() - 1; index >= 0; index--) {
            MapLayer layer = layers.get(index);
            if (layer.symbol() instanceof MapSymbol.Label label) {
                labels.add(layer, label, features.getOrDefault(layer.datasetId(), List.of()));
            }
        }
        return labels.drawn();
    }

    /** The values of the records of which anything but a label is to be seen, by dataset. */
    Map<String, List<Function<String, @Nullable Object>>> seen() {
        Map<String, Set<Function<String, @Nullable Object>>> seen = new HashMap<>();
        for (Layer layer : layers) {
            layer.features().stream()
                    .filter(feature -> feature.shape().meets(view.width(), view.height()))
                    .forEach(seen.computeIfAbsent(layer.layer().datasetId(), id -> new LinkedHashSet<>())::add);
        }
        return seen.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /** About what it takes in memory, in bytes. */
    int weight() {
        long bytes = (long) labels.size() * LABEL_BYTES;
        Set<PictureFeature> counted = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Layer layer : layers) {
            for (PictureFeature feature : layer.features()) {
                if (counted.add(feature)) {
                    bytes += FEATURE_BYTES
                            + (long) VERTEX_BYTES * feature.shape().size();
                }
            }
        }
        return (int) Math.min(Integer.MAX_VALUE, bytes);
    }
}
