package org.mineralgis.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Cancels a statement while it runs for a consumer that is gone. */
final class DepartureWatch implements AutoCloseable {

    private static final long EVERY_MILLIS = 200;

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "departures");
        thread.setDaemon(true);
        return thread;
    });

    private final PreparedStatement statement;
    private final BooleanSupplier gone;
    private final Future<?> watching;
    private boolean running;
    private boolean left;

    private DepartureWatch(PreparedStatement statement, BooleanSupplier gone) {
        this.statement = statement;
        this.gone = gone;
        this.watching = CLOCK.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Watches until it is closed. */
    static DepartureWatch over(PreparedStatement statement, BooleanSupplier gone) {
        return new DepartureWatch(statement, gone);
    }

    /** Runs the statement; an {@link UncheckedIOException} says that the consumer left meanwhile. */
    ResultSet execute() throws SQLException {
        running(true);
        try {
            return statement.executeQuery();
        } catch (SQLException e) {
            if (left()) {
                throw new UncheckedIOException(new IOException("nobody waits for the records any more", e));
            }
            throw e;
        } finally {
            running(false);
        }
    }

    private synchronized void running(boolean value) {
        running = value;
    }

    private synchronized boolean left() {
        return left;
    }

    /** Under the lock, so that no cancellation is on its way once the statement is done. */
    private synchronized void look() {
        if (running && gone.getAsBoolean()) {
            left = true;
            try {
                statement.cancel();
            } catch (SQLException unreachable) {
                // The server is away: the statement fails by itself.
                watching.cancel(false);
            }
        }
    }

    @Override
    public void close() {
        watching.cancel(false);
    }
}
