package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.Grouping;
import org.mineralgis.query.Histogram;
import org.mineralgis.query.Selection;

/** Counts and measures of records by their values. */
public final class GroupStore {

    private final Database database;

    /** The records in {@code database}. */
    public GroupStore(Database database) {
        this.database = database;
    }

    /**
     * The groups of a selection; they and the number of records are of one moment.
     *
     * @throws FieldValueException (before any SQL) when the selection compares a field with a text it cannot hold
     * @throws DatabaseUnavailableException when the database is not there
     * @throws QueryTooLongException when a statement takes longer than 30 seconds
     */
    public RecordGroups groups(LoadedDataset loaded, Selection selection, Grouping grouping) {
        Dataset dataset = loaded.dataset();
        SqlText count = FeatureSql.count(dataset, selection);
        return database.inSnapshot(connection -> {
            long matched = count(connection, count);
            List<Double> edges = edges(connection, dataset, selection, grouping.histogram());
            if (grouping.by().isEmpty() && edges.isEmpty()) {
                return new RecordGroups(matched, edges, all(connection, dataset, selection, grouping, matched), false);
            }
            // There are few classes, and a chart with some of them left out would be another chart.
            int limit = grouping.by().isEmpty() ? edges.size() : grouping.limit();
            Grouping wanted = new Grouping(grouping.by(), grouping.histogram(), grouping.measures(), limit);
            List<RecordGroup> read =
                    read(connection, GroupSql.of(dataset, selection, wanted, edges), new GroupRow(grouping, edges));
            boolean more = read.size() > limit;
            List<RecordGroup> groups = more ? read.subList(0, limit) : read;
            return new RecordGroups(
                    matched, edges, grouping.by().isEmpty() ? HistogramClasses.inOrder(groups, edges) : groups, more);
        });
    }

    /** One group of all records; a count alone is known already. */
    private static List<RecordGroup> all(
            Connection connection, Dataset dataset, Selection selection, Grouping grouping, long matched)
            throws SQLException {
        if (grouping.measures().isEmpty()) {
            return List.of(new RecordGroup(List.of(), null, matched, List.of()));
        }
        return read(
                connection, GroupSql.of(dataset, selection, grouping, List.of()), new GroupRow(grouping, List.of()));
    }

    private static List<Double> edges(
            Connection connection, Dataset dataset, Selection selection, @Nullable Histogram histogram)
            throws SQLException {
        if (histogram == null) {
            return List.of();
        }
        try (PreparedStatement statement =
                        GroupSql.range(dataset, selection, histogram.field()).prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            double min = rows.getDouble(1);
            return rows.wasNull() ? List.of() : HistogramEdges.of(min, rows.getDouble(2), histogram.bins());
        }
    }

    private static long count(Connection connection, SqlText sql) throws SQLException {
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<RecordGroup> read(Connection connection, SqlText sql, GroupRow row) throws SQLException {
        List<RecordGroup> groups = new ArrayList<>();
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                groups.add(row.read(rows));
            }
        }
        return groups;
    }
}
