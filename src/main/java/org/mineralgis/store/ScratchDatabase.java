package org.mineralgis.store;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;

/** A database of its own beside the one of an address, with PostGIS, for a measurement. Closing it drops it, unless it is kept. */
public final class ScratchDatabase implements AutoCloseable {

    private final Database server;
    private final DatabaseUrl url;
    private final String name;
    private boolean kept;

    private ScratchDatabase(Database server, DatabaseUrl url, String name) {
        this.server = server;
        this.url = url;
        this.name = name;
    }

    /**
     * Creates it on the server of {@code beside}, whose user must be allowed to; one of that name that is left over is
     * dropped first.
     *
     * @throws DatabaseException when the server refuses
     */
    public static ScratchDatabase create(Database beside, String name) {
        ScratchDatabase scratch = new ScratchDatabase(beside, beside.url().withDatabase(name), name);
        scratch.drop();
        scratch.onServer("create database " + Identifier.quote(name));
        try (Database database = Database.open(scratch.url)) {
            database.with(connection -> {
                PostgisExtension.ensure(connection, scratch.url);
                return true;
            });
        }
        // What was written before must not be paid for by what is measured next.
        scratch.onServer("checkpoint");
        return scratch;
    }

    /** One that was {@link #keep kept} and has that content. */
    public static Optional<ScratchDatabase> findKept(Database beside, String name, String content) {
        boolean there = beside.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "select 1 from pg_database where datname = ? and shobj_description(oid, 'pg_database') = ?")) {
                statement.setString(1, name);
                statement.setString(2, content);
                return statement.executeQuery().next();
            }
        });
        if (!there) {
            return Optional.empty();
        }
        ScratchDatabase scratch = new ScratchDatabase(beside, beside.url().withDatabase(name), name);
        scratch.kept = true;
        return Optional.of(scratch);
    }

    /** Lets it stay when it is closed, for {@link #findKept} to find it by a description of its content. */
    public void keep(String content) {
        onServer("comment on database " + Identifier.quote(name) + " is '" + content.replace("'", "''") + "'");
        kept = true;
    }

    /** The address in the spelling of the command line; holds the password. */
    public String address() {
        String credentials = encode(Objects.requireNonNullElse(url.user(), ""));
        if (url.password() != null) {
            credentials += ":" + encode(url.password().reveal());
        }
        return "postgresql://" + credentials + "@" + url.jdbcUrl().substring("jdbc:postgresql://".length());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What it is called and where, for other programs. */
    public DatabaseUrl url() {
        return url;
    }

    /** A pool of connections to it. */
    public Database open() {
        return Database.open(url);
    }

    /** Brings statistics and visibility to where they are after a while. */
    public void analyze() {
        try (Database database = open()) {
            database.with(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute("vacuum (analyze)");
                }
            });
        }
    }

    /** Rows of {@code schema.table} with a position. */
    public long countPositions(String schema, String table) {
        try (Database database = Database.open(url)) {
            return database.with(connection -> count(
                    connection, "select count(geom) from " + Identifier.quote(schema) + "." + Identifier.quote(table)));
        }
    }

    /**
     * Copies the records of a served dataset until there are at least so many; the index of their positions goes.
     *
     * @return how many there are
     */
    public long multiply(String dataset, long records) {
        String table = DatasetTable.served(dataset);
        try (Database database = open()) {
            return database.inTransaction(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set local statement_timeout = 0");
                    statement.execute("drop index gis." + Identifier.quote(dataset + "_geom_idx"));
                    long present = count(connection, "select count(*) from " + table);
                    long times = (records + present - 1) / present;
                    String others = others(connection, dataset);
                    statement.execute("insert into " + table + " (fid, " + others + ") select fid || '-' || copy, "
                            + others + " from " + table + ", generate_series(2, " + times + ") as copy");
                    return times * present;
                }
            });
        }
    }

    /** The names of all places of a row but the id. */
    private static String others(Connection connection, String dataset) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select string_agg(quote_ident(column_name), ', ') from information_schema.columns"
                        + " where table_schema = 'gis' and table_name = ? and column_name <> 'fid'")) {
            statement.setString(1, dataset);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    /** Queries of other connections to it that run or hold a transaction. */
    public static long countBusy(Database scratch) {
        return scratch.with(connection -> count(
                connection,
                "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
                        + " and backend_type = 'client backend' and state <> 'idle'"));
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void drop() {
        onServer("drop database if exists " + Identifier.quote(name) + " with (force)");
    }

    private void onServer(String sql) {
        server.with(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    @Override
    public void close() {
        if (!kept) {
            drop();
        }
    }
}
