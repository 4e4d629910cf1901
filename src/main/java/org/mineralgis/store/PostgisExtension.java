package org.mineralgis.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The PostGIS extension of a database: created where it is missing, refused where it is too old. */
final class PostgisExtension {

    private static final double OLDEST = 3.3;

    private PostgisExtension() {}

    static void ensure(Connection connection, DatabaseUrl url) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            create(statement, url);
            try (ResultSet rows = statement.executeQuery(
                    "select substring(extversion from '^[0-9]+[.][0-9]+') from pg_extension where extname = 'postgis'")) {
                rows.next();
                String version = rows.getString(1);
                if (Double.parseDouble(version) < OLDEST) {
                    throw new DatabaseException(
                            "the database at " + url + " has PostGIS " + version + "; " + OLDEST
                                    + " or newer is needed",
                            new IllegalStateException("PostGIS " + version));
                }
            }
        }
    }

    private static void create(Statement statement, DatabaseUrl url) {
        try {
            statement.execute("create extension if not exists postgis");
        } catch (SQLException e) {
            throw new PostgisMissingException(
                    "the database at " + url
                            + " has no PostGIS extension and this user cannot create it; an administrator"
                            + " must run: create extension postgis",
                    e);
        }
    }
}
