package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mineralgis.history.Absence;
import org.mineralgis.history.ChangeKind;
import org.mineralgis.history.ChangeSelection;
import org.mineralgis.history.DatasetChange;
import org.mineralgis.history.RecordChange;
import org.mineralgis.history.RecordReference;
import org.mineralgis.history.Retirement;

/**
 * What releases changed. Edits in the database between releases are none, and are not told. All methods throw {@link
 * DatabaseUnavailableException} when the database cannot be reached.
 */
public final class HistoryStore {

    private static final String CHANGES = """
            select change.id, release_id, loaded_at, dataset_id, fid, kind, fields::text as fields, geometry::text as geometry, sources
            from mineral_gis.record_change change join mineral_gis.release on release.id = release_id
            """;

    private final Database database;

    public HistoryStore(Database database) {
        this.database = database;
    }

    /**
     * What became of the datasets, in the order of releases and ids.
     *
     * @param datasets ids; empty for all
     */
    public List<DatasetChange> listDatasets(ChangeSelection.Releases releases, Set<String> datasets) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select change.*, loaded_at from mineral_gis.dataset_change change
                    join mineral_gis.release on release.id = release_id
                    where release_id between ? and ? and (cardinality(?::text[]) = 0 or dataset_id = any (?::text[]))
                    order by release_id, dataset_id
                    """)) {
                bind(connection, select, releases, datasets);
                try (ResultSet rows = select.executeQuery()) {
                    List<DatasetChange> changes = new ArrayList<>();
                    while (rows.next()) {
                        changes.add(datasetChange(rows));
                    }
                    return changes;
                }
            }
        });
    }

    private static void bind(
            Connection connection, PreparedStatement select, ChangeSelection.Releases releases, Set<String> datasets)
            throws SQLException {
        select.setLong(1, releases.from());
        select.setLong(2, releases.to());
        select.setArray(3, connection.createArrayOf("text", datasets.toArray()));
        select.setArray(4, connection.createArrayOf("text", datasets.toArray()));
    }

    /**
     * The changes of records, in the order of releases.
     *
     * @param after only those with a larger {@link RecordChange#id()}; 0 for all
     * @param limit how many at the most, at least 1
     */
    public List<RecordChange> list(ChangeSelection selection, long after, int limit) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(CHANGES + """
                    where release_id between ? and ? and (cardinality(?::text[]) = 0 or dataset_id = any (?::text[]))
                        and kind = any (?) and change.id > ?
                    order by change.id limit ?
                    """)) {
                bind(connection, select, selection.releases(), selection.datasets());
                select.setArray(
                        5,
                        connection.createArrayOf("text", selection.kindWords().toArray()));
                select.setLong(6, after);
                select.setInt(7, limit);
                return recordChanges(select);
            }
        });
    }

    /**
     * The changes of one record, the latest first.
     *
     * @param limit how many at the most, at least 1
     */
    public List<RecordChange> listOf(RecordReference record, int limit) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    CHANGES + "where dataset_id = ? and fid = ? order by change.id desc limit ?")) {
                select.setString(1, record.dataset());
                select.setString(2, record.fid());
                select.setInt(3, limit);
                return recordChanges(select);
            }
        });
    }

    /** The releases among these that were not compared with the one before, because an earlier version of the program made them. */
    public List<Long> listUncompared(ChangeSelection.Releases releases) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select id from mineral_gis.release where id between ? and ? and not compared order by id")) {
                select.setLong(1, releases.from());
                select.setLong(2, releases.to());
                try (ResultSet rows = select.executeQuery()) {
                    List<Long> ids = new ArrayList<>();
                    while (rows.next()) {
                        ids.add(rows.getLong(1));
                    }
                    return ids;
                }
            }
        });
    }

    /** The first release at this time or later; empty when there is none. */
    public Optional<Long> firstSince(Instant time) {
        return database.with(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select min(id) from mineral_gis.release where loaded_at >= ?")) {
                select.setTimestamp(1, Timestamp.from(time));
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                    return Optional.ofNullable((Long) rows.getObject(1));
                }
            }
        });
    }

    /** The ids of all datasets that any release had, in order. */
    public Set<String> listDatasetIds() {
        return database.with(connection -> {
            try (PreparedStatement select =
                            connection.prepareStatement("select distinct dataset_id from mineral_gis.release_dataset");
                    ResultSet rows = select.executeQuery()) {
                Set<String> ids = new TreeSet<>();
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
                return ids;
            }
        });
    }

    /**
     * The last release that had a dataset; empty when none had it.
     *
     * @param before only releases before this one
     */
    public Optional<Long> findLast(String dataset, long before) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select max(release_id) from mineral_gis.release_dataset where dataset_id = ? and release_id < ?")) {
                select.setString(1, dataset);
                select.setLong(2, before);
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                    return Optional.ofNullable((Long) rows.getObject(1));
                }
            }
        });
    }

    /** Why a record that is not served was served once; empty when no release is known to have had it. */
    public Optional<Absence> findAbsence(RecordReference record) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select removed.release_id - 1 as last_release, retired.*
                    from (select) one
                    left join lateral (select release_id, kind from mineral_gis.record_change
                        where dataset_id = ? and fid = ? order by id desc limit 1) removed on kind = 'removed'
                    left join mineral_gis.retired_record retired on retired.dataset_id = ? and retired.fid = ?
                    where removed.release_id is not null or retired.fid is not null
                    """)) {
                select.setString(1, record.dataset());
                select.setString(2, record.fid());
                select.setString(3, record.dataset());
                select.setString(4, record.fid());
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(absence(rows)) : Optional.empty();
                }
            }
        });
    }

    private static Absence absence(ResultSet rows) throws SQLException {
        Long last = (Long) rows.getObject("last_release");
        String fid = rows.getString("fid");
        if (fid == null) {
            return new Absence(last, null);
        }
        String dataset = rows.getString("successor_dataset");
        RecordReference successor =
                dataset == null ? null : new RecordReference(dataset, rows.getString("successor_fid"));
        return new Absence(
                last,
                new Retirement(
                        fid,
                        successor,
                        rows.getString("reason"),
                        rows.getString("retired_on"),
                        rows.getString("source")));
    }

    private static List<RecordChange> recordChanges(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<RecordChange> changes = new ArrayList<>();
            while (rows.next()) {
                changes.add(new RecordChange(
                        rows.getLong("id"),
                        rows.getLong("release_id"),
                        time(rows),
                        rows.getString("dataset_id"),
                        rows.getString("fid"),
                        ChangeKind.find(rows.getString("kind")).orElseThrow(),
                        rows.getString("fields"),
                        rows.getString("geometry"),
                        List.of((String[]) rows.getArray("sources").getArray())));
            }
            return changes;
        }
    }

    private static DatasetChange datasetChange(ResultSet rows) throws SQLException {
        return new DatasetChange(
                rows.getLong("release_id"),
                time(rows),
                rows.getString("dataset_id"),
                DatasetChange.Outcome.of(rows.getString("outcome")),
                rows.getLong("added"),
                rows.getLong("removed"),
                rows.getLong("changed"),
                rows.getLong("feature_count"),
                rows.getString("origin"));
    }

    private static String time(ResultSet rows) throws SQLException {
        return rows.getObject("loaded_at", OffsetDateTime.class).toInstant().toString();
    }
}
