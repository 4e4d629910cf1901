package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mineralgis.store.Database;
import org.mineralgis.store.DatabaseUrl;
import org.mineralgis.style.MapStyles;

final class WebServerTest {

    private static final String ITEMS = "/collections/mineral_occurrence/items";

    @Test
    void aTakenPortIsToldInOneLine() throws Exception {
        try (RunningServer server = RunningServer.start();
                Database database =
                        Database.open(DatabaseUrl.parse(server.test().address()))) {
            MapStyles styles = MapStyles.read(Path.of("styles"));
            ServerOptions options = new ServerOptions("127.0.0.1", server.port(), RunningServer.UPLOADS);
            PortTakenException taken = assertThrows(
                    PortTakenException.class, () -> WebServer.start(options, database, styles, RunningServer.NO_AREAS));
            assertTrue(taken.getMessage().startsWith("cannot listen on 127.0.0.1:" + server.port() + ": "));
            assertEquals(1, taken.getMessage().lines().count());
            assertEquals(200, server.get("/health/live").statusCode());
        }
    }

    @Test
    void aClosedServerAnswersNobody() throws Exception {
        RunningServer server = RunningServer.start();
        assertEquals(200, server.get("/health/live").statusCode());
        server.close();
        assertThrows(IOException.class, () -> server.get("/health/live"));
    }

    @Test
    @Timeout(60)
    void aRequestThatHasBegunIsAnsweredBeforeTheServerStops() throws Exception {
        RunningServer server = RunningServer.start();
        // What answers are held to must be known before the server stops.
        assertEquals(200, server.get("/collections").statusCode());
        CompletableFuture<HttpResponse<String>> answer = new CompletableFuture<>();
        Thread closing = new Thread(server::stop);
        // The lock keeps the request waiting in the database until the server has been told to stop.
        server.test().database().with(connection -> {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("lock table gis.mineral_occurrence in access exclusive mode");
                answer.completeAsync(() -> server.getAll(List.of(ITEMS)).get(ITEMS));
                while (!isWaiting(statement)) {
                    Thread.onSpinWait();
                }
                closing.start();
                while (closing.getState() == Thread.State.NEW || closing.getState() == Thread.State.RUNNABLE) {
                    Thread.onSpinWait();
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            return true;
        });
        assertEquals(200, answer.join().statusCode());
        closing.join();
        server.close();
    }

    @Test
    @Timeout(60)
    void aRequestThatDoesNotEndKeepsNoServerFromStopping() throws Exception {
        RunningServer server = RunningServer.start();
        assertEquals(200, server.get("/collections").statusCode());
        CompletableFuture<Boolean> cut = new CompletableFuture<>();
        server.test().database().with(connection -> {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("lock table gis.mineral_occurrence in access exclusive mode");
                cut.completeAsync(() -> fails(server));
                while (!isWaiting(statement)) {
                    Thread.onSpinWait();
                }
                server.stop();
            }
            connection.rollback();
            connection.setAutoCommit(true);
            return true;
        });
        assertTrue(cut.join(), "the request was cut off");
        server.close();
    }

    private static boolean fails(RunningServer server) {
        try (var client = new Socket("127.0.0.1", server.port())) {
            client.getOutputStream()
                    .write(("GET " + ITEMS + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return !new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .startsWith("HTTP/1.1 200");
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean isWaiting(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(
                "select exists (select from pg_locks where not granted and relation = 'gis.mineral_occurrence'::regclass)")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    @Test
    void aServerStartsWithoutItsDatabase() throws Exception {
        DatabaseUrl nowhere = DatabaseUrl.parse("postgresql://nobody@127.0.0.1:1/nothing");
        try (Database database = Database.open(nowhere);
                WebServer server = WebServer.start(
                        new ServerOptions("127.0.0.1", 0, RunningServer.UPLOADS),
                        database,
                        MapStyles.read(Path.of("styles")),
                        RunningServer.NO_AREAS)) {
            assertFalse(server.port() == 0);
        }
    }
}
