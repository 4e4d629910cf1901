package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** GDAL as a client of the service. */
final class GdalTest {

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyCollectionIsListedWithItsCount() throws Exception {
        String listed = gdal("ogrinfo", "-ro", "-al", "-so", "OAPIF:" + server.base());
        assertEquals(25, count(listed, "mineral_occurrence"));
        assertEquals(1, count(listed, "team_territory"));
        assertEquals(1, count(listed, "resource_estimate"));
        assertEquals(0, count(listed, "nothing"));
    }

    @Test
    void everyRecordIsReadPageAfterPage() throws Exception {
        String records =
                gdal("ogrinfo", "-ro", "-al", "-oo", "PAGE_SIZE=4", "OAPIF:" + server.base(), "mineral_occurrence");
        assertEquals(
                25, Pattern.compile("OGRFeature\\(").matcher(records).results().count());
        assertTrue(records.contains("name (String) = 乌拉根"), records);
        assertTrue(records.contains("POINT (75.0417 39.6811)"), records);
    }

    @Test
    void aBoxNarrowsWhatIsRead() throws Exception {
        String records = gdal(
                "ogrinfo",
                "-ro",
                "-al",
                "-spat",
                "75",
                "39",
                "76.5",
                "40",
                "OAPIF:" + server.base(),
                "mineral_occurrence");
        assertEquals(
                2, Pattern.compile("OGRFeature\\(").matcher(records).results().count());
    }

    private static int count(String listing, String dataset) {
        var found = Pattern.compile("Layer name: " + dataset + "\\b.*?Feature Count: (\\d+)", Pattern.DOTALL)
                .matcher(listing);
        assertTrue(found.find(), listing);
        return Integer.parseInt(found.group(1));
    }

    private static String gdal(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
