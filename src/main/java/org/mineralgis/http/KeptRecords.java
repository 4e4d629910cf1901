package org.mineralgis.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.mineralgis.duplicate.ComparedRecords;
import org.mineralgis.duplicate.DuplicateLimitException;
import org.mineralgis.duplicate.Duplicates;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.store.NameStore;

/**
 * The records of datasets, ready to be compared. To read and fold them takes longer than to compare them, so that they are kept while
 * somebody turns pages or tries other scores.
 */
final class KeptRecords {

    /** Two of the largest datasets that are compared at all. */
    private static final int RECORDS_MAX = 2 * Duplicates.RECORDS_MAX;

    private static final Duration UNUSED_MAX = Duration.ofMinutes(10);

    private final NameStore names;
    private final Cache<ContentKey, ComparedRecords> kept = Caffeine.newBuilder()
            .maximumWeight(RECORDS_MAX)
            .weigher((ContentKey content, ComparedRecords records) -> 1 + records.size())
            .expireAfterAccess(UNUSED_MAX)
            .build();

    KeptRecords(NameStore names) {
        this.names = names;
    }

    /**
     * All records of a dataset.
     *
     * @throws DuplicateLimitException when there are more than are compared
     */
    ComparedRecords of(LoadedDataset loaded) throws DuplicateLimitException {
        ContentKey content = ContentKey.of(loaded);
        ComparedRecords known = kept.getIfPresent(content);
        if (known != null) {
            return known;
        }
        ComparedRecords records = ComparedRecords.of(names.list(loaded.dataset(), Duplicates.RECORDS_MAX + 1));
        kept.put(content, records);
        return records;
    }
}
