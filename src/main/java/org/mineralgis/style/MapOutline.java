package org.mineralgis.style;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LocalizedText;

/**
 * What {@code styles/map.yaml} says: which dataset lies over which, and how they are grouped for people.
 *
 * @param order dataset ids from the bottom of the map to its top
 * @param groups the topmost first
 * @param hillshade null for none
 */
record MapOutline(
        List<String> order, List<Group> groups, @Nullable Hillshade hillshade) {

    MapOutline {
        order = List.copyOf(order);
        groups = List.copyOf(groups);
    }

    /**
     * Datasets that belong together.
     *
     * @param id lower-case ASCII identifier
     * @param title what people read
     * @param datasets the topmost first
     */
    record Group(String id, LocalizedText title, List<String> datasets) {

        Group {
            datasets = List.copyOf(datasets);
        }
    }

    /**
     * The relief beneath the map.
     *
     * @param dataset id of the cells of a grid of elevations
     * @param over the dataset that it lies over, and with which it is shown
     */
    record Hillshade(String dataset, String over) {}

    /** The group that a dataset is in. */
    Optional<Group> findGroup(String dataset) {
        return groups.stream()
                .filter(group -> group.datasets().contains(dataset))
                .findFirst();
    }
}
