package org.mineralgis.store;

import java.util.List;

/**
 * The places of an equal-area grid that records of a selection lie in.
 *
 * @param matched how many records the selection has
 * @param withoutPosition how many of them have no position
 * @param beyond how many of them lie beyond the reach of the projection
 * @param places from south to north, then from west to east; those without a record are not among them
 * @param more whether there are more places than were allowed; the counts are then not complete
 * @param <P> a place with its count
 */
public record PlaceCounts<P>(long matched, long withoutPosition, long beyond, List<P> places, boolean more) {

    public PlaceCounts {
        places = List.copyOf(places);
    }

    /** What a selection without records has. */
    public static <P> PlaceCounts<P> none() {
        return new PlaceCounts<>(0, 0, 0, List.of(), false);
    }

    /** How many records lie in the places. */
    public long placed() {
        return matched - withoutPosition - beyond;
    }
}
