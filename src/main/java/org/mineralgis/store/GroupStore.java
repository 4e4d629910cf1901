package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.Grouping;
import org.mineralgis.query.Histogram;
import org.mineralgis.query.Selection;

/** Counts and measures of records by their values. */
public final class GroupStore {

    /** So many values of a field are counted sooner than all of its records are read once more. */
    private static final int VALUES_MAX = 20_000;

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
            boolean countsOnly = grouping.by().isEmpty() && grouping.measures().isEmpty();
            if (histogram != null && countsOnly && hasFewValues(connection, dataset, histogram.field())) {
                return classes(connection, dataset, selection, histogram);
            }
            List<Double> edges = histogram == null ? List.of() : edges(connection, dataset, selection, histogram);
            return grouping.by().isEmpty() && edges.isEmpty()
                    ? together(connection, dataset, selection, grouping)
                    : apart(connection, dataset, selection, grouping, edges);
        });
    }

    private static boolean hasFewValues(Connection connection, Dataset dataset, String field) throws SQLException {
        try (PreparedStatement statement = GroupSql.variety(dataset, field).prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() && rows.getFloat(1) > 0 && rows.getFloat(1) <= VALUES_MAX;
        }
    }

    /** The classes of a histogram out of the values of its field, which reads the records once. */
    private static RecordGroups classes(
            Connection connection, Dataset dataset, Selection selection, Histogram histogram) throws SQLException {
        SortedMap<Double, Long> records = new TreeMap<>();
        long without = 0;
        try (PreparedStatement statement =
                        GroupSql.values(dataset, selection, histogram.field()).prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                // Java tells -0 from 0, the database does not.
                double value = rows.getDouble(1) + 0.0;
                if (rows.wasNull()) {
                    without = rows.getLong(2);
                } else {
                    records.merge(value, rows.getLong(2), Long::sum);
                }
            }
        }
        return HistogramClasses.of(records, without, histogram.bins());
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
