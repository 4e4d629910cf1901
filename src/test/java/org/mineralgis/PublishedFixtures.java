package org.mineralgis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Documents as standards publish them, which are not part of the project: in the folder that the environment variable {@code
 * MINERAL_GIS_FIXTURES} names, or else in {@code shared/fixtures} of the nearest folder above that has it.
 */
public final class PublishedFixtures {

    private PublishedFixtures() {}

    /** Whether they are here; tests that need them are left out otherwise. */
    public static boolean present() {
        return find().isPresent();
    }

    /** One of them, such as {@code tms/WebMercatorQuad.json}. */
    public static Path get(String name) {
        return find().orElseThrow().resolve(name);
    }

    private static Optional<Path> find() {
        String named = System.getenv("MINERAL_GIS_FIXTURES");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared").resolve("fixtures"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
