package org.mineralgis.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** GDAL's programs, which tests compare with. */
public final class Gdal {

    private Gdal() {}

    /** Writes {@code target} from {@code source} with {@code ogr2ogr}. */
    public static Path convert(Path source, Path target, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ogr2ogr", target.toString(), source.toString()));
        command.addAll(List.of(options));
        run(command);
        return target;
    }

    /** The same for a source by the name that GDAL knows it by. */
    public static void convert(String source, Path target, List<String> options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ogr2ogr"));
        command.addAll(options);
        command.addAll(List.of(target.toString(), source));
        run(command);
    }

    /** What {@code ogrinfo} says of all that is in {@code source}, without its features. */
    public static String summary(String source, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ogrinfo", "-ro", "-so", "-al"));
        command.addAll(List.of(options));
        command.add(source);
        return run(command);
    }

    /** What {@code gdalsrsinfo} writes for the system of {@code code}. */
    public static String wellKnownText(String code, String version) throws IOException, InterruptedException {
        return run(List.of(
                        "gdalsrsinfo",
                        "--config",
                        "OSR_USE_NON_DEPRECATED",
                        "NO",
                        "--single-line",
                        "-o",
                        version,
                        code))
                .strip();
    }

    /** Runs one of GDAL's programs and answers with what it says; a failure is an exception. */
    public static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + ": " + output);
        }
        return output;
    }
}
