package org.mineralgis.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mineralgis.store.Database;
import org.mineralgis.store.DatabaseUrl;

/**
 * A PostgreSQL server of one test, which may stop it as it likes. Unlike the server that all tests share it keeps its
 * promises about the disk ({@code fsync} is on), because they are what is tested.
 */
final class PrivateCluster implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    private final Path folder;
    private final Path programs;
    private final int port;

    PrivateCluster() throws IOException {
        programs = programs();
        port = freePort();
        folder = Files.createTempDirectory("mineral-gis-cluster");
        if (root()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        runAsServer("initdb", "-D", data(), "-U", "gis", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        start();
    }

    private static Path programs() throws IOException {
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("pg_ctl")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalStateException("no PostgreSQL server in " + INSTALLED));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    Database open() {
        return Database.open(DatabaseUrl.parse("postgresql://gis@127.0.0.1:" + port + "/postgres"));
    }

    private void start() {
        runAsServer(
                "pg_ctl",
                "-D",
                data(),
                "-l",
                folder.resolve("log").toString(),
                "-w",
                "-o",
                "-c listen_addresses=127.0.0.1 -c unix_socket_directories='' -p " + port,
                "start");
    }

    /** Stops the server as a loss of power would, and starts it again. */
    void crash() {
        runAsServer("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        start();
    }

    private void runAsServer(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (root()) {
            // PostgreSQL refuses to run as root.
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private void run(List<String> command) {
        Path output = folder.resolveSibling(folder.getFileName() + ".out");
        try {
            // To a file: a server that keeps an inherited pipe open would never let its reader come to an end.
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed: " + Files.readString(output));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        runAsServer("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        Files.deleteIfExists(folder.resolveSibling(folder.getFileName() + ".out"));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
