package org.mineralgis.model;

import java.util.List;
import java.util.Optional;

/**
 * What is served now: one release, whole.
 *
 * @param releaseId the newest release; 0 when nothing was ever loaded
 * @param datasets in the order of their ids
 */
public record Catalogue(long releaseId, List<LoadedDataset> datasets) {

    public Catalogue {
        datasets = List.copyOf(datasets);
    }

    /** The dataset with this id. */
    public Optional<LoadedDataset> find(String id) {
        return datasets.stream()
                .filter(loaded -> loaded.dataset().id().equals(id))
                .findFirst();
    }
}
