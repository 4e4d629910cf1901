package org.mineralgis.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Hears that somebody changed a dataset, over a connection of its own. What is not heard, because the connection was lost or
 * leads through a pooler, is found by looking: nobody may rely on being called.
 */
public final class ChangeNotices implements AutoCloseable {

    private final Database database;
    private @Nullable Connection connection;

    /** Notices of {@code database}; connects when it is first waited for. */
    public ChangeNotices(Database database) {
        this.database = database;
    }

    /**
     * Waits until a change is heard of, at most for {@code patience}.
     *
     * @return false when the thread was asked to stop meanwhile
     */
    public boolean await(Duration patience) {
        try {
            listening().getNotifications((int) patience.toMillis());
            return !Thread.interrupted();
        } catch (SQLException | DatabaseException lost) {
            close();
            return Pause.of(patience);
        }
    }

    private PGConnection listening() throws SQLException {
        Connection present = connection;
        if (present == null) {
            present = database.connectAlone();
            connection = present;
            try (Statement listen = present.createStatement()) {
                listen.execute("listen mineral_gis_change");
            }
        }
        return present.unwrap(PGConnection.class);
    }

    @Override
    public void close() {
        Connection present = connection;
        connection = null;
        if (present != null) {
            try {
                present.close();
            } catch (SQLException alreadyGone) {
                // It ends either way.
            }
        }
    }
}
