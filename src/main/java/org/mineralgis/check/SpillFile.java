package org.mineralgis.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files for what a check must remember of a large dataset. They have no name, so that no killed load leaves one behind. */
final class SpillFile {

    private SpillFile() {}

    /**
     * An empty file in the folder for temporary files.
     *
     * @throws UncheckedIOException when there is no room or no permission
     */
    static FileChannel open() {
        try {
            Path file = Files.createTempFile("mineral-gis-check", ".tmp");
            return FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remember a large dataset in the folder for temporary files", e);
        }
    }

    static void close(FileChannel file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
