package org.mineralgis.model;

import org.jspecify.annotations.Nullable;

/**
 * A dataset as the current release holds it.
 *
 * @param dataset what it is
 * @param releaseId the release that loaded its present content
 * @param loadedAt when, ISO 8601 in UTC
 * @param contentHash hash over {@code dataset.yaml}, the files and all it is built from
 * @param featureCount records served
 * @param extent of all positions; null when no record has one. After an edit it may be too large for a moment, never too small
 * @param state what became of it since
 */
public record LoadedDataset(
        Dataset dataset,
        long releaseId,
        String loadedAt,
        String contentHash,
        long featureCount,
        @Nullable BoundingBox extent,
        ContentState state) {

    /** One that nobody has edited. */
    public LoadedDataset(
            Dataset dataset,
            long releaseId,
            String loadedAt,
            String contentHash,
            long featureCount,
            @Nullable BoundingBox extent) {
        this(dataset, releaseId, loadedAt, contentHash, featureCount, extent, ContentState.LOADED);
    }
}
