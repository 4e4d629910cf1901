package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mineralgis.history.DatasetChange.Outcome;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Origin;

/**
 * What a release changes, dataset by dataset. The tables are compared before the swap, so that nobody waits for it: comparing
 * takes no lock that readers meet. The swap then only takes over the rows.
 */
final class ReleaseComparison {

    private final Connection connection;
    private final Consumer<String> steps;
    private final Map<String, Dataset> served = new HashMap<>();
    private final Set<String> compared = new HashSet<>();

    ReleaseComparison(Connection connection, Consumer<String> steps) {
        this.connection = connection;
        this.steps = steps;
    }

    /** Compares what is staged with what is served, and writes the differences to staging; a transaction of its own. */
    void stage(ReleaseDraft draft) throws SQLException {
        // The rows are written again when the release takes them over, and that commit reaches the disk.
        PlainStatement.execute(connection, "set local synchronous_commit = off");
        PlainStatement.execute(connection, "set local work_mem = '128MB'");
        readServed();
        for (StagedDataset staged : draft.changed()) {
            Dataset before = served.get(staged.dataset().id());
            if (before != null) {
                compare(before, staged.dataset());
            }
        }
        for (String id : draft.vanished()) {
            Dataset before = served.get(id);
            if (before != null) {
                compare(before, null);
            }
        }
        connection.commit();
    }

    private void readServed() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        select document::text from mineral_gis.dataset
                        join pg_tables on schemaname = 'gis' and tablename = dataset.id
                        """);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Dataset dataset = DatasetJson.read(rows.getString(1));
                served.put(dataset.id(), dataset);
            }
        }
    }

    private void compare(Dataset before, @Nullable Dataset after) throws SQLException {
        String id = before.id();
        steps.accept("compare " + id);
        PlainStatement.execute(
                connection,
                "create unlogged table " + staged(id)
                        + " (number bigint generated always as identity, fid text collate \"C\","
                        + " kind text, fields jsonb, geometry jsonb, sources text[])");
        TableComparison.Side earlier = TableComparison.Side.of(connection, DatasetTable.SERVED, before);
        TableComparison.Side later =
                after == null ? null : TableComparison.Side.of(connection, DatasetTable.STAGING, after);
        SqlText rows = new TableComparison(earlier, later).select();
        SqlText insert =
                SqlText.compose("insert into " + staged(id) + " (fid, kind, fields, geometry, sources) %s", rows);
        try (PreparedStatement statement = insert.prepare(connection)) {
            statement.executeUpdate();
        }
        compared.add(id);
    }

    /** The name of the table in staging; no dataset has a dot in its id. */
    private static String staged(String datasetId) {
        return DatasetTable.staging(datasetId + ".changes");
    }

    /** Writes what a release changed of a dataset that it has. */
    void serve(long release, StagedDataset staged) throws SQLException {
        String id = staged.dataset().id();
        Outcome outcome = compared.contains(id) ? Outcome.CHANGED : Outcome.NEW;
        write(
                release,
                id,
                outcome,
                staged.features(),
                staged.dataset().metadata().origin());
    }

    /** Writes what a release took away. */
    void serveVanished(long release, String id) throws SQLException {
        Optional<Dataset> before = Optional.ofNullable(served.get(id));
        if (before.isPresent()) {
            write(release, id, Outcome.REMOVED, 0, before.get().metadata().origin());
        }
    }

    private void write(long release, String id, Outcome outcome, long features, Origin origin) throws SQLException {
        boolean rows = compared.contains(id);
        String counts = rows
                ? "count(*) filter (where kind = 'added'), count(*) filter (where kind = 'removed'),"
                        + " count(*) filter (where kind = 'changed')"
                : "0, 0, 0";
        String from = rows ? " from " + staged(id) : "";
        execute(SqlText.of(
                "insert into mineral_gis.dataset_change"
                        + " (release_id, dataset_id, outcome, added, removed, changed, feature_count, origin)"
                        + " select ?, ?, ?, " + counts + ", ?, ?" + from,
                release,
                id,
                outcome.word(),
                features,
                origin.project() + ", " + origin.version() + ", " + origin.date()));
        if (rows) {
            execute(SqlText.of(
                    "insert into mineral_gis.record_change (release_id, dataset_id, fid, kind, fields, geometry, sources)"
                            + " select ?, ?, fid, kind, fields, geometry, sources" + from + " order by number",
                    release,
                    id));
            PlainStatement.execute(connection, "drop table " + staged(id));
        }
    }

    private void execute(SqlText sql) throws SQLException {
        try (PreparedStatement statement = sql.prepare(connection)) {
            statement.executeUpdate();
        }
    }
}
