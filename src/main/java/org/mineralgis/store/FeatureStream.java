package org.mineralgis.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.Selection;

/**
 * Hands over all records of a selection, in the order of their ids, however many they are: the database keeps a cursor and
 * sends them in small batches, all of one release.
 */
public final class FeatureStream {

    /** The driver remembers the columns of a statement by its text, and those of a cursor depend on the dataset. */
    private static final AtomicLong CURSORS = new AtomicLong();

    /** Of many records a rare few may match, and who waits for a file waits longer than who waits for a page. */
    private static final Duration BATCH_PATIENCE = Duration.ofMinutes(10);

    private final Database database;

    /** The records in {@code database}. */
    public FeatureStream(Database database) {
        this.database = database;
    }

    /**
     * Hands the records over: with the words of the file that give their positions, without
     * {@link org.mineralgis.model.Lineage#originalGeometry()}. A connection is taken for as long as the consumer needs.
     *
     * @return how many
     * @throws IOException what the consumer threw, or that it was {@link FeatureConsumer#gone()}: the query has ended
     * @throws DatabaseUnavailableException when the database is not there or goes away on the way
     * @throws QueryTooLongException when the next records are not there within ten minutes
     * @throws FieldValueException before any SQL, when the selection compares a field with a text it cannot hold
     */
    public long forEach(LoadedDataset loaded, Selection selection, FeatureConsumer consumer) throws IOException {
        String cursor = "features_" + CURSORS.incrementAndGet();
        SqlText declaration = FeatureSql.cursor(cursor, loaded.dataset(), selection);
        SqlText fetching = FeatureSql.fetch(cursor);
        FeatureRow row = new FeatureRow(loaded.dataset().schema());
        try {
            return database.inSnapshot(connection -> hand(connection, declaration, fetching, row, consumer));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Whether the selection can be asked for; costs nothing.
     *
     * @throws FieldValueException when it compares a field with a text it cannot hold
     */
    public void check(LoadedDataset loaded, Selection selection) {
        FeatureSql.cursor("unused", loaded.dataset(), selection);
    }

    private static long hand(
            Connection connection, SqlText declaration, SqlText fetching, FeatureRow row, FeatureConsumer consumer)
            throws SQLException {
        try (Statement patience = connection.createStatement();
                PreparedStatement declare = declaration.prepare(connection)) {
            patience.execute("set local statement_timeout = " + BATCH_PATIENCE.toMillis());
            declare.execute();
        }
        long count = 0;
        try (PreparedStatement fetch = fetching.prepare(connection);
                DepartureWatch watch = DepartureWatch.over(fetch, consumer::gone)) {
            int fetched;
            do {
                fetched = batch(watch, row, consumer);
                count += fetched;
            } while (fetched == FeatureSql.FETCHED_ROWS);
        }
        return count;
    }

    private static int batch(DepartureWatch watch, FeatureRow row, FeatureConsumer consumer) throws SQLException {
        int count = 0;
        try (ResultSet rows = watch.execute()) {
            while (rows.next()) {
                consumer.accept(row.read(rows));
                count++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count;
    }
}
