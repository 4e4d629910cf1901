package org.mineralgis.format;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that are put together before they can be sent, in a folder that only this user can enter; they go with it. */
final class TemporaryFolder implements Closeable {

    private final Path folder;
    private final List<Path> files = new ArrayList<>();

    /** A folder in {@code parent}. */
    TemporaryFolder(Path parent) throws IOException {
        this.folder = Files.createTempDirectory(parent, "mineral-gis-download-");
    }

    /** Where a file of this name may be written. */
    Path file(String name) {
        Path file = folder.resolve(name);
        files.add(file);
        return file;
    }

    @Override
    public void close() throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
