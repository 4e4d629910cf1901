package org.mineralgis.archive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.TileMatrixSet;

/** The tiles of each level that may hold something, found from those of the level above, in the order of their numbers. */
final class TilePyramid {

    private static final int BATCH = 2000;

    private final Function<List<TileCoordinate>, BitSet> occupied;
    private List<TileCoordinate> level;

    /**
     * A pyramid at its top.
     *
     * @param occupied tells which of some tiles may hold something, by their places in the list
     */
    TilePyramid(Function<List<TileCoordinate>, BitSet> occupied) {
        this.occupied = occupied;
        this.level = kept(List.of(new TileCoordinate(0, 0, 0)));
    }

    /** The tiles of the present level. */
    List<TileCoordinate> level() {
        return level;
    }

    /** Goes down one level. */
    void descend() {
        List<TileCoordinate> children = new ArrayList<>();
        List<TileCoordinate> below = new ArrayList<>();
        for (TileCoordinate parent : level) {
            addChildren(parent, children);
            if (children.size() >= BATCH) {
                below.addAll(kept(children));
                children.clear();
            }
        }
        below.addAll(kept(children));
        level = below;
    }

    private static void addChildren(TileCoordinate parent, List<TileCoordinate> children) {
        TileCoordinate[] inOrder = new TileCoordinate[4];
        for (int child = 0; child < 4; child++) {
            int column = 2 * parent.column() + (child & 1);
            int row = 2 * parent.row() + (child >> 1);
            int place =
                    (int) (HilbertOrder.number(parent.zoom() + 1, column, row) - HilbertOrder.first(parent.zoom() + 1))
                            & 3;
            inOrder[place] = new TileCoordinate(TileMatrixSet.WEB_MERCATOR_QUAD, parent.zoom() + 1, column, row);
        }
        children.addAll(List.of(inOrder));
    }

    private List<TileCoordinate> kept(List<TileCoordinate> tiles) {
        if (tiles.isEmpty()) {
            return List.of();
        }
        return occupied.apply(List.copyOf(tiles)).stream().mapToObj(tiles::get).toList();
    }
}
