package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mineralgis.model.Dataset;

/**
 * The one load that may run on a database: a connection of its own that holds an advisory lock. Everything that a load
 * writes goes through this connection, so that a load which has lost the lock, because the database was restarted, has
 * lost its voice as well. Closing it lets the next load in.
 */
public final class LoadSession implements AutoCloseable {

    private final Connection connection;
    private final DatabaseUrl url;
    private final LoadLock lock;

    private LoadSession(Connection connection, DatabaseUrl url) {
        this.connection = connection;
        this.url = url;
        this.lock = new LoadLock(connection);
    }

    /**
     * Begins a load and removes what a killed one left in staging.
     *
     * @return empty when another load is running on this database
     * @throws DatabaseUnavailableException when the database cannot be reached
     */
    public static Optional<LoadSession> open(Database database) {
        DatabaseUrl url = database.url();
        LoadSession session = new LoadSession(database.connectAlone(), url);
        boolean mine = false;
        try {
            mine = session.lock.take();
            if (mine) {
                session.clearStaging();
            }
        } catch (SQLException e) {
            throw SqlFailure.explain(url, e);
        } finally {
            if (!mine) {
                session.disconnect();
            }
        }
        return mine ? Optional.of(session) : Optional.empty();
    }

    private void clearStaging() throws SQLException {
        List<String> leftovers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select tablename from pg_tables where schemaname = '"
                        + DatasetTable.STAGING + "' order by tablename")) {
            while (rows.next()) {
                leftovers.add(rows.getString(1));
            }
        }
        for (String name : leftovers) {
            PlainStatement.execute(connection, "drop table " + DatasetTable.staging(name));
        }
    }

    /**
     * The datasets of the current release, id to content hash. Where a table of a dataset is missing, because somebody
     * dropped it or an earlier version of the program made none, the hash is empty, so that it is loaded anew.
     */
    public Map<String, String> listServed() {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select dataset.id,
                            case when records.tablename is null or (dataset.drawn and shapes.tablename is null)
                                then '' else dataset.content_hash end as hash
                        from (select id, content_hash, document #>> '{portrayal,style}' is not null as drawn
                              from mineral_gis.dataset) dataset
                        left join pg_tables records on records.schemaname = 'gis' and records.tablename = dataset.id
                        left join pg_tables shapes on shapes.schemaname = 'tile' and shapes.tablename = dataset.id
                        """)) {
            Map<String, String> served = new HashMap<>();
            while (rows.next()) {
                served.put(rows.getString("id"), rows.getString("hash"));
            }
            return served;
        } catch (SQLException e) {
            throw SqlFailure.explain(url, e);
        }
    }

    /** Begins to fill the staging table of {@code dataset}; one at a time. */
    public StagingWriter stage(Dataset dataset) {
        return StagingWriter.open(connection, url, dataset);
    }

    /** Begins to fill the staging table of what tiles draw of {@code dataset}, after the dataset's own. */
    public ShapeWriter stageShapes(Dataset dataset) {
        return ShapeWriter.open(connection, url, dataset);
    }

    /** Builds key, spatial index and statistics of the staging table that was filled last, and commits it. */
    public void index(Dataset dataset) {
        try {
            for (String statement : DatasetTable.indexStaging(dataset)) {
                PlainStatement.execute(connection, statement);
            }
            if (dataset.drawn()) {
                ShapeIndex.build(connection, dataset);
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw SqlFailure.explain(url, e);
        }
    }

    /**
     * Which of these ids the next release will have in a dataset: staged, or served as before.
     *
     * @return none when there is no such dataset
     */
    public Set<String> listPresent(String datasetId, Collection<String> fids) {
        String sql = "select fid from %s where fid = any (?)";
        try {
            for (String table : List.of(DatasetTable.staging(datasetId), DatasetTable.served(datasetId))) {
                if (exists(table)) {
                    return found(sql.formatted(table), fids);
                }
            }
            return Set.of();
        } catch (SQLException e) {
            throw SqlFailure.explain(url, e);
        }
    }

    private boolean exists(String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select to_regclass(?) is not null")) {
            select.setString(1, table);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    private Set<String> found(String sql, Collection<String> fids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", fids.toArray()));
            Set<String> present = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    present.add(rows.getString(1));
                }
            }
            return present;
        }
    }

    /**
     * Makes a release of what is staged, in one transaction.
     *
     * @param steps told the name of each step before it begins
     * @return the id of the new release
     * @throws DatabaseException when readers keep a dataset busy for too long, or the database refuses
     */
    public long release(ReleaseDraft draft, Consumer<String> steps) {
        return release(draft, steps, ReleaseWriter.ATTEMPTS);
    }

    long release(ReleaseDraft draft, Consumer<String> steps, int attempts) {
        return new ReleaseWriter(connection, url, steps, attempts).write(draft);
    }

    @Override
    public void close() {
        try {
            if (!connection.isClosed()) {
                leaveTransaction();
                clearStaging();
                lock.release();
            }
        } catch (SQLException e) {
            throw SqlFailure.explain(url, e);
        } finally {
            disconnect();
        }
    }

    private void leaveTransaction() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void disconnect() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw SqlFailure.explain(url, e);
        }
    }
}
