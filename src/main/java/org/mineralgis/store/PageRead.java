package org.mineralgis.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.query.FeatureQuery;

/** A page of records that is about to be read. Nothing was asked of the database yet. */
public final class PageRead {

    private static final int ALONE_MAX = 100;

    /**
     * Of no more matches than these it is noted where they lie, so that the table is gone through once and not once for their number
     * and again for the page.
     */
    private static final int PLACES_MAX = 40_000;

    /** Of more that the database expects, most of the way to {@link #PLACES_MAX} would be gone for nothing. */
    private static final long EXPECTED_MAX = 20_000;

    /** Where there are so many pages of them, the first is found on a small part of the table. */
    private static final int PAGES_MAX = 16;

    private static final Pattern EXPECTED = Pattern.compile("rows=(\\d+)");

    private final Database database;
    private final Dataset dataset;
    private final FeatureQuery query;
    private final boolean withGeometry;
    private final PageOrder order;
    private final SqlText list;
    private final SqlText count;

    PageRead(Database database, Dataset dataset, FeatureQuery query, boolean withGeometry) {
        this.database = database;
        this.dataset = dataset;
        this.query = query;
        this.withGeometry = withGeometry;
        this.order = PageOrder.of(dataset, query.sort());
        this.list = FeatureSql.list(dataset, query, withGeometry);
        this.count = FeatureSql.count(dataset, query.selection());
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
            Matches matches = matches(connection, consumer);
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

    /** Records that match, and where in the table they lie, null where that is not known. */
    private record Matches(long number, @Nullable String places) {}

    private Matches matches(Connection connection, PageConsumer consumer) throws SQLException {
        if (PlacesSql.looksAtEach(query.selection()) && fewExpected(connection, consumer)) {
            SqlText places = PlacesSql.places(dataset, query.selection(), PLACES_MAX);
            Matches few = ask(connection, consumer, places, rows -> new Matches(rows.getLong(1), rows.getString(2)));
            if (few.number() <= PLACES_MAX) {
                return few;
            }
        }
        return ask(connection, consumer, count, rows -> new Matches(rows.getLong(1), null));
    }

    private boolean fewExpected(Connection connection, PageConsumer consumer) throws SQLException {
        Matcher expected = EXPECTED.matcher(
                ask(connection, consumer, PlacesSql.plan(dataset, query.selection()), rows -> rows.getString(1)));
        return expected.find()
                && Double.parseDouble(expected.group(1)) <= Math.min(EXPECTED_MAX, PAGES_MAX * (query.limit() + 1L));
    }

    @FunctionalInterface
    private interface RowRead<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> T ask(Connection connection, PageConsumer consumer, SqlText question, RowRead<T> read)
            throws SQLException {
        try (PreparedStatement statement = question.prepare(connection);
                DepartureWatch watch = DepartureWatch.over(statement, consumer::gone);
                ResultSet rows = watch.execute()) {
            rows.next();
            return read.of(rows);
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
