package org.mineralgis.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.BoundingBox;

/**
 * What one statement did to the records of a dataset.
 *
 * @param id its number in the log
 * @param delta how many records more there are
 * @param fids the records concerned; null when they are many
 * @param boxes where positions came and went, in degrees
 * @param came around the positions that came; null when none did
 * @param untold whether nobody has been told
 */
record Change(
        long id,
        long delta,
        @Nullable List<String> fids,
        List<BoundingBox> boxes,
        @Nullable BoundingBox came,
        boolean untold) {}
