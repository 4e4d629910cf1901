package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.GeometryType;
import org.mineralgis.query.Selection;

/**
 * Counts records by the places of an equal-area grid.
 *
 * @param <P> a place with its count
 */
final class PlaceCounter<P> {

    private static final int FETCHED_PARTS = 256;

    private final Database database;
    private final int placesMax;
    private final Place<P> place;

    /** A place by its numbers. */
    @FunctionalInterface
    interface Place<P> {
        P of(int column, int row, long count);
    }

    /**
     * How the places are told.
     *
     * @param column whole number that counts from west to east, in SQL
     * @param row whole number that counts from south to north, in SQL
     * @param positions a query with {@code within} and the columns that these are made of
     * @param finder tells them of positions in the same way
     */
    record Places(String column, String row, SqlText positions, PlaceTally.Finder finder) {

        /** Where no position is within reach there is one row without place. */
        private SqlText counts(int limit) {
            return new SqlText(
                    "select within, case when within then " + column + " end, case when within then " + row
                            + " end, count(*) from (" + positions.text()
                            + ") as placed group by 1, 2, 3 order by 1, 3, 2 limit " + limit,
                    positions.values());
        }
    }

    /** @param placesMax how many places there may be */
    PlaceCounter(Database database, int placesMax, Place<P> place) {
        this.database = database;
        this.placesMax = placesMax;
        this.place = place;
    }

    /** The places of a selection with their counts, all of one moment. */
    PlaceCounts<P> count(Dataset dataset, Selection selection, Places places) {
        SqlText count = FeatureSql.count(dataset, selection);
        // One more than allowed, the row of those beyond, and that of those without position.
        SqlText counts = places.counts(placesMax + 3);
        boolean allPoints = selection.equals(Selection.ALL) && dataset.schema().geometryType() == GeometryType.POINT;
        return database.inSnapshot(connection -> {
            // How many a selection has is told by its rows, too; to count them first would read them twice.
            Optional<PlaceCounts<P>> known = allPoints
                    ? ofParts(connection, dataset, places.finder(), number(connection, count))
                    : Optional.empty();
            return known.isPresent() ? known.get() : read(connection, counts);
        });
    }

    /** Of all points, out of arrays of them: PostgreSQL takes several times as long for the arithmetic. Empty when there are no arrays. */
    private Optional<PlaceCounts<P>> ofParts(
            Connection connection, Dataset dataset, PlaceTally.Finder finder, long matched) throws SQLException {
        PlaceTally tally = new PlaceTally(finder, placesMax);
        boolean any = false;
        try (PreparedStatement statement = PositionParts.points(dataset).prepare(connection)) {
            statement.setFetchSize(FETCHED_PARTS);
            try (ResultSet rows = statement.executeQuery()) {
                while (!tally.full() && rows.next()) {
                    any = true;
                    Double[] longitudes = (Double[]) rows.getArray(1).getArray();
                    Double[] latitudes = (Double[]) rows.getArray(2).getArray();
                    for (int position = 0; position < longitudes.length; position++) {
                        tally.add(longitudes[position], latitudes[position]);
                    }
                }
            }
        }
        return any ? Optional.of(tally.of(matched, place)) : Optional.empty();
    }

    /** What a dataset without positions has. */
    PlaceCounts<P> withoutPositions(Dataset dataset, Selection selection) {
        SqlText count = FeatureSql.count(dataset, selection);
        long matched = database.with(connection -> number(connection, count));
        return new PlaceCounts<>(matched, matched, 0, List.of(), false);
    }

    private PlaceCounts<P> read(Connection connection, SqlText sql) throws SQLException {
        List<P> places = new ArrayList<>();
        long matched = 0;
        long beyond = 0;
        long withoutPosition = 0;
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                long count = rows.getLong(4);
                matched += count;
                boolean within = rows.getBoolean(1);
                if (rows.wasNull()) {
                    withoutPosition = count;
                } else if (within) {
                    places.add(place.of(rows.getInt(2), rows.getInt(3), count));
                } else {
                    beyond = count;
                }
            }
        }
        boolean more = places.size() > placesMax;
        return new PlaceCounts<>(matched, withoutPosition, beyond, more ? List.of() : places, more);
    }

    private static long number(Connection connection, SqlText sql) throws SQLException {
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
