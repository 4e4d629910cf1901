package org.mineralgis.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Brings the schema of a database to the version of this program, in one transaction. */
public final class SchemaMigration {

    private static final List<String> SCRIPTS = List.of(
            "V1__catalogue.sql",
            "V2__datum_accuracy.sql",
            "V3__finding_rest.sql",
            "V4__filters.sql",
            "V5__page_key.sql",
            "V6__tiles.sql",
            "V7__position_part.sql",
            "V8__freshness.sql",
            "V9__history.sql");
    private static final long LOCK = 0x6d696e6572616cL;

    private SchemaMigration() {}

    /**
     * Runs the scripts of {@code db/} that the database has not seen.
     *
     * @throws PostgisMissingException when the extension is missing and cannot be created
     * @throws DatabaseException when the database refuses
     */
    public static void migrate(Database database) {
        database.inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local statement_timeout = 0");
                statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            }
            PostgisExtension.ensure(connection, database.url());
            int version = versionOf(connection);
            for (int next = version; next < SCRIPTS.size(); next++) {
                run(connection, next);
            }
            return null;
        });
    }

    private static int versionOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table if not exists public.mineral_gis_schema (
                        version integer primary key, script text not null, applied_at timestamptz not null default now())
                    """);
            try (ResultSet rows = statement.executeQuery("select count(*) from public.mineral_gis_schema")) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static void run(Connection connection, int index) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text(SCRIPTS.get(index)));
        }
        try (var insert =
                connection.prepareStatement("insert into public.mineral_gis_schema (version, script) values (?, ?)")) {
            insert.setInt(1, index + 1);
            insert.setString(2, SCRIPTS.get(index));
            insert.executeUpdate();
        }
    }

    private static String text(String script) {
        try (InputStream in = SchemaMigration.class.getResourceAsStream("/db/" + script)) {
            if (in == null) {
                throw new IllegalStateException("the script " + script + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
