package org.mineralgis.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The examples that OGC publishes with CQL2; a clone of the project alone does not have them. */
final class CqlFixtures {

    private CqlFixtures() {}

    /** Whether they are there, for conditions of JUnit. */
    static boolean present() {
        return find().isPresent();
    }

    /** In the folder that {@code MINERAL_GIS_FIXTURES} names, or in {@code shared/fixtures} of the nearest folder above that has it. */
    static Optional<Path> find() {
        String named = System.getenv("MINERAL_GIS_FIXTURES");
        Stream<Path> folders = named == null
                ? Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                        .map(folder -> folder.resolve("shared/fixtures"))
                : Stream.of(Path.of(named));
        return folders.map(folder -> folder.resolve("cql2"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** The names of the examples, without ending. */
    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(find().orElseThrow().resolve("text"))) {
            return files.map(file -> file.getFileName().toString().replace(".txt", ""))
                    .sorted()
                    .toList();
        }
    }

    static String read(String path) throws IOException {
        return Files.readString(find().orElseThrow().resolve(path));
    }
}
