package org.mineralgis.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.DrawnShape;

/** Fills a table with what is drawn of records that are read over the same connection: it begins with the first shape. */
final class ShapeFilling implements ShapeSink, AutoCloseable {

    private final Connection connection;
    private final DatabaseUrl url;
    private final String table;
    private @Nullable ShapeWriter writer;

    private ShapeFilling(Connection connection, DatabaseUrl url, String table) {
        this.connection = connection;
        this.url = url;
        this.table = table;
    }

    static void fill(
            Connection connection, DatabaseUrl url, String table, RecordsToDraw records, ShapeRedrawing redrawing)
            throws SQLException {
        try (ShapeFilling filling = new ShapeFilling(connection, url, table)) {
            RecordsToDraw.run(() -> redrawing.draw(records, filling));
            if (filling.writer != null) {
                filling.writer.finish();
            }
        }
    }

    @Override
    public void accept(DrawnShape shape) {
        ShapeWriter present = writer;
        if (present == null) {
            present = open();
            writer = present;
        }
        present.write(shape);
    }

    private ShapeWriter open() {
        try {
            return ShapeWriter.into(connection, url, table);
        } catch (SQLException e) {
            throw new RecordsToDraw.UncheckedSqlException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        if (writer != null) {
            writer.cancel();
        }
    }
}
