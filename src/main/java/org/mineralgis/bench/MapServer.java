package org.mineralgis.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * MapServer 8 (Debian's {@code cgi-mapserver} and {@code spawn-fcgi}) as a process that stays up and keeps its connection to the
 * database, as it is run where it has to be fast. What our tiles and pictures are measured against beside PostGIS itself. For one
 * thread.
 */
final class MapServer implements AutoCloseable {

    private static final List<String> PROGRAMS = List.of("mapserv", "spawn-fcgi");
    private static final String CONFIGURATION = """
            CONFIG
              ENV
                MS_MAP_PATTERN "%s"
              END
            END
            """;
    private static final long PAUSE_MILLIS = 20;
    private static final int ATTEMPTS = 500;

    private final Process process;
    private final FastCgi program;
    private final Path mapFile;

    private MapServer(Process process, Path socket, Path mapFile) {
        this.process = process;
        this.program = new FastCgi(socket);
        this.mapFile = mapFile;
    }

    /** What has to be installed for it and is not; empty when it can be started. */
    static Optional<String> missing() {
        List<String> missing =
                PROGRAMS.stream().filter(program -> !installed(program)).toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(" and ", missing) + " not found: apt-get install cgi-mapserver spawn-fcgi");
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /**
     * Starts it.
     *
     * @param folder takes its map file, its socket and its log
     * @param map the text of a map file
     * @throws IOException when it does not come up
     */
    static MapServer start(Path folder, String map) throws IOException, InterruptedException {
        Path home = folder.resolve("mapserver").toAbsolutePath();
        Files.createDirectories(home);
        Path mapFile = Files.writeString(home.resolve("bench.map"), map);
        Path configuration = Files.writeString(home.resolve("mapserver.conf"), CONFIGURATION.formatted(mapFile));
        // The path of a socket may have 107 bytes, which a folder of a user may take up.
        Path socket = Files.createTempDirectory("mapserver").resolve("socket");
        ProcessBuilder builder =
                new ProcessBuilder("spawn-fcgi", "-n", "-s", socket.toString(), "--", "/usr/lib/cgi-bin/mapserv");
        builder.environment().put("MAPSERVER_CONFIG_FILE", configuration.toString());
        builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("mapserver.log").toFile());
        Process process = builder.start();
        for (int attempt = 0; attempt < ATTEMPTS && process.isAlive(); attempt++) {
            if (Files.exists(socket)) {
                return new MapServer(process, socket, mapFile);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        process.destroyForcibly();
        throw new IOException("MapServer did not come up: " + home.resolve("mapserver.log"));
    }

    /**
     * The body of its answer to a query.
     *
     * @param query without the name of the map
     * @throws IOException when it answers with anything but {@code mediaType}; says what it answered
     */
    byte[] ask(String query, String mediaType) throws IOException {
        byte[] answer = program.ask(Map.of("REQUEST_METHOD", "GET", "QUERY_STRING", "map=" + mapFile + "&" + query));
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        int body = text.indexOf("\r\n\r\n");
        if (body < 0 || !text.substring(0, body).contains("Content-Type: " + mediaType)) {
            throw new IOException("MapServer answered: " + text.substring(0, Math.min(text.length(), 500)));
        }
        return Arrays.copyOfRange(answer, body + 4, answer.length);
    }

    /** It waits for one more request before it heeds anything milder. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
