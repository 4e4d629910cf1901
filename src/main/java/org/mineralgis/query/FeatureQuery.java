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
 * @param offset how many of them are passed over, 0 to 1,000,000; only from the start
 */
public record FeatureQuery(
        Selection selection,
        List<SortKey> sort,
        int limit,
        @Nullable PageStart after,
        int offset) {

    /** The largest page. */
    public static final int LIMIT_MAX = 10_000;

    /** The most records that can be passed over: each of them is read. */
    public static final int OFFSET_MAX = 1_000_000;

    public FeatureQuery {
        sort = List.copyOf(sort);
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("limit must lie within 1 and " + LIMIT_MAX);
        }
        if (after != null && after.values().size() != sort.size()) {
            throw new IllegalArgumentException("a page of another order cannot begin there");
        }
        if (offset < 0 || offset > OFFSET_MAX || (offset > 0 && after != null)) {
            throw new IllegalArgumentException(
                    "offset must lie within 0 and " + OFFSET_MAX + ", and be 0 after a place");
        }
    }

    /** A page that passes nothing over. */
    public FeatureQuery(Selection selection, List<SortKey> sort, int limit, @Nullable PageStart after) {
        this(selection, sort, limit, after, 0);
    }
}
