package org.mineralgis.store;

import java.util.List;

/**
 * The records near a place.
 *
 * @param records the nearest first, those of the same distance by id
 * @param matched how many records of the selection have a position and lie within the reach, whatever the limit; all with
 *     a position when there is none
 */
public record NearRecords(List<NearRecord> records, long matched) {

    public NearRecords {
        records = List.copyOf(records);
    }
}
