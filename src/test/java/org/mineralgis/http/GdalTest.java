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

    /** This version's driver of the API has no option for filters, so that the page is read as the file that it is. */
    @Test
    void aFilteredPageIsRead() throws Exception {
        String address = server.base() + "/collections/mineral_occurrence/items?limit=3&filter="
                + "name%20LIKE%20'P%201%25'%20AND%20S_INTERSECTS(geometry,BBOX(77,37,78,39))";
        String records = gdal("ogrinfo", "-ro", "-al", address);
        assertTrue(records.contains("Feature Count: 3"), records);
        assertTrue(records.contains("name (String) = P 1"), records);
    }

    @Test
    void coordinatesInAnotherSystemAreThoseThatGdalComputes() throws Exception {
        String served = gdal(
                "ogrinfo", "-ro", "-al", server.base() + "/collections/mineral_occurrence/items/wulagen?crs=EPSG:3857");
        String computed = output("echo 75.0417 39.6811 | gdaltransform -s_srs OGC:CRS84 -t_srs EPSG:3857");
        String[] expected = computed.strip().split(" ");
        var point = Pattern.compile("POINT \\(([0-9.]+) ([0-9.]+)\\)").matcher(served);
        assertTrue(point.find(), served);
        assertEquals(Double.parseDouble(expected[0]), Double.parseDouble(point.group(1)), 0.01);
        assertEquals(Double.parseDouble(expected[1]), Double.parseDouble(point.group(2)), 0.01);
    }

    private static String output(String command) throws IOException, InterruptedException {
        return gdal("sh", "-c", command);
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
