package org.mineralgis.style;

import java.util.ArrayList;
import java.util.List;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.GeometryType;

/**
 * Puts layers over each other, in any form of them. Labels of all datasets lie above the marks of all datasets, but for those of
 * areas: an area can be named anywhere, a point lies where it lies, so that the name of the area must not cover it.
 */
final class LayerStack<L> {

    private final List<L> layers = new ArrayList<>();
    private final List<L> labelsOfAreas = new ArrayList<>();
    private final List<L> labels = new ArrayList<>();

    /** Adds the next dataset, which lies above those before. */
    void add(Dataset dataset, List<L> shapes, List<L> labelsOfDataset) {
        if (dataset.schema().geometryType() == GeometryType.POINT) {
            layers.addAll(labelsOfAreas);
            labelsOfAreas.clear();
        }
        layers.addAll(shapes);
        boolean areas = dataset.schema().geometryType() == GeometryType.MULTI_POLYGON;
        (areas ? labelsOfAreas : labels).addAll(labelsOfDataset);
    }

    /** All layers, from the bottom to the top. */
    List<L> all() {
        List<L> all = new ArrayList<>(layers);
        all.addAll(labelsOfAreas);
        all.addAll(labels);
        return all;
    }
}
