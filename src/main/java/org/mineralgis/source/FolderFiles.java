package org.mineralgis.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.mineralgis.model.Dataset;

/** Holds a {@code dataset.yaml} to the folder it stands in. */
final class FolderFiles {

    private FolderFiles() {}

    static void check(YamlDocument document, Dataset dataset, Path folder) throws DatasetFileException, IOException {
        Path real = folder.toRealPath();
        if (!dataset.id().equals(String.valueOf(real.getFileName()))) {
            throw document.fault(
                    "/id", "id is \"" + dataset.id() + "\"; expected the folder's name, " + real.getFileName());
        }
        Set<String> paths = new HashSet<>();
        for (int index = 0; index < dataset.files().size(); index++) {
            String path = dataset.files().get(index).path();
            String place = "/files/" + index + "/path";
            String key = "files[" + index + "].path is \"" + path + "\"";
            if (!paths.add(path)) {
                throw document.fault(place, key + ", as before; expected each file once");
            }
            if (!Files.isRegularFile(folder.resolve(path))) {
                throw document.fault(place, key + "; expected a file in " + folder);
            }
            // A link could lead out of the folder, and what is hashed and shipped would not be what is read.
            if (!folder.resolve(path).toRealPath().startsWith(real)) {
                throw document.fault(place, key + ", a link out of the folder; expected a file in " + folder);
            }
        }
    }
}
