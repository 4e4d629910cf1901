package org.mineralgis.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.ZoomBand;

/**
 * The indexes of a {@link ShapeTable}: each band that holds few of the shapes has one of its own, so that a tile of a low zoom need
 * not pass over what is drawn later, and the others share one of all.
 */
final class ShapeIndex {

    /** A band with a larger share of the shapes than this is found in the index of all. */
    private static final double SHARE_MAX = 0.5;

    private ShapeIndex() {}

    static void build(Connection connection, Dataset dataset) throws SQLException {
        build(connection, dataset, ShapeTable.staging(dataset.id()));
    }

    /** The same for any table of shapes. */
    static void build(Connection connection, Dataset dataset, String table) throws SQLException {
        List<ZoomBand> bands =
                ZoomBand.of(Objects.requireNonNull(dataset.portrayal().zoom(), "a drawn dataset"));
        try (Statement statement = connection.createStatement()) {
            long[] counts = counts(statement, table, bands);
            boolean shared = false;
            for (int index = 0; index < bands.size(); index++) {
                boolean own = counts[index] <= counts[bands.size()] * SHARE_MAX;
                shared |= !own;
                if (own) {
                    statement.execute("create index on " + table + " using gist (geom) where "
                            + ShapeTable.drawnIn(bands.get(index)));
                }
            }
            if (shared) {
                statement.execute("create index on " + table + " using gist (geom)");
            }
            statement.execute("create index on " + table + " (fid)");
            statement.execute("analyze " + table);
        }
    }

    /** The shapes of each band, and behind them those of all. */
    private static long[] counts(Statement statement, String table, List<ZoomBand> bands) throws SQLException {
        String filtered = bands.stream()
                .map(band -> "count(*) filter (where " + ShapeTable.drawnIn(band) + "), ")
                .collect(Collectors.joining());
        try (ResultSet rows = statement.executeQuery("select " + filtered + "count(*) from " + table)) {
            rows.next();
            long[] counts = new long[bands.size() + 1];
            for (int index = 0; index < counts.length; index++) {
                counts[index] = rows.getLong(index + 1);
            }
            return counts;
        }
    }
}
