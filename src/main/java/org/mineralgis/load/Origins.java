package org.mineralgis.load;

import java.util.List;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;

/**
 * What datasets leave for those that come after them.
 *
 * @param areas areas that others are built from or held to
 * @param figures what fields of others are computed from
 */
record Origins(AreaIndex areas, FigureIndex figures) {

    /** Whatever {@code datasets} need of each other. */
    static Origins of(List<Dataset> datasets) {
        return new Origins(new AreaIndex(datasets), new FigureIndex(datasets));
    }

    /** The areas of units, and no more, whether or not {@code datasets} are held to them. */
    static Origins ofUnits(List<Dataset> datasets) {
        return new Origins(AreaIndex.ofUnits(datasets), new FigureIndex(List.of()));
    }

    /** Remembers of a checked record what somebody may ask for. */
    void add(Dataset dataset, Feature feature) {
        areas.add(dataset, feature);
        figures.add(dataset, feature);
    }
}
