package org.mineralgis.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** A binary COPY that fills a table in the transaction of its connection. */
final class StagingCopy implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Connection connection;
    private final DatabaseUrl url;
    private final PGCopyOutputStream copy;
    private final BinaryRows rows;

    private StagingCopy(Connection connection, DatabaseUrl url, PGCopyOutputStream copy) {
        this.connection = connection;
        this.url = url;
        this.copy = copy;
        this.rows = new BinaryRows(copy);
    }

    /** Begins one, by a statement that takes rows in PostgreSQL's binary format. */
    static StagingCopy begin(Connection connection, DatabaseUrl url, String sql) throws SQLException {
        PGConnection driver = connection.unwrap(PGConnection.class);
        return new StagingCopy(connection, url, new PGCopyOutputStream(driver, sql, BUFFER_BYTES));
    }

    /** Writes a row or part of one. */
    interface Rows {
        void writeTo(BinaryRows rows) throws IOException;
    }

    /** @throws DatabaseException when the database refuses what was written */
    void write(Rows written) {
        try {
            written.writeTo(rows);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** @throws DatabaseException when the database refuses the rows */
    void finish() {
        try {
            rows.end();
            copy.endCopy();
        } catch (SQLException e) {
            throw SqlFailure.explain(url, e);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Ends it without its rows, if it has not ended; the transaction is lost then. */
    void cancel() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    /** Gives the whole transaction up, unless the rows were finished. */
    @Override
    public void close() {
        if (!copy.isActive()) {
            return;
        }
        try {
            copy.cancelCopy();
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw SqlFailure.explain(url, e);
        }
    }

    private DatabaseException failure(IOException e) {
        return e.getCause() instanceof SQLException cause
                ? SqlFailure.explain(url, cause)
                : new DatabaseUnavailableException(
                        "the database at " + url + " cannot be reached: " + e.getMessage(), e);
    }
}
