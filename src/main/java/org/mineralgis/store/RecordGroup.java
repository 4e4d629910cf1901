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
 * @param bin class of the histogram, from 0; null for records without a value, and where no histogram is wanted
 * @param count how many records
 * @param measures in the order in which they were wanted
 */
public record RecordGroup(
        List<@Nullable String> values, @Nullable Integer bin, long count, List<MeasuredValue> measures) {

    public RecordGroup {
        values = Collections.unmodifiableList(new ArrayList<>(values));
        measures = List.copyOf(measures);
    }
}
