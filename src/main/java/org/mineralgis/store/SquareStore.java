package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mineralgis.analysis.SquareCount;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.Selection;

/** Counts of records by the squares of an equal-area grid, of which surfaces are made. */
public final class SquareStore {

    /** Each square with records is spread over some 300 others. */
    public static final int SQUARES_MAX = 200_000;

    private final Database database;

    /** The records in {@code database}. */
    public SquareStore(Database database) {
        this.database = database;
    }

    /**
     * The squares of a selection with their counts, all of one moment.
     *
     * @param sideMeters of a square
     * @throws FieldValueException (before any SQL) when the selection compares a field with a text it cannot hold
     * @throws DatabaseUnavailableException when the database is not there
     * @throws QueryTooLongException when a statement takes longer than 30 seconds
     */
    public SquareCounts count(LoadedDataset loaded, Selection selection, double sideMeters) {
        Dataset dataset = loaded.dataset();
        if (!dataset.spatial()) {
            SqlText count = FeatureSql.count(dataset, selection);
            long matched = database.with(connection -> number(connection, count));
            return new SquareCounts(matched, matched, 0, List.of(), false);
        }
        SqlText positions = EqualAreaSql.positions(dataset, selection, sideMeters, sideMeters);
        SqlText squares = new SqlText(
                "select within, case when within then floor(x) end, case when within then floor(y) end, count(*) from ("
                        + positions.text() + ") as scaled group by 1, 2, 3 order by 1, 3, 2 limit "
                        + (SQUARES_MAX + 3),
                positions.values());
        return database.inSnapshot(connection -> read(connection, squares));
    }

    private static SquareCounts read(Connection connection, SqlText sql) throws SQLException {
        List<SquareCount> squares = new ArrayList<>();
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
                    squares.add(new SquareCount(rows.getInt(2), rows.getInt(3), count));
                } else {
                    beyond = count;
                }
            }
        }
        boolean more = squares.size() > SQUARES_MAX;
        return new SquareCounts(matched, withoutPosition, beyond, more ? List.of() : squares, more);
    }

    private static long number(Connection connection, SqlText sql) throws SQLException {
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
