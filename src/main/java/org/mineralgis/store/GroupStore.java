package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.Grouping;
import org.mineralgis.query.Selection;

/** Counts of records by their values. */
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
     */
    public RecordGroups groups(LoadedDataset loaded, Selection selection, Grouping grouping) {
        SqlText count = FeatureSql.count(loaded.dataset(), selection);
        SqlText groups = GroupSql.of(loaded.dataset(), selection, grouping);
        return database.inSnapshot(connection -> {
            long matched = count(connection, count);
            if (grouping.by().isEmpty()) {
                return new RecordGroups(matched, List.of(new RecordGroup(List.of(), matched)), false);
            }
            List<RecordGroup> read = read(connection, groups, grouping.by().size());
            boolean more = read.size() > grouping.limit();
            return new RecordGroups(matched, more ? read.subList(0, grouping.limit()) : read, more);
        });
    }

    private static long count(Connection connection, SqlText sql) throws SQLException {
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<RecordGroup> read(Connection connection, SqlText sql, int size) throws SQLException {
        List<RecordGroup> groups = new ArrayList<>();
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                List<@Nullable String> values = new ArrayList<>();
                for (int place = 1; place <= size; place++) {
                    values.add(rows.getString(place));
                }
                groups.add(new RecordGroup(values, rows.getLong(size + 1)));
            }
        }
        return groups;
    }
}
