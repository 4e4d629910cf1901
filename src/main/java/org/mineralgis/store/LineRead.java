package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.mineralgis.analysis.NearestLines;

/** Reads geometries to measure with. */
final class LineRead {

    private static final int FETCHED = 1_000;

    private LineRead() {}

    /** How many vertices lines have together. */
    static long vertices(Connection connection, LineDistanceStore.Lines lines) throws SQLException {
        return number(connection, SqlText.compose("select coalesce(sum(ST_NPoints(geom)), 0)%s", from(lines)));
    }

    /** The lines; empty when there are none. */
    static Optional<NearestLines> read(Connection connection, LineDistanceStore.Lines lines, long vertices)
            throws SQLException {
        NearestLines.Builder builder = new NearestLines.Builder(Math.toIntExact(vertices));
        SqlText sql = SqlText.compose("select ST_AsBinary(geom)%s", from(lines));
        try (PreparedStatement statement = sql.prepare(connection)) {
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    builder.add(geometry(rows.getBytes(1)));
                }
            }
        }
        return builder.isEmpty() ? Optional.empty() : Optional.of(builder.build());
    }

    /** The geometries that a statement gives as well-known binary. */
    static List<Geometry> geometries(Connection connection, SqlText sql) throws SQLException {
        List<Geometry> geometries = new ArrayList<>();
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                geometries.add(geometry(rows.getBytes(1)));
            }
        }
        return geometries;
    }

    /** The number that a statement gives. */
    static long number(Connection connection, SqlText sql) throws SQLException {
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static SqlText from(LineDistanceStore.Lines lines) {
        return SqlText.of(
                " from " + DatasetTable.served(lines.loaded().dataset().id()) + " where geom is not null and "
                        + Identifier.quote(lines.field()) + " = any(?)",
                (Object) lines.values().toArray(String[]::new));
    }

    private static Geometry geometry(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("the database sent a geometry that cannot be read", e);
        }
    }
}
