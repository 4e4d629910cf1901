package org.mineralgis.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.AutoSave;

/**
 * The pool of connections to one PostGIS database. Opening it does not connect: a database that is not there yet is met
 * by the first call, which throws {@link DatabaseUnavailableException}.
 */
public final class Database implements AutoCloseable {

    private final DatabaseUrl url;
    private final ConnectionPool pool;
    private final ConnectionPool tilePool;

    /**
     * Compiling a query takes longer than any of ours saves by it, and comes before its first record. A plan for any box, to
     * which PostgreSQL changes over after five executions, takes seconds where that for the box that was asked takes milliseconds.
     */
    private static final List<String> PLANNING =
            List.of("set jit = off", "set plan_cache_mode = force_custom_plan", workers());

    /** What tiles draw is found by the same indexes wherever the tile lies, and planning took longer than finding it. */
    private static final List<String> TILE_PLANNING =
            List.of("set jit = off", "set plan_cache_mode = force_generic_plan");

    /**
     * As many processes for a query as there are cores, and no more than PostgreSQL has by itself: one more than cores made a count by
     * an index take half as long again.
     */
    private static String workers() {
        int others = Runtime.getRuntime().availableProcessors() - 1;
        return "set max_parallel_workers_per_gather = " + Math.min(2, others);
    }

    private Database(DatabaseUrl url) {
        this.url = url;
        this.pool = new ConnectionPool(url, "postgis", PLANNING);
        this.tilePool = new ConnectionPool(url, "tiles", TILE_PLANNING);
    }

    /** A pool for the database at {@code url}. */
    public static Database open(DatabaseUrl url) {
        return new Database(url);
    }

    static Properties driverProperties() {
        Properties properties = new Properties();
        PGProperty.APPLICATION_NAME.set(properties, "mineral-gis");
        PGProperty.CONNECT_TIMEOUT.set(properties, (int) ConnectionPool.CONNECT_PATIENCE.toSeconds());
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        // Pooled connections keep prepared statements, and a release may give a dataset other fields under the same
        // name; PostgreSQL then refuses the old statement ("cached plan must not change result type"). With
        // "conservative" the driver prepares it anew and repeats it, inside a transaction too.
        PGProperty.AUTOSAVE.set(properties, AutoSave.CONSERVATIVE.value());
        return properties;
    }

    /** A connection outside the pool, for a session whose settings and locks must end with it. */
    Connection connectAlone() {
        Properties properties = driverProperties();
        if (url.user() != null) {
            PGProperty.USER.set(properties, url.user());
        }
        if (url.password() != null) {
            PGProperty.PASSWORD.set(properties, url.password().reveal());
        }
        try {
            return DriverManager.getConnection(url.jdbcUrl(), properties);
        } catch (SQLException e) {
            throw SqlFailure.explain(url, e);
        }
    }

    /** Work that needs a connection. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it; the connection is closed by the caller. */
        T on(Connection connection) throws SQLException;
    }

    /**
     * Runs {@code work} in autocommit mode.
     *
     * @throws DatabaseUnavailableException when the database cannot be reached or goes away
     * @throws QueryTooLongException when a statement takes longer than 30 seconds
     * @throws DatabaseBusyException when no connection is free for 30 seconds
     * @throws DatabaseException when it refuses the work
     */
    public <T> T with(Work<T> work) {
        return with(pool, work);
    }

    /**
     * The same on a connection that plans each prepared statement once, whatever is bound to it.
     *
     * @throws DatabaseUnavailableException when the database cannot be reached or goes away
     * @throws QueryTooLongException when a statement takes longer than 30 seconds
     * @throws DatabaseBusyException when no connection is free for 30 seconds
     * @throws DatabaseException when it refuses the work
     */
    <T> T withKeptPlans(Work<T> work) {
        return with(tilePool, work);
    }

    private <T> T with(ConnectionPool source, Work<T> work) {
        try {
            return source.with(work);
        } catch (SQLException e) {
            DatabaseException failure = SqlFailure.explain(url, e);
            if (failure instanceof DatabaseUnavailableException && !(failure instanceof ReleaseChangedException)) {
                // The other idle connections are dead too; without this each would fail one more request.
                pool.evict();
                tilePool.evict();
            }
            throw failure;
        }
    }

    /**
     * Runs {@code work} on a connection of its own, without the bounds of the pool; what it locks and did not commit ends with it.
     *
     * @throws DatabaseUnavailableException when the database cannot be reached or goes away
     * @throws DatabaseException when it refuses the work
     */
    <T> T aloneWith(Work<T> work) {
        try (Connection connection = connectAlone()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw SqlFailure.explain(url, e);
        }
    }

    /**
     * Runs {@code work} in one transaction, rolled back when it throws.
     *
     * @throws DatabaseUnavailableException when the database cannot be reached or goes away
     * @throws DatabaseException when it refuses the work
     */
    public <T> T inTransaction(Work<T> work) {
        return with(connection -> {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            } finally {
                restoreAutoCommit(connection);
            }
        });
    }

    /**
     * Runs {@code work}, which only reads, on one state of the database: no release is swapped in between its statements.
     *
     * @throws DatabaseUnavailableException when the database cannot be reached or goes away
     * @throws DatabaseException when it refuses the work
     */
    public <T> T inSnapshot(Work<T> work) {
        return inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
            }
            return work.on(connection);
        });
    }

    /** Work that needs a connection, and what others must know to see the same state. */
    @FunctionalInterface
    interface SharedWork<T> {
        /**
         * Does it.
         *
         * @param snapshot for {@link #asSeenIn}, until the work is done
         */
        T on(Connection connection, String snapshot) throws SQLException;
    }

    /** As {@link #inSnapshot}, on a state that other connections may see too. */
    <T> T inSharedSnapshot(SharedWork<T> work) {
        return inSnapshot(connection -> {
            PGConnection session = connection.unwrap(PGConnection.class);
            AutoSave before = session.getAutosave();
            // Behind a savepoint PostgreSQL refuses to tell the state.
            session.setAutosave(AutoSave.NEVER);
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select pg_export_snapshot()")) {
                row.next();
                return work.on(connection, row.getString(1));
            } finally {
                session.setAutosave(before);
            }
        });
    }

    /** Runs {@code work}, which only reads, on another connection that sees what the first one sees. */
    <T> T asSeenIn(String snapshot, Work<T> work) {
        return inSnapshot(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction snapshot " + statement.enquoteLiteral(snapshot));
            }
            return work.on(connection);
        });
    }

    private static void rollback(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static void restoreAutoCommit(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            connection.setAutoCommit(true);
        }
    }

    /** The address, without user and password. */
    public DatabaseUrl url() {
        return url;
    }

    @Override
    public void close() {
        pool.close();
        tilePool.close();
    }
}
