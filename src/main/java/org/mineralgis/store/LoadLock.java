package org.mineralgis.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The advisory lock of a database that lets one load in at a time. It ends with the connection that took it. */
final class LoadLock {

    private static final long KEY = 0x6d696e6c6f6164L;

    /**
     * How long to ask for it: the backend of a killed load may need a moment to notice that its client is gone, and holds
     * the lock until then.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Connection connection;

    LoadLock(Connection connection) {
        this.connection = connection;
    }

    /** Takes the lock; false when another load holds it. */
    boolean take() throws SQLException {
        noticeLostClient();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ask("select pg_try_advisory_lock(" + KEY + ")")) {
            if (System.nanoTime() > deadline || !Pause.of(PAUSE)) {
                return false;
            }
        }
        return true;
    }

    /** Lets the next load in. */
    void release() throws SQLException {
        ask("select pg_advisory_unlock(" + KEY + ")");
    }

    /** So that this backend, in a long statement, notices within a second. Servers that are not on Linux cannot. */
    private void noticeLostClient() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('client_connection_check_interval', '1s', false)"
                    + " where version() like '%linux%'");
        }
    }

    private boolean ask(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
