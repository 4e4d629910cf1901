package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.GeometryType;
import org.mineralgis.query.Selection;

/**
 * Reads the positions of a selection, of large tables the two halves at once on two connections that see the same state: while one
 * batch of rows is projected here the database waits for the next to be asked for.
 */
final class PositionRead {

    private static final int FETCHED = 20_000;

    private final Database database;
    private final Dataset dataset;
    private final Selection selection;
    private final String table;
    private final TableHalves halves;

    PositionRead(Database database, Dataset dataset, Selection selection) {
        this(database, dataset, selection, TableHalves.BLOCKS_HALVED);
    }

    /** One that reads tables of so many blocks in halves. */
    PositionRead(Database database, Dataset dataset, Selection selection, long blocksHalved) {
        this.database = database;
        this.halves = new TableHalves(database, dataset, blocksHalved);
        this.dataset = dataset;
        this.selection = selection;
        this.table = DatasetTable.served(dataset.id());
    }

    /**
     * Counts all positions of one state, and the records without one.
     *
     * @return {@code tally}, or with more places than it may have what was counted until then
     */
    PlaceTally into(PlaceTally tally) {
        List<PlaceTally> parts = database.inSharedSnapshot((connection, snapshot) ->
                halves.read(connection, snapshot, (each, rowsOf) -> read(each, tally.empty(), rowsOf)));
        parts.forEach(tally::with);
        return tally;
    }

    private PlaceTally read(Connection connection, PlaceTally tally, SqlText rowsOf) throws SQLException {
        try (PreparedStatement statement = positions(rowsOf).prepare(connection)) {
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery()) {
                while (!tally.full() && rows.next()) {
                    double longitude = rows.getDouble(1);
                    if (rows.wasNull()) {
                        tally.addWithoutPosition();
                    } else {
                        tally.add(longitude, rows.getDouble(2));
                    }
                }
            }
        }
        return tally;
    }

    /** Degrees, null where there is no position. Lines and areas have a point that lies on them. */
    private SqlText positions(SqlText rowsOf) {
        SqlText narrowed = SqlText.compose(
                " from " + table + " where true%s%s", FeatureSql.conditions(dataset, selection), rowsOf);
        // Without the offset the point would be looked for twice.
        String degrees = dataset.schema().geometryType() == GeometryType.POINT
                ? "select ST_X(geom), ST_Y(geom)%s"
                : "select ST_X(place), ST_Y(place) from (select ST_PointOnSurface(geom) as place%s offset 0) as placed";
        return SqlText.compose(degrees, narrowed);
    }
}
