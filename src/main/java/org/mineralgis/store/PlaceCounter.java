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
    private static final int FETCHED_POSITIONS = 20_000;

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
        SqlText count = FeatureSql.count(dataset, selection);
        SqlText positions = positions(dataset, selection);
        boolean allPoints = selection.equals(Selection.ALL) && dataset.schema().geometryType() == GeometryType.POINT;
        return database.inSnapshot(connection -> {
            Optional<PlaceCounts<P>> known =
                    allPoints ? ofParts(connection, dataset, finder, number(connection, count)) : Optional.empty();
            return known.isPresent() ? known.get() : read(connection, positions, finder);
        });
    }

    /** Degrees of what is selected, null where there is no position. Lines and areas have a point that lies on them. */
    private static SqlText positions(Dataset dataset, Selection selection) {
        SqlText narrowed = FeatureSql.conditions(dataset, selection);
        String selected = " from " + DatasetTable.served(dataset.id()) + " where true" + narrowed.text();
        boolean point = dataset.schema().geometryType() == GeometryType.POINT;
        // Without the offset the point would be looked for twice.
        String degrees = point
                ? "select ST_X(geom), ST_Y(geom)" + selected
                : "select ST_X(place), ST_Y(place) from (select ST_PointOnSurface(geom) as place" + selected
                        + " offset 0) as placed";
        return new SqlText(degrees, narrowed.values());
    }

    /** Of all points, out of arrays of them, of which there are fewer than rows. Empty when there are no arrays. */
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

    /** To project here takes a tenth of what it takes the database, whose steps of arithmetic are slow. */
    private PlaceCounts<P> read(Connection connection, SqlText positions, PlaceTally.Finder finder)
            throws SQLException {
        PlaceTally tally = new PlaceTally(finder, placesMax);
        long matched = 0;
        try (PreparedStatement statement = positions.prepare(connection)) {
            statement.setFetchSize(FETCHED_POSITIONS);
            try (ResultSet rows = statement.executeQuery()) {
                while (!tally.full() && rows.next()) {
                    matched++;
                    double longitude = rows.getDouble(1);
                    if (!rows.wasNull()) {
                        tally.add(longitude, rows.getDouble(2));
                    }
                }
            }
        }
        return tally.of(matched, place);
    }

    private static long number(Connection connection, SqlText sql) throws SQLException {
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
