package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Finding;

/** Writes what the catalogue knows about one dataset of a release: itself, its files, its findings. */
final class CatalogueRows {

    private static final int BATCH = 1000;

    private CatalogueRows() {}

    static void insert(Connection connection, long release, StagedDataset staged) throws SQLException {
        insertDataset(connection, release, staged);
        insertFiles(connection, staged);
        insertFindings(connection, staged.findings());
        insertRest(connection, staged);
    }

    private static void insertDataset(Connection connection, long release, StagedDataset staged) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into mineral_gis.dataset
                    (id, release_id, content_hash, record_count, feature_count, west, south, east, north, document)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """)) {
            insert.setString(1, staged.dataset().id());
            insert.setLong(2, release);
            insert.setString(3, staged.contentHash());
            insert.setLong(4, staged.records());
            insert.setLong(5, staged.features());
            bindExtent(insert, 6, staged.extent());
            insert.setString(10, DatasetJson.write(staged.dataset()));
            insert.executeUpdate();
        }
    }

    /** Binds west, south, east, north from the place {@code first} on. */
    static void bindExtent(PreparedStatement insert, int first, @Nullable BoundingBox extent) throws SQLException {
        insert.setObject(first, extent == null ? null : extent.west(), Types.DOUBLE);
        insert.setObject(first + 1, extent == null ? null : extent.south(), Types.DOUBLE);
        insert.setObject(first + 2, extent == null ? null : extent.east(), Types.DOUBLE);
        insert.setObject(first + 3, extent == null ? null : extent.north(), Types.DOUBLE);
    }

    private static void insertFiles(Connection connection, StagedDataset staged) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into mineral_gis.dataset_file (dataset_id, position, file, record_count, feature_count)
                values (?, ?, ?, ?, ?)
                """)) {
            int position = 0;
            for (FileCount file : staged.files()) {
                insert.setString(1, staged.dataset().id());
                insert.setInt(2, position++);
                insert.setString(3, file.file());
                insert.setLong(4, file.records());
                insert.setLong(5, file.features());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void insertFindings(Connection connection, List<Finding> findings) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into mineral_gis.finding (rule, severity, dataset_id, file, row_number, field,
                    message_zh, message_en, remedy_zh, remedy_en,
                    found, expected, suggestion, computed, can_autofix)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            int waiting = 0;
            for (Finding finding : findings) {
                bind(insert, finding);
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void insertRest(Connection connection, StagedDataset staged) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into mineral_gis.finding_rest (dataset_id, file, rule, severity, findings) values (?, ?, ?, ?, ?)
                """)) {
            for (FindingRest rest : staged.rest()) {
                insert.setString(1, staged.dataset().id());
                insert.setString(2, rest.file());
                insert.setString(3, rest.rule());
                insert.setString(4, rest.severity().name().toLowerCase(Locale.ROOT));
                insert.setLong(5, rest.findings());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, Finding finding) throws SQLException {
        insert.setString(1, finding.rule());
        insert.setString(2, finding.severity().name().toLowerCase(Locale.ROOT));
        insert.setString(3, finding.dataset());
        insert.setString(4, finding.file());
        insert.setInt(5, finding.row());
        insert.setString(6, finding.field());
        insert.setString(7, finding.message().zh());
        insert.setString(8, finding.message().en());
        insert.setString(9, finding.remedy().zh());
        insert.setString(10, finding.remedy().en());
        insert.setString(11, finding.detail().found());
        insert.setString(12, finding.detail().expected());
        insert.setString(13, finding.detail().suggestion());
        insert.setString(14, finding.detail().computed());
        insert.setBoolean(15, finding.detail().canAutofix());
    }
}
