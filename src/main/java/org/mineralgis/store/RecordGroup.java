package org.mineralgis.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that have the same values.
 *
 * @param values as texts, in the order of the properties that they were grouped by; null where the records have none. Of a list
 *     field it is one item: a record is in the group of each of its items.
 * @param count how many records
 */
public record RecordGroup(List<@Nullable String> values, long count) {

    public RecordGroup {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
