package org.mineralgis.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.DrawnShape;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Streams what tiles draw of one dataset into its staging table by binary COPY, in constant memory and in the transaction of the
 * dataset's own staging table. Closed before {@link #finish()} it leaves neither.
 */
public final class ShapeWriter implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int STORED_SRID = 3857;

    private final Connection connection;
    private final DatabaseUrl url;
    private final PGCopyOutputStream copy;
    private final BinaryRows rows;

    private ShapeWriter(Connection connection, DatabaseUrl url, PGCopyOutputStream copy) {
        this.connection = connection;
        this.url = url;
        this.copy = copy;
        this.rows = new BinaryRows(copy);
    }

    static ShapeWriter open(Connection connection, DatabaseUrl url, Dataset dataset) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(ShapeTable.createStaging(dataset));
            PGConnection driver = connection.unwrap(PGConnection.class);
            PGCopyOutputStream copy = new PGCopyOutputStream(driver, ShapeTable.copyToStaging(dataset), BUFFER_BYTES);
            return new ShapeWriter(connection, url, copy);
        } catch (SQLException e) {
            throw SqlFailure.explain(url, e);
        }
    }

    /** Fills any table of shapes, in the transaction of {@code connection}; closed before its end it gives up only the COPY. */
    static ShapeWriter into(Connection connection, DatabaseUrl url, String table) throws SQLException {
        PGConnection driver = connection.unwrap(PGConnection.class);
        return new ShapeWriter(
                connection, url, new PGCopyOutputStream(driver, ShapeTable.copyTo(table, ""), BUFFER_BYTES));
    }

    /** Ends the COPY without its rows, if it has not ended; the transaction is lost then. */
    void cancel() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    /**
     * Adds a shape.
     *
     * @throws DatabaseException when the database refuses it
     */
    public void write(DrawnShape shape) {
        try {
            rows.row(ShapeTable.PLACE_COUNT);
            rows.text(shape.fid());
            rows.flag(shape.label());
            rows.small(shape.band().min());
            rows.small(shape.band().max());
            rows.small(shape.band().gridZoom());
            rows.number(shape.rank());
            rows.integers(shape.counts());
            rows.bytes(shape.properties());
            rows.wkb(shape.wkb(), STORED_SRID);
        } catch (IOException e) {
            throw StagingWriter.failure(url, e);
        }
    }

    /**
     * Ends the shapes of the staging table.
     *
     * @throws DatabaseException when the database refuses them
     */
    public void finish() {
        try {
            rows.end();
            copy.endCopy();
        } catch (SQLException e) {
            throw SqlFailure.explain(url, e);
        } catch (IOException e) {
            throw StagingWriter.failure(url, e);
        }
    }

    /** Gives the shapes and the dataset's records up, unless they were finished. */
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
}
