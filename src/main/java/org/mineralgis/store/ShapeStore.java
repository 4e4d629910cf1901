package org.mineralgis.store;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mineralgis.model.Dataset;
import org.mineralgis.query.Selection;

/** What tiles draw, as the load has made it. */
public final class ShapeStore {

    private final Database database;

    /** The shapes in {@code database}. */
    public ShapeStore(Database database) {
        this.database = database;
    }

    /**
     * The name of the MVT layer with one label point per area that tiles hold beside the areas themselves. Only a dataset
     * of areas that have names has one.
     */
    public static Optional<String> findLabelLayer(Dataset dataset) {
        return dataset.labelled() ? Optional.of(dataset.id() + ".label") : Optional.empty();
    }

    /** Hands over what lies on the ground of a tile to somebody who waits for all of it. */
    public void forEach(List<SelectedDataset> datasets, TileGround ground, ShapeRowConsumer consumer) {
        forEach(datasets, ground, consumer, () -> false);
    }

    /**
     * Hands over what lies on the ground of a tile, in no order, of all datasets by one statement and so of one release.
     *
     * @param datasets at least one, all with positions and on the map at that level
     * @param gone whether nobody waits any more; asked several times a second by another thread
     * @throws UncheckedIOException when nobody waits: the statement has ended
     * @throws DatabaseUnavailableException when the database cannot be reached
     * @throws QueryTooLongException when it takes more than 30 seconds
     * @throws DatabaseException when it refuses
     */
    public void forEach(
            List<SelectedDataset> datasets, TileGround ground, ShapeRowConsumer consumer, BooleanSupplier gone) {
        SqlText sql = ShapeSql.of(datasets, ground);
        Database.Work<Long> work = connection -> read(sql, connection, consumer, gone);
        // Where records are selected, what is selected decides how they are best found.
        boolean whole =
                datasets.stream().allMatch(selected -> selected.selection().equals(Selection.ALL));
        if (whole) {
            database.withKeptPlans(work);
        } else {
            database.with(work);
        }
    }

    private static long read(SqlText sql, Connection connection, ShapeRowConsumer consumer, BooleanSupplier gone)
            throws SQLException {
        try (PreparedStatement statement = sql.prepare(connection);
                DepartureWatch watch = DepartureWatch.over(statement, gone);
                ResultSet rows = watch.execute()) {
            long count = 0;
            while (rows.next()) {
                consumer.accept(new ShapeRow(
                        rows.getInt(1),
                        rows.getBoolean(2),
                        rows.getInt(3),
                        rows.getLong(4),
                        rows.getInt(5),
                        rows.getBytes(6),
                        rows.getBytes(7)));
                count++;
            }
            return count;
        }
    }

    /**
     * Counts what tiles draw of a dataset, by reading all of its shapes.
     *
     * @param dataset with positions and on the map
     * @throws DatabaseUnavailableException when the database cannot be reached
     * @throws DatabaseException when it refuses
     */
    public ShapeCounts count(Dataset dataset) {
        SqlText sql = ShapeSql.count(dataset);
        return database.with(connection -> {
            long lost = 0;
            Map<Integer, Long> records = new HashMap<>();
            Map<Integer, Long> labels = new HashMap<>();
            try (PreparedStatement statement = sql.prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    long size = rows.getLong(4);
                    boolean label = rows.getBoolean(1);
                    if (rows.wasNull()) {
                        lost = size;
                    }
                    for (int zoom = rows.getInt(2); zoom <= rows.getInt(3); zoom++) {
                        (label ? labels : records).merge(zoom, size, Long::sum);
                    }
                }
            }
            return new ShapeCounts(lost, records, labels);
        });
    }
}
