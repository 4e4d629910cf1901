package org.mineralgis.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mineralgis.store.Database;
import org.mineralgis.store.DatabaseUrl;
import org.mineralgis.store.TestDatabase;
import org.mineralgis.style.MapStyles;

/** The server in a process of its own, whose memory is small. It ends with its input. */
final class SmallServer {

    private static final Path LOG = Path.of("target", "small-server.log");
    private static final int START_SECONDS = 60;

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
                .redirectError(LOG.toFile())
                .start();
    }

    /** The port that it says it listens on; a server that ends or says nothing for a minute is a failure. */
    static int port(Process process) throws Exception {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        List<String> lines = new CopyOnWriteArrayList<>();
        CompletableFuture.runAsync(() -> {
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    if (line.startsWith("port ")) {
                        port.complete(Integer.parseInt(line.substring(5)));
                    } else if (!port.isDone()) {
                        lines.add(line);
                    }
                }
                port.completeExceptionally(new IOException("it ended"));
            } catch (IOException e) {
                port.completeExceptionally(e);
            }
        });
        try {
            return port.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly().waitFor();
            String log = Files.exists(LOG) ? Files.readString(LOG) : "";
            throw new AssertionError("the server did not start: " + String.join("\n", lines) + "\n" + log, e);
        }
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
