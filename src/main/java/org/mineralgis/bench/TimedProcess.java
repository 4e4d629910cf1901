package org.mineralgis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a program to its end and takes its wall time. */
final class TimedProcess {

    private TimedProcess() {}

    /**
     * Seconds from start to end.
     *
     * @param log takes what it prints
     * @throws IOException when it cannot be started or ends with another code than 0; names the last line it printed
     */
    static double run(List<String> command, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        long begin = System.nanoTime();
        int code = builder.start().waitFor();
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (code != 0) {
            List<String> lines = Files.readAllLines(log);
            String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
            throw new IOException(command.get(0) + " ended with code " + code + ": " + last + " (" + log + ")");
        }
        return seconds;
    }
}
