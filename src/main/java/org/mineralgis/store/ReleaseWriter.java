package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The swap: one transaction that puts the staged datasets in the place of the served ones and writes the release. Until
 * it commits, everybody reads the previous release; after it, the new one.
 *
 * <p>Replacing a table needs its exclusive lock, and whoever asks for that lock holds up every new reader until it is
 * granted. So the locks are asked for first, all at once and briefly; when a long reader does not yield, the transaction
 * steps back, lets everybody pass and asks again.
 */
final class ReleaseWriter {

    /**
     * Longest time in which the swap holds up new readers. Below PostgreSQL's default {@code deadlock_timeout} of one
     * second, so that in a deadlock the swap steps back and no reader is refused.
     */
    private static final int LOCK_WAIT_MILLIS = 800;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** With the pauses two to four minutes, longer than a download of a whole dataset. */
    static final int ATTEMPTS = 120;

    /** lock_not_available, query_canceled (by statement_timeout), deadlock_detected. */
    private static final Set<String> BUSY = Set.of("55P03", "57014", "40P01");

    private final Connection connection;
    private final DatabaseUrl url;
    private final Consumer<String> steps;
    private final int attempts;
    private final ReleaseComparison comparison;

    ReleaseWriter(Connection connection, DatabaseUrl url, Consumer<String> steps, int attempts) {
        this.connection = connection;
        this.url = url;
        this.steps = steps;
        this.attempts = attempts;
        this.comparison = new ReleaseComparison(connection, steps);
    }

    long write(ReleaseDraft draft) {
        try {
            connection.setAutoCommit(false);
            comparison.stage(draft);
            long release = writePatiently(draft);
            connection.setAutoCommit(true);
            return release;
        } catch (SQLException e) {
            throw SqlFailure.explain(url, e);
        }
    }

    private long writePatiently(ReleaseDraft draft) throws SQLException {
        for (int attempt = 1; true; attempt++) {
            try {
                return writeOnce(draft);
            } catch (SQLException e) {
                if (!BUSY.contains(String.valueOf(e.getSQLState()))) {
                    throw e;
                }
                connection.rollback();
                if (attempt == attempts) {
                    throw new DatabaseException(
                            "somebody read a dataset without a break, so the new release could not take its place in "
                                    + attempts + " attempts; the previous one is still served, load again later",
                            e);
                }
            }
            steps.accept("wait-for-readers");
            if (!Pause.of(PAUSE)) {
                throw new DatabaseException(
                        "the load was interrupted while it waited for readers", new InterruptedException());
            }
        }
    }

    private long writeOnce(ReleaseDraft draft) throws SQLException {
        List<String> replaced = new ArrayList<>(draft.vanished());
        draft.changed().forEach(staged -> replaced.add(staged.dataset().id()));
        steps.accept("lock-served");
        lockServed(replaced);
        steps.accept("insert-release");
        long release = insertRelease(draft.program());
        for (String id : replaced) {
            steps.accept("drop-served " + id);
            PlainStatement.execute(connection, DatasetTable.dropServed(id));
            PlainStatement.execute(connection, ShapeTable.dropServed(id));
            deleteFromCatalogue(id);
        }
        for (String id : draft.vanished()) {
            comparison.serveVanished(release, id);
        }
        for (StagedDataset staged : draft.changed()) {
            steps.accept("move " + staged.dataset().id());
            PlainStatement.execute(
                    connection, DatasetTable.moveToServed(staged.dataset().id()));
            if (staged.dataset().drawn()) {
                for (String statement : ShapeTable.moveToServed(staged.dataset().id())) {
                    PlainStatement.execute(connection, statement);
                }
            }
            CatalogueRows.insert(connection, release, staged);
            RetiredRows.insert(connection, staged);
            comparison.serve(release, staged);
            if (staged.dataset().spatial()) {
                serveParts(staged.dataset().id());
            }
            watch(staged.dataset().id());
        }
        steps.accept("insert-release-datasets");
        insertReleaseDatasets(release);
        steps.accept("commit");
        connection.commit();
        return release;
    }

    private void serveParts(String id) throws SQLException {
        try (PreparedStatement insert = PositionParts.serve(id).prepare(connection)) {
            insert.executeUpdate();
        }
        PlainStatement.execute(connection, PositionParts.dropStaged(id));
    }

    private void lockServed(List<String> ids) throws SQLException {
        PlainStatement.execute(connection, "set local lock_timeout = " + LOCK_WAIT_MILLIS);
        List<String> tables = existing(ids);
        if (tables.isEmpty()) {
            return;
        }
        // statement_timeout bounds the sum of the waits, lock_timeout only each.
        PlainStatement.execute(connection, "set local statement_timeout = " + LOCK_WAIT_MILLIS);
        PlainStatement.execute(connection, "lock table " + String.join(", ", tables) + " in access exclusive mode");
        PlainStatement.execute(connection, "set local statement_timeout = 0");
    }

    private List<String> existing(List<String> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select schemaname, tablename from pg_tables where schemaname in (?, ?) and tablename = any (?)"
                        + " order by tablename, schemaname")) {
            select.setString(1, DatasetTable.SERVED);
            select.setString(2, ShapeTable.SERVED);
            select.setArray(3, connection.createArrayOf("text", ids.toArray()));
            List<String> names = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1) + '.' + Identifier.quote(rows.getString(2)));
                }
            }
            return names;
        }
    }

    private long insertRelease(String program) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into mineral_gis.release (id, program, compared)
                select coalesce(max(id), 0) + 1, ?, true from mineral_gis.release returning id
                """)) {
            insert.setString(1, program);
            try (ResultSet rows = insert.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** Files and findings go with it, and what was changed since it was loaded. */
    private void deleteFromCatalogue(String id) throws SQLException {
        for (String rows : List.of("mineral_gis.dataset where id", "mineral_gis.change where dataset_id")) {
            try (PreparedStatement delete = connection.prepareStatement("delete from " + rows + " = ?")) {
                delete.setString(1, id);
                delete.executeUpdate();
            }
        }
    }

    /** From now on what anybody changes is noted. */
    private void watch(String id) throws SQLException {
        try (PreparedStatement watch = connection.prepareStatement("select mineral_gis.watch(?)")) {
            watch.setString(1, id);
            watch.execute();
        }
    }

    private void insertReleaseDatasets(long release) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into mineral_gis.release_dataset (release_id, dataset_id, content_hash, record_count, feature_count)
                select ?, id, content_hash, record_count, feature_count from mineral_gis.dataset
                """)) {
            insert.setLong(1, release);
            insert.executeUpdate();
        }
    }
}
