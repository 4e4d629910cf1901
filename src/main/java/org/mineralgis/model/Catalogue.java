package org.mineralgis.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is served now: one release, whole.
 *
 * @param releaseId the newest release; 0 when nothing was ever loaded
 * @param releasedAt when it became what is served; null when nothing was ever loaded
 * @param datasets in the order of their ids
 */
public record Catalogue(long releaseId, @Nullable Instant releasedAt, List<LoadedDataset> datasets) {

    public Catalogue {
        datasets = List.copyOf(datasets);
    }

    /** One of an unknown time. */
    public Catalogue(long releaseId, List<LoadedDataset> datasets) {
        this(releaseId, null, datasets);
    }

    /** Never the same for two contents of one database: release and edits. */
    public String version() {
        long revisions = 0;
        long drawn = 0;
        for (LoadedDataset loaded : datasets) {
            revisions += loaded.state().revision();
            drawn += loaded.state().drawnRevision();
        }
        return revisions == 0 ? Long.toString(releaseId) : releaseId + "." + revisions + "." + drawn;
    }

    /** The dataset with this id. */
    public Optional<LoadedDataset> find(String id) {
        return datasets.stream()
                .filter(loaded -> loaded.dataset().id().equals(id))
                .findFirst();
    }
}
