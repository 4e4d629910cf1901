package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.mineralgis.history.RecordReference;
import org.mineralgis.history.Retirement;

/** Writes which records of a dataset are gone for good. */
final class RetiredRows {

    private static final int BATCH = 1000;

    private RetiredRows() {}

    static void insert(Connection connection, StagedDataset staged) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into mineral_gis.retired_record
                    (dataset_id, fid, successor_dataset, successor_fid, reason, retired_on, source)
                values (?, ?, ?, ?, ?, ?, ?)
                """)) {
            int waiting = 0;
            for (Retirement retirement : staged.retired()) {
                RecordReference successor = retirement.successor();
                insert.setString(1, staged.dataset().id());
                insert.setString(2, retirement.fid());
                insert.setString(3, successor == null ? null : successor.dataset());
                insert.setString(4, successor == null ? null : successor.fid());
                insert.setString(5, retirement.reason());
                insert.setString(6, retirement.date());
                insert.setString(7, retirement.source());
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
