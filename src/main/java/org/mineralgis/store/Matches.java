package org.mineralgis.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.query.FeatureQuery;

/**
 * Records that match a query, on all of its pages together.
 *
 * @param number how many they are
 * @param places where in the table they lie, for {@link PlacesSql#list} in the same snapshot; null where that is not known
 */
record Matches(long number, @Nullable String places) {

    /**
     * Of no more matches than these it is noted where they lie, so that the table is gone through once and not once for their number
     * and again for the page.
     */
    static final int PLACES_MAX = 40_000;

    /** Of more that the database expects, most of the way to {@link #PLACES_MAX} would be gone for nothing. */
    private static final long EXPECTED_MAX = 20_000;

    /** Where there are so many pages of them, the first is found on a small part of the table. */
    private static final int PAGES_MAX = 16;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @FunctionalInterface
    private interface RowRead<T> {
        T of(ResultSet row) throws SQLException;
    }

    /**
     * Counts them, and notes where they lie where the database expects few.
     *
     * @param gone whether nobody waits for them any more: the query ends, with an {@link java.io.UncheckedIOException}
     */
    static Matches of(Connection connection, Dataset dataset, FeatureQuery query, BooleanSupplier gone)
            throws SQLException {
        if (PlacesSql.looksAtEach(query.selection()) && fewExpected(connection, dataset, query, gone)) {
            SqlText places = PlacesSql.places(dataset, query.selection(), PLACES_MAX);
            Matches few = ask(connection, places, gone, row -> new Matches(row.getLong(1), row.getString(2)));
            if (few.number <= PLACES_MAX) {
                return few;
            }
        }
        SqlText count = FeatureSql.count(dataset, query.selection());
        return ask(connection, count, gone, row -> new Matches(row.getLong(1), null));
    }

    private static boolean fewExpected(Connection connection, Dataset dataset, FeatureQuery query, BooleanSupplier gone)
            throws SQLException {
        String plan = ask(connection, PlacesSql.plan(dataset, query.selection()), gone, row -> row.getString(1));
        return expected(plan) <= Math.min(EXPECTED_MAX, PAGES_MAX * (query.limit() + 1L));
    }

    /**
     * How many rows the database expects of a statement.
     *
     * @param plan what {@code explain (format json)} tells of it
     * @throws DatabaseException when it does not tell that
     */
    static double expected(String plan) {
        JsonNode rows;
        try {
            rows = JSON.readTree(plan).at("/0/Plan/Plan Rows");
        } catch (JsonProcessingException e) {
            throw new DatabaseException("the database tells a plan that is no JSON", e);
        }
        if (!rows.isNumber()) {
            throw new DatabaseException("the database tells a plan without the rows that it expects");
        }
        return rows.asDouble();
    }

    private static <T> T ask(Connection connection, SqlText question, BooleanSupplier gone, RowRead<T> read)
            throws SQLException {
        try (PreparedStatement statement = question.prepare(connection);
                DepartureWatch watch = DepartureWatch.over(statement, gone);
                ResultSet rows = watch.execute()) {
            rows.next();
            return read.of(rows);
        }
    }
}
