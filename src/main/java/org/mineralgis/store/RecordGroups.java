package org.mineralgis.store;

import java.util.List;

/**
 * Groups of the records of a selection.
 *
 * @param matched how many records the selection has
 * @param groups the largest first, then by their values; those without a value last among equals
 * @param more whether there are smaller ones that were not asked for
 */
public record RecordGroups(long matched, List<RecordGroup> groups, boolean more) {

    public RecordGroups {
        groups = List.copyOf(groups);
    }
}
