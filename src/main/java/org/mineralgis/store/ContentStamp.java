package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.mineralgis.model.Dataset;

/**
 * Which rows of a dataset are seen, and where they lie in the table: equal as long as no load, no edit and no rewriting of the table
 * ({@code vacuum full}, {@code cluster}) comes between.
 *
 * @param dataset its id
 * @param releaseId the release that loaded it
 * @param contentHash of what was loaded
 * @param revision how many statements have changed it since
 * @param fileNumber of the file of the table, which is another one after it was written anew
 */
record ContentStamp(String dataset, long releaseId, String contentHash, long revision, long fileNumber) {

    /** What a snapshot sees. Until its end the table keeps its file. */
    static ContentStamp of(Connection snapshot, Dataset dataset) throws SQLException {
        String table = DatasetTable.served(dataset.id());
        // Asking the table for anything keeps others from rewriting it before the transaction ends.
        SqlText sql = SqlText.of(
                "select release_id, content_hash, revision, pg_relation_filenode(?::regclass), exists (select from "
                        + table + ") from mineral_gis.served_dataset where id = ?",
                table,
                dataset.id());
        try (PreparedStatement statement = sql.prepare(snapshot);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new ReleaseChangedException(dataset.id() + " is not served any more", null);
            }
            return new ContentStamp(dataset.id(), row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4));
        }
    }
}
