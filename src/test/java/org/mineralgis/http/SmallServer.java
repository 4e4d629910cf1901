package org.mineralgis.http;

import java.nio.file.Path;
import org.mineralgis.store.Database;
import org.mineralgis.store.DatabaseUrl;
import org.mineralgis.style.MapStyles;

/** The server in a process of its own, whose memory is small. It ends with its input. */
final class SmallServer {

    private SmallServer() {}

    /** Argument: database address. Prints the port. */
    public static void main(String[] arguments) throws Exception {
        ServerOptions options = new ServerOptions("127.0.0.1", 0, RunningServer.UPLOADS);
        MapStyles styles = MapStyles.read(Path.of("styles"));
        try (Database database = Database.open(DatabaseUrl.parse(arguments[0]));
                WebServer server = WebServer.start(options, database, styles, RunningServer.NO_AREAS)) {
            System.out.println("port " + server.port());
            System.out.flush();
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }
}
