package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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

    private final Database database;

    /** The records in {@code database}. */
    public CellStore(Database database) {
        this.database = database;
    }

    /**
     * The cells of a selection with their counts, all of one moment.
     *
     * @throws FieldValueException (before any SQL) when the selection compares a field with a text it cannot hold
     * @throws DatabaseUnavailableException when the database is not there
     * @throws QueryTooLongException when a statement takes longer than 30 seconds
     */
    public CellCounts count(LoadedDataset loaded, Selection selection, HexagonGrid grid) {
        Dataset dataset = loaded.dataset();
        SqlText count = FeatureSql.count(dataset, selection);
        if (!dataset.spatial()) {
            long matched = database.with(connection -> number(connection, count));
            return new CellCounts(matched, matched, 0, List.of(), false);
        }
        SqlText cells = sql(dataset, selection, grid);
        boolean allPoints = selection.equals(Selection.ALL) && dataset.schema().geometryType() == GeometryType.POINT;
        return database.inSnapshot(connection -> {
            Optional<CellCounts> ofParts =
                    allPoints ? ofParts(connection, dataset, grid, number(connection, count)) : Optional.empty();
            return ofParts.isPresent() ? ofParts.get() : read(connection, cells);
        });
    }

    /** Of all points, out of arrays of them: PostgreSQL takes several times as long for the arithmetic. Empty when there are no arrays. */
    private static Optional<CellCounts> ofParts(Connection connection, Dataset dataset, HexagonGrid grid, long matched)
            throws SQLException {
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
    private static SqlText sql(Dataset dataset, Selection selection, HexagonGrid grid) {
        SqlText positions = EqualAreaSql.positions(dataset, selection, grid.widthMeters(), grid.heightMeters());
        String chosen = "select within, x, y, abs(x - round(x)) + 3 * abs(y - round(y)) <= 1 as even from ("
                + positions.text() + ") as scaled";
        String cells =
                "select within, case when within then case when even then round(x) * 2 else floor(x) * 2 + 1 end end,"
                        + " case when within then case when even then round(y) * 2 else floor(y) * 2 + 1 end end, count(*)"
                        + " from (" + chosen + ") as chosen group by 1, 2, 3 order by 1, 3, 2 limit " + (CELLS_MAX + 3);
        return new SqlText(cells, positions.values());
    }

    private static CellCounts read(Connection connection, SqlText sql) throws SQLException {
        List<CellCount> cells = new ArrayList<>();
        long matched = 0;
        long beyond = 0;
        long withoutPosition = 0;
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                long count = rows.getLong(4);
                matched += count;
                boolean within = rows.getBoolean(1);
                if (rows.wasNull()) {
                    withoutPosition = count;
                } else if (within) {
                    cells.add(new CellCount(new HexagonGrid.Cell(rows.getInt(2), rows.getInt(3)), count));
                } else {
                    beyond = count;
                }
            }
        }
        boolean more = cells.size() > CELLS_MAX;
        return new CellCounts(matched, withoutPosition, beyond, more ? List.of() : cells, more);
    }

    private static long number(Connection connection, SqlText sql) throws SQLException {
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
