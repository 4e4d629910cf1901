package org.mineralgis.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.ZoomBand;

/**
 * The indexes of a {@link ShapeTable}: one of all shapes, and of each band that holds few of them one of its own, so that a tile of
 * a low zoom need not pass over what is drawn later.
 */
final class ShapeIndex {

    /** A band with a larger share of the shapes than this is found in the index of all. */
    private static final double SHARE_MAX = 0.5;

    private ShapeIndex() {}

    static void build(Connection connection, Dataset dataset) throws SQLException {
        String table = ShapeTable.staging(dataset.id());
        List<ZoomBand> bands =
                ZoomBand.of(Objects.requireNonNull(dataset.portrayal().zoom(), "a drawn dataset"));
        try (Statement statement = connection.createStatement()) {
            long all = count(statement, table, "true");
            statement.execute("create index on " + table + " using gist (geom)");
            for (ZoomBand band : bands) {
                String drawn = ShapeTable.drawnIn(band);
                if (bands.size() > 1 && count(statement, table, drawn) <= all * SHARE_MAX) {
                    statement.execute("create index on " + table + " using gist (geom) where " + drawn);
                }
            }
            statement.execute("create index on " + table + " (fid)");
            statement.execute("analyze " + table);
        }
    }

    private static long count(Statement statement, String table, String condition) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select count(*) from " + table + " where " + condition)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
