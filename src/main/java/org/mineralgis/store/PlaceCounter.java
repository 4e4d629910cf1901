package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** @param placesMax how many places there may be */
    PlaceCounter(Database database, int placesMax, Place<P> place) {
        this.database = database;
        this.placesMax = placesMax;
        this.place = place;
    }

    /** The places of a selection with their counts, all of one moment. */
    PlaceCounts<P> count(Dataset dataset, Selection selection, PlaceTally.Finder finder) {
        PositionRead positions = new PositionRead(database, dataset, selection);
        boolean allPoints = selection.equals(Selection.ALL) && dataset.schema().geometryType() == GeometryType.POINT;
        Optional<PlaceCounts<P>> known = allPoints ? ofParts(dataset, finder) : Optional.empty();
        return known.orElseGet(
                () -> positions.into(new PlaceTally(finder, placesMax)).of(place));
    }

    /** Of all points, out of arrays of them, of which there are fewer than rows. Empty when there are no arrays. */
    private Optional<PlaceCounts<P>> ofParts(Dataset dataset, PlaceTally.Finder finder) {
        SqlText count = FeatureSql.count(dataset, Selection.ALL);
        return database.inSnapshot(connection -> ofParts(connection, dataset, finder, number(connection, count)));
    }

    private Optional<PlaceCounts<P>> ofParts(
            Connection connection, Dataset dataset, PlaceTally.Finder finder, long matched) throws SQLException {
        PlaceTally tally = new PlaceTally(finder, placesMax);
        boolean any = false;
        try (PreparedStatement statement = PositionParts.points(dataset).prepare(connection)) {
            statement.setFetchSize(FETCHED_PARTS);
            try (ResultSet rows = statement.executeQuery()) {
                while (!tally.full() && rows.next()) {
                    any = true;
                    double[] longitudes = SentNumbers.read(rows.getBytes(1));
                    double[] latitudes = SentNumbers.read(rows.getBytes(2));
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

    private static long number(Connection connection, SqlText sql) throws SQLException {
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
