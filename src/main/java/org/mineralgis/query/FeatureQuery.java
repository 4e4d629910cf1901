package org.mineralgis.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the records of a dataset.
 *
 * @param selection which records
 * @param sort in which order, before the id; none for the order of ids by code point
 * @param limit how many at the most, 1 to 10,000
 * @param after only records that come after this place; null from the start
 */
public record FeatureQuery(
        Selection selection,
        List<SortKey> sort,
        int limit,
        @Nullable PageStart after) {

    /** The largest page. */
    public static final int LIMIT_MAX = 10_000;

    public FeatureQuery {
        sort = List.copyOf(sort);
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("limit must lie within 1 and " + LIMIT_MAX);
        }
        if (after != null && after.values().size() != sort.size()) {
            throw new IllegalArgumentException("a page of another order cannot begin there");
        }
    }
}
