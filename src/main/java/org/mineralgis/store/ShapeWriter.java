package org.mineralgis.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.DrawnShape;

/**
 * Streams what tiles draw of one dataset into its staging table by binary COPY, in constant memory and in the transaction of the
 * dataset's own staging table. Closed before {@link #finish()} it leaves neither.
 */
public final class ShapeWriter implements AutoCloseable {

    private static final int STORED_SRID = 3857;

    private final StagingCopy copy;

    private ShapeWriter(StagingCopy copy) {
        this.copy = copy;
    }

    static ShapeWriter open(Connection connection, DatabaseUrl url, Dataset dataset) {
        try {
            PlainStatement.execute(connection, ShapeTable.createStaging(dataset));
            return new ShapeWriter(StagingCopy.begin(connection, url, ShapeTable.copyToStaging(dataset)));
        } catch (SQLException e) {
            throw SqlFailure.explain(url, e);
        }
    }

    /** Fills any table of shapes, in the transaction of {@code connection}. */
    static ShapeWriter into(Connection connection, DatabaseUrl url, String table) throws SQLException {
        return new ShapeWriter(StagingCopy.begin(connection, url, ShapeTable.copyTo(table, "")));
    }

    /** Ends the COPY without its rows, if it has not ended; the transaction is lost then. */
    void cancel() throws SQLException {
        copy.cancel();
    }

    /**
     * Adds a shape.
     *
     * @throws DatabaseException when the database refuses it
     */
    public void write(DrawnShape shape) {
        copy.write(rows -> {
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
        });
    }

    /**
     * Ends the shapes of the staging table.
     *
     * @throws DatabaseException when the database refuses them
     */
    public void finish() {
        copy.finish();
    }

    /** Gives the shapes and the dataset's records up, unless they were finished. */
    @Override
    public void close() {
        copy.close();
    }
}
