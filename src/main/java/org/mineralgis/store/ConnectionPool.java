package org.mineralgis.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Connections that are used again and again, by as many at once as there are; the others wait in the order in which they came.
 * Waiting for a turn and waiting for a database are different things: under many clients a turn may take longer than anybody
 * should wait to hear that the database is gone.
 */
final class ConnectionPool implements AutoCloseable {

    /** How long a database may take to be reached. */
    static final Duration CONNECT_PATIENCE = Duration.ofSeconds(3);

    /** A question that takes longer keeps others from their answers. Loads work outside the pool and may take their time. */
    private static final Duration QUERY_PATIENCE = Duration.ofSeconds(30);

    private static final int SIZE = 10;

    private final DatabaseUrl url;
    private final HikariDataSource connections;
    private final Semaphore turns = new Semaphore(SIZE, true);
    private final ThreadLocal<Boolean> held = ThreadLocal.withInitial(() -> false);
    private volatile @Nullable Refusal refusal;

    /** That the database could not be reached. */
    private record Refusal(long nanoTime, SQLException reason) {}

    /**
     * Does not connect yet.
     *
     * @param planning statements that each connection begins with
     */
    ConnectionPool(DatabaseUrl url, String name, List<String> planning) {
        this.url = url;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url.jdbcUrl());
        config.setUsername(url.user());
        if (url.password() != null) {
            config.setPassword(url.password().reveal());
        }
        config.setMaximumPoolSize(SIZE);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECT_PATIENCE.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setPoolName(name);
        config.setConnectionInitSql(
                "set statement_timeout = " + QUERY_PATIENCE.toMillis() + "; " + String.join("; ", planning));
        config.setDataSourceProperties(Database.driverProperties());
        this.connections = new HikariDataSource(config);
    }

    /**
     * Runs {@code work} in autocommit mode.
     *
     * @throws SQLException when the database cannot be reached or refuses the work
     * @throws DatabaseBusyException when no turn comes within 30 seconds
     * @throws IllegalStateException within other work on this pool: under load each would wait for the other's connection
     */
    <T> T with(Database.Work<T> work) throws SQLException {
        if (held.get()) {
            throw new IllegalStateException("a connection is asked for by work that has one");
        }
        long asked = System.nanoTime();
        awaitTurn();
        held.set(true);
        try (Connection connection = connect(asked)) {
            return work.on(connection);
        } finally {
            held.remove();
            turns.release();
        }
    }

    private void awaitTurn() throws SQLException {
        try {
            if (!turns.tryAcquire(QUERY_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DatabaseBusyException("no connection to the database at " + url + " got free within "
                        + QUERY_PATIENCE.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while waiting for a connection", e);
        }
    }

    private Connection connect(long asked) throws SQLException {
        Refusal last = refusal;
        if (last != null && last.nanoTime - asked > 0) {
            // Whoever waited while the others found it gone need not find out for himself, three seconds for each ten.
            throw new SQLTransientConnectionException(last.reason.getMessage(), last.reason.getSQLState(), last.reason);
        }
        try {
            return connections.getConnection();
        } catch (SQLTransientConnectionException e) {
            refusal = new Refusal(System.nanoTime(), e);
            throw e;
        }
    }

    /** Lets go of connections that nobody uses, and of the others when they come back. */
    void evict() {
        connections.getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public void close() {
        connections.close();
    }
}
