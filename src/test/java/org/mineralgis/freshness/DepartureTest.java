package org.mineralgis.freshness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.freshness.FollowedServer.path;
import static org.mineralgis.freshness.FollowedServer.tileAt;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.store.LoadedFixture;
import org.mineralgis.store.TestDatabase;

/** A tile that nobody waits for any more is not made. */
@Timeout(60)
final class DepartureTest {

    private static final String TILE = path("mine", tileAt(10, 75, 39));

    /** After as long a statement ends whoever waits. */
    private static final long STATEMENT_SECONDS = 30;

    private TestDatabase test;
    private FollowedServer server;

    @BeforeEach
    void start() throws Exception {
        test = TestDatabase.create();
        LoadedFixture.load(
                test,
                dataset("mine", GeometryType.POINT, field("name", FieldType.TEXT)),
                List.of(feature("a", "POINT (75 39)", "A")));
        server = FollowedServer.start(test);
        server.json("/collections/mine");
    }

    @AfterEach
    void stop() {
        server.close();
        test.close();
    }

    @Test
    void theStatementEndsWithItsOnlyClient() {
        whileTilesAreLocked(() -> {
            Socket client = ask();
            await(1);
            client.close();
            long left = System.nanoTime();
            await(0);
            long seconds = (System.nanoTime() - left) / 1_000_000_000;
            assertTrue(
                    seconds < STATEMENT_SECONDS - 10, "ended after " + seconds + " s, by the patience of a statement");
        });
    }

    @Test
    void theStatementGoesOnForWhoeverStillWaits() throws Exception {
        FutureTask<Integer> patient = new FutureTask<>(() -> server.get(TILE).statusCode());
        whileTilesAreLocked(() -> {
            Socket client = ask();
            await(1);
            new Thread(patient).start();
            while (server.tiles().waiting() < 2) {
                Thread.onSpinWait();
            }
            client.close();
            // Long enough for several looks at who is there.
            long end = System.nanoTime() + 1_000_000_000L;
            while (System.nanoTime() < end) {
                assertEquals(1, statements());
            }
        });
        assertEquals(200, patient.get());
        assertEquals(200, server.get(TILE).statusCode());
    }

    private interface Step {
        void run() throws IOException;
    }

    private void whileTilesAreLocked(Step step) {
        test.database().inTransaction(connection -> {
            try (var lock = connection.createStatement()) {
                lock.execute("lock table tile.mine in access exclusive mode");
            }
            try {
                step.run();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return null;
        });
    }

    private Socket ask() throws IOException {
        Socket client = new Socket("127.0.0.1", server.port());
        String request = "GET " + TILE + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return client;
    }

    private void await(long statements) {
        while (statements() != statements) {
            Thread.onSpinWait();
        }
    }

    /** How many wait for the lock. */
    private long statements() {
        return test.database().with(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select count(*) from pg_locks where not granted and relation = 'tile.mine'::regclass")) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }
}
