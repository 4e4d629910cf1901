package org.mineralgis.store;

import org.mineralgis.analysis.SquareCount;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.Selection;

/** Counts of records by the squares of an equal-area grid, of which surfaces are made. */
public final class SquareStore {

    /** Each square with records is spread over some 300 others. */
    public static final int SQUARES_MAX = 200_000;

    private final PlaceCounter<SquareCount> counter;

    /** The records in {@code database}. */
    public SquareStore(Database database) {
        this.counter = new PlaceCounter<>(database, SQUARES_MAX, SquareCount::new);
    }

    /**
     * The squares of a selection with their counts, all of one moment.
     *
     * @param sideMeters of a square
     * @throws FieldValueException (before any SQL) when the selection compares a field with a text it cannot hold
     * @throws DatabaseUnavailableException when the database is not there
     * @throws QueryTooLongException when a statement takes longer than 30 seconds
     */
    public PlaceCounts<SquareCount> count(LoadedDataset loaded, Selection selection, double sideMeters) {
        Dataset dataset = loaded.dataset();
        if (!dataset.spatial()) {
            return counter.withoutPositions(dataset, selection);
        }
        return counter.count(
                dataset,
                selection,
                (x, y) -> new PlaceTally.At((int) Math.floor(x / sideMeters), (int) Math.floor(y / sideMeters)));
    }
}
