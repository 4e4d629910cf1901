package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.proximity.Proximity;
import org.mineralgis.query.Selection;

/** Which records are near a place. */
public final class ProximityStore {

    /** What a distance may lose between two computations of it. */
    private static final double SLACK_METERS = 0.001;

    private final Database database;

    /** The records in {@code database}. */
    public ProximityStore(Database database) {
        this.database = database;
    }

    /**
     * The records of a selection that are near, all of one moment; records without position never are.
     *
     * @throws FieldValueException (before any SQL) when the selection compares a field with a text it cannot hold
     * @throws DatabaseUnavailableException when the database is not there
     * @throws QueryTooLongException when it takes longer than 30 seconds
     */
    public NearRecords list(LoadedDataset loaded, Selection selection, Proximity proximity) {
        Dataset dataset = loaded.dataset();
        if (!dataset.spatial()) {
            return NearRecords.NONE;
        }
        ProximitySql sql = new ProximitySql(dataset, selection, proximity.place());
        int limit = proximity.limit();
        Double reach = proximity.reachMeters();
        return database.inSnapshot(connection -> reach == null
                ? nearest(connection, dataset, sql, limit)
                : read(connection, dataset, sql.list(reach, limit)));
    }

    /** How many more lie as far as the farthest of them is nothing that anybody asked for. */
    private static NearRecords nearest(Connection connection, Dataset dataset, ProximitySql sql, int limit)
            throws SQLException {
        OptionalDouble reach = number(connection, sql.reach(limit));
        if (reach.isEmpty()) {
            return NearRecords.NONE;
        }
        NearRecords within = read(connection, dataset, sql.list(reach.getAsDouble() + SLACK_METERS, limit));
        return new NearRecords(within.records(), null);
    }

    private static OptionalDouble number(Connection connection, SqlText sql) throws SQLException {
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            double number = rows.getDouble(1);
            return rows.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(number);
        }
    }

    private static NearRecords read(Connection connection, Dataset dataset, SqlText sql) throws SQLException {
        int distance = FeatureRow.FIRST_FIELD + dataset.schema().fields().size();
        FeatureRow row = new FeatureRow(dataset.schema());
        List<NearRecord> records = new ArrayList<>();
        long matched = 0;
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                records.add(new NearRecord(row.read(rows), rows.getDouble(distance)));
                matched = rows.getLong(distance + 1);
            }
        }
        return new NearRecords(records, matched);
    }
}
