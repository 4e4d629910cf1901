package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
        return database.inSnapshot(connection -> {
            Histogram histogram = grouping.histogram();
            List<Double> edges = histogram == null ? List.of() : edges(connection, dataset, selection, histogram);
            return grouping.by().isEmpty() && edges.isEmpty()
                    ? together(connection, dataset, selection, grouping)
                    : apart(connection, dataset, selection, grouping, edges);
        });
    }

    /** One group of all records; how many all of a dataset are is known without counting. */
    private static RecordGroups together(Connection connection, Dataset dataset, Selection selection, Grouping grouping)
            throws SQLException {
        SqlText sql = grouping.measures().isEmpty()
                ? FeatureSql.count(dataset, selection)
                : GroupSql.together(dataset, selection, grouping.measures());
        GroupRow row = new GroupRow(grouping, List.of());
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            RecordGroup all = row.read(rows);
            return new RecordGroups(all.count(), List.of(), List.of(all), false);
        }
    }

    private static RecordGroups apart(
            Connection connection, Dataset dataset, Selection selection, Grouping grouping, List<Double> edges)
            throws SQLException {
        boolean classes = grouping.by().isEmpty();
        // There are few classes, and a chart with some of them left out would be another chart.
        int limit = classes ? edges.size() : grouping.limit();
        Grouping wanted = new Grouping(grouping.by(), grouping.histogram(), grouping.measures(), limit);
        GroupRow row = new GroupRow(grouping, edges);
        List<RecordGroup> groups = new ArrayList<>();
        long matched = 0;
        try (PreparedStatement statement =
                        GroupSql.of(dataset, selection, wanted, edges).prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                groups.add(row.read(rows));
                matched = row.matched(rows);
            }
        }
        boolean more = groups.size() > limit;
        List<RecordGroup> first = more ? groups.subList(0, limit) : groups;
        return new RecordGroups(matched, edges, classes ? HistogramClasses.inOrder(first, edges) : first, more);
    }

    private static List<Double> edges(Connection connection, Dataset dataset, Selection selection, Histogram histogram)
            throws SQLException {
        SqlText range = GroupSql.range(dataset, selection, histogram.field());
        try (PreparedStatement statement = range.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            double min = rows.getDouble(1);
            return rows.wasNull() ? List.of() : HistogramEdges.of(min, rows.getDouble(2), histogram.bins());
        }
    }
}
