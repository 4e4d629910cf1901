package org.mineralgis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Crs;
import org.mineralgis.submission.Submission;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files of somebody, and what is said about them. */
final class SenderOptions {

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "a file to be checked")
    private List<Path> files = List.of();

    @Option(names = "--crs", paramLabel = "KEY", description = "the coordinate system of the files, such as EPSG:4513")
    private @Nullable String crs;

    boolean isGiven() {
        return !files.isEmpty();
    }

    boolean namesSystem() {
        return crs != null;
    }

    List<Path> files() {
        return files;
    }

    /**
     * One for each file; those that are read with a {@code .shp} are no submissions of their own.
     *
     * @throws UsageException when a file is not there or the system is none that is known
     */
    List<Submission> submissions() throws IOException {
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new UsageException("there is no file " + file + " that can be read");
            }
        }
        Crs declared = crs == null ? null : system(crs);
        List<Submission> all = new ArrayList<>();
        for (Path file : files) {
            all.add(Submission.of(file, declared));
        }
        List<Path> parts = all.stream()
                .flatMap(submission -> submission.parts().stream())
                .map(Path::toAbsolutePath)
                .toList();
        return all.stream()
                .filter(submission -> !parts.contains(submission.main().toAbsolutePath()))
                .toList();
    }

    private static Crs system(String key) {
        String wanted = key.strip().toUpperCase(Locale.ROOT);
        return Crs.find(wanted.matches("[0-9]+") ? "EPSG:" + wanted : wanted)
                .orElseThrow(() -> new UsageException("--crs is '" + key + "'; expected one of "
                        + Arrays.stream(Crs.values()).map(Crs::key).collect(Collectors.joining(", "))));
    }
}
