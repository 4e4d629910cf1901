package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GDAL as a reader of tiles and of the collections that lead to them. */
final class GdalTilesTest {

    private static RunningServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aFilteredTileHasItsRecordsWhereTheyLieOnTheGround() throws Exception {
        Path tile = folder.resolve("45.mvt");
        Files.write(
                tile,
                server.bytes(
                                "/tiles/WebMercatorQuad/6/24/45?collections=mineral_occurrence&filter=name%3D%27%E4%B9%8C%E6%8B%89%E6%A0%B9%27")
                        .body());
        String read = gdal("-oo", "X=45", "-oo", "Y=24", "-oo", "Z=6", tile.toString(), "mineral_occurrence");
        assertEquals(1, Pattern.compile("OGRFeature\\(").matcher(read).results().count(), read);
        assertTrue(read.contains("name (String) = 乌拉根"), read);
        var point = Pattern.compile("POINT \\(([0-9.]+) ([0-9.]+)\\)").matcher(read);
        assertTrue(point.find(), read);
        // 75.0417 E, 39.6811 N in EPSG:3857, to one of 4096 units of a tile of 626 km.
        assertEquals(8_353_604, Double.parseDouble(point.group(1)), 160);
        assertEquals(4_819_708, Double.parseDouble(point.group(2)), 160);
    }

    @Test
    void aCollectionWithTilesIsReadByTheDriverOfOgcApis() throws Exception {
        String read = gdal("-so", "-oo", "API=ITEMS", "OGCAPI:" + server.base() + "/collections/mineral_occurrence");
        assertTrue(read.contains("Feature Count: 25"), read);
    }

    private static String gdal(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("ogrinfo", "-ro", "-al"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
