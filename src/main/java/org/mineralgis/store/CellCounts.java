package org.mineralgis.store;

import java.util.List;

/**
 * The cells that records of a selection lie in.
 *
 * @param matched how many records the selection has
 * @param withoutPosition how many of them have no position
 * @param beyond how many of them lie beyond the reach of the grid
 * @param cells from south to north, then from west to east; those without a record are not among them
 * @param more whether there are more cells than were allowed; the counts are then not complete
 */
public record CellCounts(long matched, long withoutPosition, long beyond, List<CellCount> cells, boolean more) {

    /** What a selection without records has. */
    public static final CellCounts NONE = new CellCounts(0, 0, 0, List.of(), false);

    public CellCounts {
        cells = List.copyOf(cells);
    }
}
