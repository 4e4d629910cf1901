package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.GeometryType;
import org.mineralgis.query.Selection;

/**
 * Reads the positions of a selection, of large tables the two halves at once on two connections that see the same state: while one
 * batch of rows is projected here the database waits for the next to be asked for.
 */
final class PositionRead {

    private static final int FETCHED = 20_000;

    /** A table with fewer blocks of 8 KiB is read before a second connection is there. */
    private static final long BLOCKS_HALVED = 4_000;

    /** So many may take a second connection; who would wait for one reads alone, so that none waits for ever. */
    private static final Semaphore HALVES =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    private final Database database;
    private final Dataset dataset;
    private final Selection selection;
    private final String table;
    private final long blocksHalved;

    PositionRead(Database database, Dataset dataset, Selection selection) {
        this(database, dataset, selection, BLOCKS_HALVED);
    }

    /** One that reads tables of so many blocks in halves. */
    PositionRead(Database database, Dataset dataset, Selection selection, long blocksHalved) {
        this.database = database;
        this.blocksHalved = blocksHalved;
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
        return database.inSharedSnapshot((connection, snapshot) -> {
            long blocks = blocks(connection);
            if (blocks < blocksHalved || !HALVES.tryAcquire()) {
                return read(connection, tally, SqlText.of(""));
            }
            try {
                return halves(tally, connection, snapshot, "(" + blocks / 2 + ",0)");
            } finally {
                HALVES.release();
            }
        });
    }

    private PlaceTally halves(PlaceTally tally, Connection connection, String snapshot, String middle)
            throws SQLException {
        CompletableFuture<PlaceTally> second = CompletableFuture.supplyAsync(() -> database.asSeenIn(
                snapshot, other -> read(other, tally.empty(), SqlText.of(" and ctid >= ?::tid", middle))));
        try {
            read(connection, tally, SqlText.of(" and ctid < ?::tid", middle));
            return tally.with(second.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof DatabaseException failure ? failure : e;
        } finally {
            // The snapshot ends with this transaction, and the other connection must not outlive the request.
            second.exceptionally(failure -> tally).join();
        }
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

    private long blocks(Connection connection) throws SQLException {
        SqlText size =
                SqlText.of("select pg_relation_size(?::regclass) / current_setting('block_size')::bigint", table);
        try (PreparedStatement statement = size.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
