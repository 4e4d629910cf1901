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

    private static final long SLEEP_SECONDS = 12;

    private TestDatabase test;
    private FollowedServer server;

    @BeforeEach
    void start() throws Exception {
        test = TestDatabase.create();
        LoadedFixture.load(
                test,
                dataset("mine", GeometryType.POINT, field("name", FieldType.TEXT)),
                List.of(feature("a", "POINT (75 39)", "A")));
        test.execute("alter table tile.mine rename to slow");
        test.execute(
                "create view tile.mine as select * from tile.slow where pg_sleep(" + SLEEP_SECONDS + ") is not null");
        server = FollowedServer.start(test);
    }

    @AfterEach
    void stop() {
        server.close();
        test.close();
    }

    @Test
    void theStatementEndsWithItsOnlyClient() throws Exception {
        Socket client = ask();
        await(1);
        client.close();
        long left = System.nanoTime();
        await(0);
        long seconds = (System.nanoTime() - left) / 1_000_000_000;
        assertTrue(seconds < SLEEP_SECONDS - 2, "ended after " + seconds + " s, by itself");
    }

    @Test
    void theStatementGoesOnForWhoeverStillWaits() throws Exception {
        FutureTask<Integer> patient = new FutureTask<>(() -> server.get(TILE).statusCode());
        Socket client = ask();
        await(1);
        new Thread(patient).start();
        while (server.tiles().waiting() < 2) {
            Thread.onSpinWait();
        }
        client.close();
        assertEquals(200, patient.get());
        assertEquals(1, server.tiles().size(), "made by the statement that both had waited for");
        assertEquals(200, server.get(TILE).statusCode());
    }

    private Socket ask() throws IOException {
        Socket client = new Socket("127.0.0.1", server.port());
        String request = "GET " + TILE + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return client;
    }

    private void await(int statements) {
        while (test.sleepingQueries() != statements) {
            Thread.onSpinWait();
        }
    }
}
