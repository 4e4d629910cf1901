package org.mineralgis.store;

import java.util.List;
import org.mineralgis.analysis.SquareCount;

/**
 * The squares that records of a selection lie in.
 *
 * @param matched how many records the selection has
 * @param withoutPosition how many of them have no position
 * @param beyond how many of them lie beyond the reach of the projection
 * @param squares from south to north, then from west to east; those without a record are not among them
 * @param more whether there are more squares than were allowed; the counts are then not complete
 */
public record SquareCounts(long matched, long withoutPosition, long beyond, List<SquareCount> squares, boolean more) {

    /** What a selection without records has. */
    public static final SquareCounts NONE = new SquareCounts(0, 0, 0, List.of(), false);

    public SquareCounts {
        squares = List.copyOf(squares);
    }

    /** How many records lie in the squares. */
    public long placed() {
        return matched - withoutPosition - beyond;
    }
}
