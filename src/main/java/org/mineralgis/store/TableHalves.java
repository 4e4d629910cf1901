package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import org.mineralgis.model.Dataset;

/** Reads the two halves of a large table at once, on two connections that see the same state. */
final class TableHalves {

    /** A table with fewer blocks of 8 KiB is read before a second connection is there. */
    static final long BLOCKS_HALVED = 4_000;

    /** So many may take a second connection; who would wait for one reads alone, so that none waits for ever. */
    private static final Semaphore HALVES =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    private final Database database;
    private final String table;
    private final long blocksHalved;

    /** One that reads the table of a dataset in halves when it has so many blocks. */
    TableHalves(Database database, Dataset dataset, long blocksHalved) {
        this.database = database;
        this.table = DatasetTable.served(dataset.id());
        this.blocksHalved = blocksHalved;
    }

    /**
     * Reads a part of the table.
     *
     * @param <T> what is read
     */
    @FunctionalInterface
    interface Part<T> {
        /** @param rowsOf a condition on {@code ctid} that begins with {@code and}, or nothing for the whole table */
        T read(Connection connection, SqlText rowsOf) throws SQLException;
    }

    /**
     * What the parts give: of the whole table, or of each half.
     *
     * @param snapshot that of {@code connection}
     */
    <T> List<T> read(Connection connection, String snapshot, Part<T> part) throws SQLException {
        long blocks = blocks(connection);
        if (blocks < blocksHalved || !HALVES.tryAcquire()) {
            return List.of(part.read(connection, SqlText.of("")));
        }
        try {
            return halves(connection, snapshot, "(" + blocks / 2 + ",0)", part);
        } finally {
            HALVES.release();
        }
    }

    private <T> List<T> halves(Connection connection, String snapshot, String middle, Part<T> part)
            throws SQLException {
        CompletableFuture<T> second = CompletableFuture.supplyAsync(() ->
                database.asSeenIn(snapshot, other -> part.read(other, SqlText.of(" and ctid >= ?::tid", middle))));
        try {
            T first = part.read(connection, SqlText.of(" and ctid < ?::tid", middle));
            return List.of(first, second.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof DatabaseException failure ? failure : e;
        } finally {
            // The snapshot ends with this transaction, and the other connection must not outlive the request.
            second.handle((read, failure) -> true).join();
        }
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
