package org.mineralgis.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceFormat;

/** Holds a {@code dataset.yaml} to the folder it stands in. */
final class FolderFiles {

    private static final List<String> PARTS = List.of("dbf", "prj", "cpg");

    private FolderFiles() {}

    static void check(YamlDocument document, Dataset dataset, Path folder) throws DatasetFileException, IOException {
        Path real = folder.toRealPath();
        if (!dataset.id().equals(String.valueOf(real.getFileName()))) {
            throw document.fault(
                    "/id", "id is \"" + dataset.id() + "\"; expected the folder's name, " + real.getFileName());
        }
        Set<String> paths = new HashSet<>();
        for (int index = 0; index < dataset.files().size(); index++) {
            SourceFile file = dataset.files().get(index);
            String place = "/files/" + index;
            String key = "files[" + index + "]";
            requireFile(document, folder, file.path(), place, key, paths);
            for (int part = 0; part < file.parts().size(); part++) {
                String path = file.parts().get(part).path();
                requireFile(document, folder, path, place + "/parts/" + part, key + ".parts[" + part + "]", paths);
            }
            requireParts(document, file, folder, place, key);
            requireKind(document, file, folder, place, key);
        }
    }

    private static void requireFile(
            YamlDocument document, Path folder, String path, String parent, String parentKey, Set<String> paths)
            throws DatasetFileException, IOException {
        String place = parent + "/path";
        String key = parentKey + ".path is \"" + path + "\"";
        if (!paths.add(path)) {
            throw document.fault(place, key + ", as before; expected each file once");
        }
        if (!Files.isRegularFile(folder.resolve(path))) {
            throw document.fault(place, key + "; expected a file in " + folder);
        }
        // A link could lead out of the folder, and what is hashed and shipped would not be what is read.
        if (!folder.resolve(path).toRealPath().startsWith(folder.toRealPath())) {
            throw document.fault(place, key + ", a link out of the folder; expected a file in " + folder);
        }
    }

    /** What is read must be hashed, and what is there must be read: a forgotten {@code .cpg} changes all texts. */
    private static void requireParts(YamlDocument document, SourceFile file, Path folder, String place, String key)
            throws DatasetFileException {
        List<String> declared = file.parts().stream().map(SourceFile.Part::path).toList();
        boolean loose = file.format() == SourceFormat.SHAPEFILE && file.path().endsWith(".shp");
        if (!loose && !declared.isEmpty()) {
            throw document.fault(place + "/parts", key + ".parts is given; expected that for a .shp only");
        }
        String stem = file.path().replaceFirst("[^.]*$", "");
        for (String path : declared) {
            if (!PARTS.stream().map(stem::concat).toList().contains(path)) {
                throw document.fault(
                        place + "/parts", key + ".parts has \"" + path + "\"; expected " + stem + "dbf, prj or cpg");
            }
        }
        for (String suffix : loose ? PARTS : List.<String>of()) {
            String path = stem + suffix;
            boolean needed = suffix.equals("dbf") || Files.exists(folder.resolve(path));
            if (needed && !declared.contains(path)) {
                throw document.fault(place, key + ".parts lacks \"" + path + "\"; expected it with its sha256");
            }
        }
    }

    private static void requireKind(YamlDocument document, SourceFile file, Path folder, String place, String key)
            throws DatasetFileException, IOException {
        FileKind kind = FileRecognition.recognise(folder.resolve(file.path()));
        // An empty file may be an empty table; its reader tells.
        if (kind == FileKind.EMPTY || kind.formats().contains(file.format())) {
            return;
        }
        List<String> words =
                kind.formats().stream().map(SourceFormat::word).sorted().toList();
        String advice = words.isEmpty()
                ? kind.advice().en() + " (" + kind.title().zh() + "："
                        + kind.advice().zh() + ")"
                : "expected format " + String.join(" or ", words);
        throw document.fault(
                place + "/format",
                key + ".format is \"" + file.format().word() + "\", but " + file.path() + " is "
                        + kind.title().en() + "; " + advice);
    }
}
