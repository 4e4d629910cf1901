package org.mineralgis.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.analysis.EqualAreaProjection;
import org.mineralgis.analysis.HexagonGrid;
import org.mineralgis.analysis.HexagonGrid.Cell;

/** Positions counted by the hexagons of a grid, one after the other. */
final class CellTally {

    private static final Comparator<CellCount> ORDER = Comparator.comparingInt(
                    (CellCount counted) -> counted.cell().row())
            .thenComparingInt(counted -> counted.cell().column());

    private final HexagonGrid grid;
    private final int cellsMax;
    private final Map<Cell, Long> counts = new HashMap<>();
    private long placed;
    private long beyond;

    /** One that is {@link #full()} with more cells than {@code cellsMax}. */
    CellTally(HexagonGrid grid, int cellsMax) {
        this.grid = grid;
        this.cellsMax = cellsMax;
    }

    /** A position in degrees. */
    void add(double longitude, double latitude) {
        placed++;
        Optional<Coordinate> metres = EqualAreaProjection.projectWithinReach(longitude, latitude);
        if (metres.isPresent()) {
            counts.merge(grid.cellOf(metres.get().x, metres.get().y), 1L, Long::sum);
        } else {
            beyond++;
        }
    }

    boolean full() {
        return counts.size() > cellsMax;
    }

    /** The counts of a selection of {@code matched} records, of which those that were not added have no position. */
    PlaceCounts<CellCount> of(long matched) {
        List<CellCount> cells = full()
                ? List.of()
                : counts.entrySet().stream()
                        .map(cell -> new CellCount(cell.getKey(), cell.getValue()))
                        .sorted(ORDER)
                        .toList();
        return new PlaceCounts<>(matched, matched - placed, beyond, cells, full());
    }
}
