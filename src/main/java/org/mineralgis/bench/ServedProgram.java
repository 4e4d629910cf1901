package org.mineralgis.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server as a process of its own, on any free port. Closing it stops it. */
final class ServedProgram implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("is ready at (\\S+)");
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final long PAUSE_MILLIS = 50;

    private final Process process;
    private final URI address;

    private ServedProgram(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it and waits until it serves.
     *
     * @param log takes what it prints
     * @throws IOException when it ends before, or does not serve within half an hour
     */
    static ServedProgram start(List<String> command, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        Instant end = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            Matcher ready = READY.matcher(Files.readString(log));
            if (ready.find()) {
                return new ServedProgram(process, URI.create(ready.group(1)));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        process.destroyForcibly();
        throw new IOException("the server did not come up: " + log);
    }

    /** An address of it. */
    URI at(String path) {
        return address.resolve(path);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
