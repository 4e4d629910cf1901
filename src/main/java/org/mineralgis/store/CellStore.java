package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.mineralgis.analysis.HexagonGrid;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.Selection;

/** Counts of records by equal-area hexagons. */
public final class CellStore {

    /** More would be too much for a map to draw, and for a browser to get at once. */
    public static final int CELLS_MAX = 10_000;

    private static final int FETCHED_PARTS = 256;

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
        boolean allPoints = selection.equals(Selection.ALL) && dataset.schema().geometryType() == GeometryType.POINT;
        return counter.count(
                dataset,
                selection,
                places(dataset, selection, grid),
                (connection, matched) -> allPoints ? ofParts(connection, dataset, grid, matched) : Optional.empty());
    }

    /** Of all points, out of arrays of them: PostgreSQL takes several times as long for the arithmetic. Empty when there are no arrays. */
    private static Optional<PlaceCounts<CellCount>> ofParts(
            Connection connection, Dataset dataset, HexagonGrid grid, long matched) throws SQLException {
        CellTally tally = new CellTally(grid, CELLS_MAX);
        boolean any = false;
        try (PreparedStatement statement = PositionParts.points(dataset).prepare(connection)) {
            statement.setFetchSize(FETCHED_PARTS);
            try (ResultSet rows = statement.executeQuery()) {
                while (!tally.full() && rows.next()) {
                    any = true;
                    Double[] longitudes = (Double[]) rows.getArray(1).getArray();
                    Double[] latitudes = (Double[]) rows.getArray(2).getArray();
                    for (int place = 0; place < longitudes.length; place++) {
                        tally.add(longitudes[place], latitudes[place]);
                    }
                }
            }
        }
        return any ? Optional.of(tally.of(matched)) : Optional.empty();
    }

    /** As {@link HexagonGrid#cellOf} finds the cell of a place. */
    private static PlaceCounter.Places places(Dataset dataset, Selection selection, HexagonGrid grid) {
        SqlText positions = EqualAreaSql.positions(dataset, selection, grid.widthMeters(), grid.heightMeters());
        String chosen = "select within, x, y, abs(x - round(x)) + 3 * abs(y - round(y)) <= 1 as even from ("
                + positions.text() + ") as scaled";
        String nearest = "case when even then round(%1$s) * 2 else floor(%1$s) * 2 + 1 end";
        return new PlaceCounter.Places(
                nearest.formatted("x"), nearest.formatted("y"), new SqlText(chosen, positions.values()));
    }
}
