package org.mineralgis.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.GeometryType;

/**
 * Puts layers over each other, in any form of them. Labels of all datasets lie above the marks of all datasets, but for those of
 * areas: an area can be named anywhere, a point lies where it lies, so that the name of the area must not cover it. Labels with
 * a larger priority lie above those with a smaller one, and find room before them.
 */
final class LayerStack<L> {

    private final List<L> layers = new ArrayList<>();
    private final List<Label<L>> labelsOfAreas = new ArrayList<>();
    private final List<Label<L>> labels = new ArrayList<>();

    /** One layer of labels. */
    record Label<L>(L layer, double priority) {}

    /** Adds the next dataset, which lies above those before. */
    void add(Dataset dataset, List<L> shapes, List<Label<L>> labelsOfDataset) {
        if (dataset.schema().geometryType() == GeometryType.POINT) {
            layers.addAll(sorted(labelsOfAreas));
            labelsOfAreas.clear();
        }
        layers.addAll(shapes);
        boolean areas = dataset.schema().geometryType() == GeometryType.MULTI_POLYGON;
        (areas ? labelsOfAreas : labels).addAll(labelsOfDataset);
    }

    /** All layers, from the bottom to the top. */
    List<L> all() {
        List<L> all = new ArrayList<>(layers);
        all.addAll(sorted(labelsOfAreas));
        all.addAll(sorted(labels));
        return all;
    }

    /** Those of the same priority stay in the order of their datasets. */
    private static <L> List<L> sorted(List<Label<L>> labels) {
        return labels.stream()
                .sorted(Comparator.comparingDouble(Label::priority))
                .map(Label::layer)
                .toList();
    }
}
