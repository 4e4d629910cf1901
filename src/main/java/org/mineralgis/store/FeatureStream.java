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
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.PageStart;
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

    /**
     * By itself PostgreSQL plans a cursor for its first tenth and goes through the whole table in the order of ids for a hundred records
     * that a filter leaves, where finding and sorting them takes a quarter of that. For very many the order of ids stays cheaper.
     */
    private static final double PLANNED_SHARE = 0.75;

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
        Dataset dataset = loaded.dataset();
        String cursor = "features_" + CURSORS.incrementAndGet();
        SqlText declaration = FeatureSql.cursor(cursor, dataset, selection);
        SqlText fetching = FeatureSql.fetch(cursor, dataset);
        int rows = FeatureSql.fetchedRows(dataset);
        Counted counted = new Counted(consumer);
        ReadAhead.run(
                ahead -> database.inSnapshot(connection -> {
                    declare(connection, declaration);
                    hand(connection, fetching, rows, new FeatureRow(dataset.schema()), ahead);
                    return null;
                }),
                counted,
                rows);
        return counted.count;
    }

    /** Records as those of a page. */
    private static final class Counted implements PageConsumer {

        private final FeatureConsumer consumer;
        private long count;

        Counted(FeatureConsumer consumer) {
            this.consumer = consumer;
        }

        @Override
        public void accept(Feature feature) throws IOException {
            consumer.accept(feature);
            count++;
        }

        @Override
        public boolean gone() {
            return consumer.gone();
        }

        @Override
        public void begin(long matched) {}

        @Override
        public void end(@Nullable PageStart next) {}
    }

    /**
     * Whether the selection can be asked for; costs nothing.
     *
     * @throws FieldValueException when it compares a field with a text it cannot hold
     */
    public void check(LoadedDataset loaded, Selection selection) {
        FeatureSql.cursor("unused", loaded.dataset(), selection);
    }

    private static void declare(Connection connection, SqlText declaration) throws SQLException {
        try (Statement patience = connection.createStatement();
                PreparedStatement declare = declaration.prepare(connection)) {
            patience.execute("set local statement_timeout = " + BATCH_PATIENCE.toMillis());
            patience.execute("set local cursor_tuple_fraction = " + PLANNED_SHARE);
            declare.execute();
        }
    }

    private static void hand(
            Connection connection, SqlText fetching, int rows, FeatureRow row, FeatureConsumer consumer)
            throws SQLException {
        try (PreparedStatement fetch = fetching.prepare(connection);
                DepartureWatch watch = DepartureWatch.over(fetch, consumer::gone)) {
            int fetched;
            do {
                fetched = batch(watch, row, consumer);
            } while (fetched == rows);
        }
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
