package org.mineralgis.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records near a place.
 *
 * @param records the nearest first, those of the same distance by id
 * @param matched how many records of the selection lie within the reach, whatever the limit; null when there is no reach
 */
public record NearRecords(
        List<NearRecord> records, @Nullable Long matched) {

    /** Nothing is near. */
    public static final NearRecords NONE = new NearRecords(List.of(), 0L);

    public NearRecords {
        records = List.copyOf(records);
    }
}
