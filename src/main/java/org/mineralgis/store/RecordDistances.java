package org.mineralgis.store;

import java.util.List;

/**
 * How far the records of a selection lie from the nearest of some lines.
 *
 * @param matched how many records the selection has
 * @param withoutPosition how many of them have no position
 * @param list of those that have one, in no order; none when nothing was measured
 */
public record RecordDistances(long matched, long withoutPosition, List<RecordDistance> list) {

    /** What a selection without records has. */
    public static final RecordDistances NONE = new RecordDistances(0, 0, List.of());

    public RecordDistances {
        list = List.copyOf(list);
    }

    /** How many have a position. */
    public long placed() {
        return matched - withoutPosition;
    }

    RecordDistances with(List<RecordDistance> measured) {
        return new RecordDistances(matched, withoutPosition, measured);
    }
}
