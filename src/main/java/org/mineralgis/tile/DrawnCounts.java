package org.mineralgis.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.store.Database;
import org.mineralgis.store.ShapeCounts;
import org.mineralgis.store.ShapeStore;

/** How much tiles draw of datasets, counted once for each content of a dataset. */
public final class DrawnCounts {

    private static final int DATASETS_MAX = 1_000;

    private record Content(String dataset, long release, String hash, long revision) {}

    private final ShapeStore store;
    private final Cache<Content, ShapeCounts> counted =
            Caffeine.newBuilder().maximumSize(DATASETS_MAX).build();

    /** Of the datasets in {@code database}. */
    public DrawnCounts(Database database) {
        this.store = new ShapeStore(database);
    }

    /**
     * What tiles draw of a dataset.
     *
     * @param loaded with positions and on the map
     * @throws org.mineralgis.store.DatabaseException when the database fails
     */
    public ShapeCounts of(LoadedDataset loaded) {
        Content content = new Content(
                loaded.dataset().id(),
                loaded.releaseId(),
                loaded.contentHash(),
                loaded.state().drawnRevision());
        return counted.get(content, key -> store.count(loaded.dataset()));
    }
}
