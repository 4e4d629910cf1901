package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mineralgis.store.Database;
import org.mineralgis.store.DatabaseUrl;
import org.mineralgis.style.MapStyles;

final class WebServerTest {

    @Test
    void aTakenPortIsToldInOneLine() throws Exception {
        try (RunningServer server = RunningServer.start();
                Database database =
                        Database.open(DatabaseUrl.parse(server.test().address()))) {
            MapStyles styles = MapStyles.read(Path.of("styles"));
            ServerOptions options = new ServerOptions("127.0.0.1", server.port());
            PortTakenException taken =
                    assertThrows(PortTakenException.class, () -> WebServer.start(options, database, styles));
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
    void aServerStartsWithoutItsDatabase() throws Exception {
        DatabaseUrl nowhere = DatabaseUrl.parse("postgresql://nobody@127.0.0.1:1/nothing");
        try (Database database = Database.open(nowhere);
                WebServer server = WebServer.start(
                        new ServerOptions("127.0.0.1", 0), database, MapStyles.read(Path.of("styles")))) {
            assertFalse(server.port() == 0);
        }
    }
}
