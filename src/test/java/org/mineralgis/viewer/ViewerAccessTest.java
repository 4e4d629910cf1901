package org.mineralgis.viewer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Whether everybody can use the viewer, and how much of it has to come before there is a map. */
class ViewerAccessTest {

    private static final int BYTES_MAX = 450_000;

    @Test
    void axeAndLighthouseFindNothingInAnyPanelOfTheMapNorOnPagesOfRecords() throws Exception {
        ServedViewer.look("access.log", "access.mjs");
        Path built = Path.of("target", "classes", "viewer");
        int bytes = zipped(built.resolve("viewer.js")) + zipped(built.resolve("viewer.css"));
        assertTrue(bytes <= BYTES_MAX, () -> "script and style have " + bytes + " bytes, zipped");
    }

    private static int zipped(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            Files.copy(file, zip);
        }
        return bytes.size();
    }
}
