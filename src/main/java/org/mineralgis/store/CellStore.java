package org.mineralgis.store;

import org.mineralgis.analysis.HexagonGrid;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.Selection;

/** Counts of records by equal-area hexagons. */
public final class CellStore {

    /** More would be too much for a map to draw, and for a browser to get at once. */
    public static final int CELLS_MAX = 10_000;

    private final PlaceCounter<CellCount> counter;

    /** The records in {@code database}. */
    public CellStore(Database database) {
        this.counter = new PlaceCounter<>(
                database, CELLS_MAX, (column, row, count) -> new CellCount(new HexagonGrid.Cell(column, row), count));
    }

    /**
     * The cells of a selection with their counts, all of one moment.
     *
     * @throws FieldValueException (before any SQL) when the selection compares a field with a text it cannot hold
     * @throws DatabaseUnavailableException when the database is not there
     * @throws QueryTooLongException when a statement takes longer than 30 seconds
     */
    public PlaceCounts<CellCount> count(LoadedDataset loaded, Selection selection, HexagonGrid grid) {
        Dataset dataset = loaded.dataset();
        if (!dataset.spatial()) {
            return counter.withoutPositions(dataset, selection);
        }
        return counter.count(dataset, selection, (x, y) -> {
            HexagonGrid.Cell cell = grid.cellOf(x, y);
            return new PlaceTally.At(cell.column(), cell.row());
        });
    }
}
