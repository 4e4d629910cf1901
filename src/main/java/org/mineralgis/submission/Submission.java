package org.mineralgis.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Crs;
import org.mineralgis.model.DatumPolicy;

/**
 * What somebody sends: one file, or the files of one loose shapefile.
 *
 * @param name what the sender calls it, such as {@code mines.csv}; it stands in findings
 * @param files where they are; for a loose shapefile the {@code .shp} and those beside it, in one folder
 * @param declared the coordinate system that the sender states; null when it is to be found out
 * @param datum what the sender accepts where no datum operation is valid
 */
public record Submission(
        String name, List<Path> files, @Nullable Crs declared, DatumPolicy datum) {

    /** The files of a loose shapefile that are read with the {@code .shp}. */
    private static final List<String> PARTS = List.of("dbf", "prj", "cpg");

    public Submission {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a submission has one file or more");
        }
    }

    /**
     * {@code file}, and if it is a {@code .shp} also what lies beside it and has its name. Nothing is accepted where no
     * datum operation is valid.
     */
    public static Submission of(Path file, @Nullable Crs declared) throws IOException {
        List<Path> files = new ArrayList<>(List.of(file));
        if (suffix(file).equals("shp")) {
            Path folder = file.toAbsolutePath().getParent();
            try (Stream<Path> beside = Files.list(folder)) {
                beside.filter(other ->
                                PARTS.contains(suffix(other)) && stem(other).equals(stem(file)))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return new Submission(String.valueOf(file.getFileName()), files, declared, DatumPolicy.STRICT);
    }

    /** The file that is read: of several the {@code .shp}, or the first where there is none. */
    public Path main() {
        return files.stream()
                .filter(file -> suffix(file).equals("shp"))
                .findFirst()
                .orElse(files.get(0));
    }

    /** The files that are read with it. */
    public List<Path> parts() {
        return files.stream()
                .filter(file -> !file.equals(main()) && PARTS.contains(suffix(file)))
                .toList();
    }

    /** What stands behind the last dot of the file's name, in lower case. */
    static String suffix(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
}
