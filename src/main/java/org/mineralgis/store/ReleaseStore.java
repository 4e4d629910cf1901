package org.mineralgis.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The history of releases, and the file counts of the current one. */
public final class ReleaseStore {

    private final Database database;

    public ReleaseStore(Database database) {
        this.database = database;
    }

    /**
     * The latest releases, newest first.
     *
     * @param limit how many at the most, at least 1
     * @throws DatabaseUnavailableException when the database cannot be reached
     */
    public List<Release> list(int limit) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select release.id, release.loaded_at, release.program, released.dataset_id, released.content_hash,
                           released.record_count, released.feature_count
                    from (select * from mineral_gis.release order by id desc limit ?) release
                    left join mineral_gis.release_dataset released on released.release_id = release.id
                    order by release.id desc, released.dataset_id
                    """)) {
                select.setInt(1, limit);
                try (ResultSet rows = select.executeQuery()) {
                    return releases(rows);
                }
            }
        });
    }

    /**
     * One release; empty when there never was one of this id.
     *
     * @throws DatabaseUnavailableException when the database cannot be reached
     */
    public Optional<Release> find(long id) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select release.id, release.loaded_at, release.program, released.dataset_id, released.content_hash,
                           released.record_count, released.feature_count
                    from mineral_gis.release
                    left join mineral_gis.release_dataset released on released.release_id = release.id
                    where release.id = ? order by released.dataset_id
                    """)) {
                select.setLong(1, id);
                try (ResultSet rows = select.executeQuery()) {
                    return releases(rows).stream().findFirst();
                }
            }
        });
    }

    private static List<Release> releases(ResultSet rows) throws SQLException {
        List<Release> releases = new ArrayList<>();
        boolean more = rows.next();
        while (more) {
            long id = rows.getLong("id");
            String loadedAt = rows.getObject("loaded_at", OffsetDateTime.class)
                    .toInstant()
                    .toString();
            String program = rows.getString("program");
            List<ReleasedDataset> datasets = new ArrayList<>();
            do {
                dataset(rows).ifPresent(datasets::add);
                more = rows.next();
            } while (more && rows.getLong("id") == id);
            releases.add(new Release(id, loadedAt, program, datasets));
        }
        return releases;
    }

    private static Optional<ReleasedDataset> dataset(ResultSet rows) throws SQLException {
        String id = rows.getString("dataset_id");
        return id == null
                ? Optional.empty()
                : Optional.of(new ReleasedDataset(
                        id,
                        rows.getString("content_hash"),
                        rows.getLong("record_count"),
                        rows.getLong("feature_count")));
    }

    /**
     * What became of the records of each file of a dataset of the current release, in the order of its files; empty for
     * an unknown dataset.
     *
     * @throws DatabaseUnavailableException when the database cannot be reached
     */
    public List<FileCount> listFiles(String datasetId) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select file, record_count, feature_count from mineral_gis.dataset_file
                    where dataset_id = ? order by position
                    """)) {
                select.setString(1, datasetId);
                try (ResultSet rows = select.executeQuery()) {
                    List<FileCount> files = new ArrayList<>();
                    while (rows.next()) {
                        files.add(new FileCount(
                                rows.getString("file"), rows.getLong("record_count"), rows.getLong("feature_count")));
                    }
                    return files;
                }
            }
        });
    }
}
