package org.mineralgis.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a dataset's content since it was loaded: anybody may edit it in the database.
 *
 * @param revision how many statements have changed it; 0 as loaded
 * @param drawnRevision how many of these the tiles have; at most {@code revision}
 * @param live whether tiles are drawn from the records themselves, because so much was changed that their shapes are being made
 *     anew
 * @param changedAt when tiles learned of the last change; null as loaded
 */
public record ContentState(
        long revision,
        long drawnRevision,
        boolean live,
        @Nullable Instant changedAt) {

    /** As loaded. */
    public static final ContentState LOADED = new ContentState(0, 0, false, null);
}
