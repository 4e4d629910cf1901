package org.mineralgis.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Records as PostGIS itself writes them, {@code ST_AsGeoJSON} of whole rows put into a collection: what most servers do, and
 * what our own writer is measured against.
 */
public final class PostgisGeoJson {

    private static final int FETCH = 2000;
    private static final byte[] HEAD =
            "{\"type\":\"FeatureCollection\",\"features\":[".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TAIL = "]}".getBytes(StandardCharsets.US_ASCII);

    private final Database database;

    /** The records in {@code database}. */
    public PostgisGeoJson(Database database) {
        this.database = database;
    }

    /**
     * Writes records in the order of their ids.
     *
     * @param dataset id of the dataset
     * @param offset how many are left out at the beginning
     * @param limit how many are written at the most
     * @return how many were written
     */
    public long write(String dataset, long offset, long limit, OutputStream out) {
        return database.inTransaction(connection -> {
            String rows = "select " + columns(connection, dataset) + " from gis." + Identifier.quote(dataset)
                    + " order by fid offset ? limit ?";
            try (PreparedStatement statement =
                    connection.prepareStatement("select ST_AsGeoJSON(r, 'geom', 7) from (" + rows + ") r")) {
                statement.setLong(1, offset);
                statement.setLong(2, limit);
                statement.setFetchSize(FETCH);
                return write(statement, out);
            }
        });
    }

    /** All but the geometry of the file, which is not served in lists. */
    private static String columns(Connection connection, String dataset) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select string_agg(quote_ident(column_name), ', ' order by ordinal_position)"
                        + " from information_schema.columns"
                        + " where table_schema = 'gis' and table_name = ? and column_name <> 'original_geom'")) {
            statement.setString(1, dataset);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static long write(PreparedStatement statement, OutputStream out) throws SQLException {
        long count = 0;
        try (ResultSet rows = statement.executeQuery()) {
            out.write(HEAD);
            while (rows.next()) {
                if (count++ > 0) {
                    out.write(',');
                }
                out.write(rows.getBytes(1));
            }
            out.write(TAIL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count;
    }
}
