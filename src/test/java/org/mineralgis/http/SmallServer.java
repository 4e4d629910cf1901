package org.mineralgis.http;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.mineralgis.store.Database;
import org.mineralgis.store.DatabaseUrl;
import org.mineralgis.store.TestDatabase;
import org.mineralgis.style.MapStyles;

/** The server in a process of its own, whose memory is small. It ends with its input. */
final class SmallServer {

    private SmallServer() {}

    /** Starts it; {@code heap} as Java writes it, such as {@code 256m}. */
    static Process start(TestDatabase test, String heap) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallServer.class.getName(),
                        test.address())
                .redirectError(new File("target/small-server.log"))
                .start();
    }

    /** The port that it says it listens on. */
    static int port(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("port ")) {
                CompletableFuture.runAsync(() -> out.lines().forEach(rest -> {}));
                return Integer.parseInt(line.substring(5));
            }
        }
        throw new AssertionError("the server did not start: see target/small-server.log");
    }

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
