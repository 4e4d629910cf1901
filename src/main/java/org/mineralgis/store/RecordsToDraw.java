package org.mineralgis.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.query.Selection;

/** Records of a dataset whose shapes are made, in the transaction in which they are kept. */
public final class RecordsToDraw {

    /** The driver remembers the columns of a statement by its text, and those of a cursor depend on the dataset. */
    private static final AtomicLong CURSORS = new AtomicLong();

    private final Connection connection;
    private final Dataset dataset;
    private final @Nullable List<String> fids;

    /** All records, or those with these ids. */
    RecordsToDraw(Connection connection, Dataset dataset, @Nullable List<String> fids) {
        this.connection = connection;
        this.dataset = dataset;
        this.fids = fids;
    }

    /** The dataset that they are of. */
    public Dataset dataset() {
        return dataset;
    }

    /**
     * Hands them over in the order of their ids.
     *
     * @throws IOException what the consumer threw
     */
    public void forEach(FeatureConsumer consumer) throws IOException {
        String cursor = "records_to_draw_" + CURSORS.incrementAndGet();
        SqlText declaration = fids == null
                ? FeatureSql.cursor(cursor, dataset, Selection.ALL)
                : FeatureSql.cursor(cursor, dataset, fids);
        try (PreparedStatement declare = declaration.prepare(connection)) {
            declare.execute();
            FeatureRow row = new FeatureRow(dataset.schema());
            int fetched;
            do {
                fetched = batch(cursor, row, consumer);
            } while (fetched == FeatureSql.fetchedRows(dataset));
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    private int batch(String cursor, FeatureRow row, FeatureConsumer consumer) throws SQLException, IOException {
        int count = 0;
        try (PreparedStatement fetch = FeatureSql.fetch(cursor, dataset).prepare(connection);
                ResultSet rows = fetch.executeQuery()) {
            while (rows.next()) {
                consumer.accept(row.read(rows));
                count++;
            }
        }
        return count;
    }

    /** Carries the failure of a statement through code that knows nothing of statements. */
    static final class UncheckedSqlException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final SQLException failure;

        UncheckedSqlException(SQLException failure) {
            super(failure);
            this.failure = failure;
        }

        SQLException failure() {
            return failure;
        }
    }

    /** Has {@code work} done and lets failures of statements out as what they are. */
    static void run(Work work) throws SQLException {
        try {
            work.run();
        } catch (UncheckedSqlException e) {
            throw e.failure();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Work in the middle of which statements are run. */
    @FunctionalInterface
    interface Work {
        /** Does it. */
        void run() throws IOException;
    }
}
