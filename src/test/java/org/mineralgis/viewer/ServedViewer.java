package org.mineralgis.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mineralgis.check.Reference;
import org.mineralgis.http.ServerOptions;
import org.mineralgis.http.WebServer;
import org.mineralgis.load.ReferenceUnits;
import org.mineralgis.load.ShippedRelease;
import org.mineralgis.store.TestDatabase;
import org.mineralgis.style.MapStyles;

/** The viewer, built from its sources, on a server of the real data; scripts of {@code src/test/viewer} look at it. */
final class ServedViewer {

    static final Path PICTURES = Path.of("target", "viewer-screenshots");

    /** The scripts give up by themselves much earlier; this only keeps a hanging browser from hanging the build. */
    private static final long MINUTES_MAX = 15;

    private ServedViewer() {}

    /** Runs scripts of {@code src/test/viewer} on a server of the real data; what they print is kept under {@code log}. */
    static void look(String log, String... scripts) throws Exception {
        Files.createDirectories(PICTURES);
        run("build.log", "src/main/viewer/build.sh", "target/classes/viewer");
        try (TestDatabase test = ShippedRelease.create()) {
            ServerOptions anyPort = new ServerOptions("127.0.0.1", 0, Path.of("target", "uploads"));
            Reference areas = Reference.of(new ReferenceUnits(Path.of("gis-data")));
            MapStyles styles = MapStyles.read(Path.of("styles"));
            try (WebServer server = WebServer.start(anyPort, test.database(), styles, areas)) {
                List<String> command = new ArrayList<>(List.of("src/test/viewer/run.sh"));
                command.addAll(List.of("http://127.0.0.1:" + server.port() + "/", PICTURES.toString()));
                command.addAll(List.of(scripts));
                run(log, command.toArray(String[]::new));
            }
        }
    }

    private static void run(String log, String... script) throws IOException, InterruptedException {
        Path output = PICTURES.resolve(log);
        List<String> command = new ArrayList<>(List.of("bash"));
        command.addAll(List.of(script));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES_MAX, TimeUnit.MINUTES);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        assertTrue(ended, () -> script[0] + " did not end:\n" + read(output));
        assertEquals(0, process.exitValue(), () -> script[0] + " failed:\n" + read(output));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
