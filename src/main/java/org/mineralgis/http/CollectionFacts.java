package org.mineralgis.http;

import org.jspecify.annotations.Nullable;
import org.mineralgis.model.DateInterval;
import org.mineralgis.model.LoadedDataset;

/**
 * All that is told of a dataset.
 *
 * @param loaded what it is
 * @param releaseId the release that is served, which may be later than that in which the dataset was loaded
 * @param dates the first and the last day of its records, both there; null when no record has a date
 */
record CollectionFacts(
        LoadedDataset loaded, long releaseId, @Nullable DateInterval dates) {}
