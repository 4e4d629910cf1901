package org.mineralgis.store;

import java.util.List;

/**
 * Groups of the records of a selection.
 *
 * @param matched how many records the selection has
 * @param edges of the classes of the histogram, one more than there are classes and ascending; a class takes in its lower edge, the
 *     last one both. Two equal ones where all values are the same; none without a histogram, or where no record has a value
 * @param groups the largest first, then by their values, those without a value last among equals; only classes of a histogram
 *     stand in their own order, empty ones among them, those without a value last
 * @param more whether there are smaller ones that were not asked for
 */
public record RecordGroups(long matched, List<Double> edges, List<RecordGroup> groups, boolean more) {

    /** What a selection without records has. */
    public static final RecordGroups NONE = new RecordGroups(0, List.of(), List.of(), false);

    public RecordGroups {
        edges = List.copyOf(edges);
        groups = List.copyOf(groups);
    }
}
