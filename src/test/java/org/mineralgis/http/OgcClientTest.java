package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A JavaScript client of OGC APIs reads all that is shipped; how is told in {@code src/test/viewer/ogc-client.mjs}. */
@ExtendWith(ShippedServer.Shared.class)
final class OgcClientTest {

    /** Only keeps a hanging script from hanging the build. */
    private static final long MINUTES_MAX = 5;

    @Test
    void aJavaScriptClientReadsEveryCollectionWithRightCountsPositionsSystemsAndFilters(ShippedServer server)
            throws IOException, InterruptedException {
        Path log = Files.createDirectories(Path.of("target")).resolve("ogc-client.log");
        Process process = new ProcessBuilder("bash", "src/test/viewer/client.sh", server.base())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES_MAX, TimeUnit.MINUTES);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        String output = Files.readString(log);
        assertTrue(ended, output);
        assertEquals(0, process.exitValue(), output);
        assertTrue(output.contains(server.collections().size() + " collections"), output);
    }
}
