package org.mineralgis.store;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostGIS database of its own for one test class: a clone of a template that has the schema. The server is the one
 * that {@code ./mineral-gis test} starts and names in {@code MINERAL_GIS_TEST_DATABASE_URL}; without it tests fail.
 */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String TEMPLATE =
            "template_mineral_gis_" + ProcessHandle.current().pid();
    private static boolean templateReady;

    private final String name;
    private final Database database;

    private TestDatabase(String name) {
        this.name = name;
        this.database = Database.open(urlOf(name));
    }

    /** A fresh database with the program's schema and no release. */
    public static synchronized TestDatabase create() {
        if (!templateReady) {
            admin("create database " + TEMPLATE);
            try (Database template = Database.open(urlOf(TEMPLATE))) {
                SchemaMigration.migrate(template);
            }
            templateReady = true;
        }
        return copyOf(TEMPLATE);
    }

    /** A fresh database with all that this one holds, which is closed but stays for further copies. */
    public synchronized TestDatabase copy() {
        database.close();
        return copyOf(name);
    }

    private static TestDatabase copyOf(String template) {
        String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        admin("create database " + name + " template " + template);
        return new TestDatabase(name);
    }

    /** The pool of this database. */
    public Database database() {
        return database;
    }

    /** Another pool of this database, for another server. */
    public Database openAgain() {
        return Database.open(urlOf(name));
    }

    /** Its address in the spelling of the command line, password included. */
    public String address() {
        return address(name);
    }

    /** Runs statements on this database. */
    public void execute(String sql) {
        database.with(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    /** How many queries on this database sleep just now. */
    public int sleepingQueries() {
        return queries("wait_event = 'PgSleep'");
    }

    /** How many queries on this database wait for a lock just now. */
    public int waitingForLocks() {
        return queries("wait_event_type = 'Lock'");
    }

    private int queries(String waiting) {
        return database.with(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from pg_stat_activity"
                            + " where datname = current_database() and state = 'active' and " + waiting)) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    /** Does something while nobody else can read a table. */
    public void whileLocked(String table, Runnable work) {
        try (Database other = openAgain()) {
            other.inTransaction(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("lock table " + table + " in access exclusive mode");
                    work.run();
                    return table;
                }
            });
        }
    }

    private static void admin(String sql) {
        try (Database server = Database.open(DatabaseUrl.parse(serverAddress()))) {
            server.with(connection -> {
                try (var statement = connection.createStatement()) {
                    return statement.execute(sql);
                }
            });
        }
    }

    private static DatabaseUrl urlOf(String database) {
        return DatabaseUrl.parse(serverAddress()).withDatabase(database);
    }

    private static String address(String database) {
        String server = serverAddress();
        return server.substring(0, server.lastIndexOf('/') + 1) + database;
    }

    private static String serverAddress() {
        String address = System.getenv("MINERAL_GIS_TEST_DATABASE_URL");
        if (address == null || address.isBlank()) {
            throw new IllegalStateException(
                    "MINERAL_GIS_TEST_DATABASE_URL is not set: run the tests with ./mineral-gis test");
        }
        return address;
    }

    @Override
    public void close() {
        database.close();
        admin("drop database " + name + " with (force)");
    }
}
