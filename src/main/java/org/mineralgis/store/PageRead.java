package org.mineralgis.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.query.FeatureQuery;

/** A page of records that is about to be read. Nothing was asked of the database yet. */
public final class PageRead {

    private static final int ALONE_MAX = 100;

    private final Database database;
    private final Dataset dataset;
    private final FeatureQuery query;
    private final boolean withGeometry;
    private final PageOrder order;
    private final SqlText list;

    PageRead(Database database, Dataset dataset, FeatureQuery query, boolean withGeometry) {
        this.database = database;
        this.dataset = dataset;
        this.query = query;
        this.withGeometry = withGeometry;
        this.order = PageOrder.of(dataset, query.sort());
        this.list = FeatureSql.list(dataset, query, withGeometry);
    }

    /**
     * Reads the page record by record: the database sends them in batches, so that memory does not grow with their number.
     * Number and records are of one release. A connection is taken for as long as the consumer needs.
     *
     * @throws IOException what the consumer threw, or that it was {@link FeatureConsumer#gone()}: the query has ended
     * @throws DatabaseUnavailableException when the database is not there or goes away on the way
     */
    public void to(PageConsumer consumer) throws IOException {
        // A short page is there sooner than another thread is.
        if (query.limit() > ALONE_MAX) {
            ReadAhead.run(this::read, consumer, FeatureSql.fetchedRows(dataset));
            return;
        }
        try {
            read(consumer);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void read(PageConsumer consumer) {
        database.inSnapshot(connection -> {
            read(connection, consumer);
            return null;
        });
    }

    private void read(Connection connection, PageConsumer consumer) throws SQLException {
        try {
            Matches matches = Matches.of(connection, dataset, query, consumer::gone);
            consumer.begin(matches.number());
            if (matches.number() == 0) {
                // To find that there is no first record either takes longer than to count none.
                consumer.end(null);
                return;
            }
            SqlText page =
                    matches.places() == null ? list : PlacesSql.list(dataset, query, withGeometry, matches.places());
            try (PreparedStatement statement = page.prepare(connection);
                    DepartureWatch watch = DepartureWatch.over(statement, consumer::gone)) {
                statement.setFetchSize(FeatureSql.fetchedRows(dataset));
                try (ResultSet rows = watch.execute()) {
                    hand(rows, consumer);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hand(ResultSet rows, PageConsumer consumer) throws SQLException, IOException {
        FeatureRow row = new FeatureRow(dataset.schema());
        @Nullable Feature last = null;
        for (int count = 0; rows.next(); count++) {
            if (count == query.limit() && last != null) {
                consumer.end(order.placeOf(last));
                return;
            }
            last = row.read(rows);
            consumer.accept(last);
        }
        consumer.end(null);
    }
}
