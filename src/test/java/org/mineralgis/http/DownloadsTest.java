package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mineralgis.format.FileFormat;

final class DownloadsTest {

    private static final String OCCURRENCES = "/collections/mineral_occurrence/download";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void everyFormatIsDownloadedUnderANameOfItsOwn(FileFormat format) throws Exception {
        HttpResponse<byte[]> file = server.bytes(OCCURRENCES + "?f=" + format.key());
        assertEquals(200, file.statusCode());
        assertTrue(file.body().length > 0);
        boolean bare = format.packing() == FileFormat.Packing.BARE;
        assertEquals(
                bare ? format.mediaType() : "application/zip",
                header(file, "Content-Type").replace(";charset=utf-8", ""));
        String disposition = header(file, "Content-Disposition");
        assertTrue(disposition.startsWith("attachment; filename=\"mineral_occurrence-"), disposition);
        assertTrue(disposition.contains("filename*=UTF-8''%E6%95%B0%E6%8D%AE%E9%9B%86"), disposition);
        if (!bare) {
            assertPacked(unpack(file.body()));
        }
    }

    /** Read me, dictionary and the right checksum of every file. */
    private static void assertPacked(SortedMap<String, byte[]> zip) throws Exception {
        assertTrue(zip.containsKey("README.txt"), zip.keySet().toString());
        assertTrue(zip.containsKey("data-dictionary.csv"), zip.keySet().toString());
        String sums = text(zip, "SHA256SUMS");
        for (var entry : zip.entrySet()) {
            if (!entry.getKey().equals("SHA256SUMS")) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(entry.getValue());
                assertTrue(sums.contains(HexFormat.of().formatHex(digest) + "  " + entry.getKey()), sums);
            }
        }
    }

    @Test
    void aSelectionIsTheSameAsThatOfItemsAndStandsInTheReadMe() throws Exception {
        String selection = "bbox=74,38,76.5,40&filter=name%20LIKE%20%27%E4%B9%8C%25%27&county=Wuqia&q=%E4%B9%8C";
        JsonNode items = server.json("/collections/mineral_occurrence/items?f=json&" + selection);
        assertEquals(1, items.get("numberMatched").asInt());
        JsonNode file = RunningServer.parse(
                server.get(OCCURRENCES + "?f=geojson&" + selection).body());
        assertEquals(1, file.get("features").size());
        assertEquals(1, file.get("numberReturned").asInt());
        assertEquals("wulagen", file.at("/features/0/id").asText());
        assertTrue(file.at("/about/selection/text/en").asText().contains("name LIKE '乌%'"));
        String readme =
                text(unpack(server.bytes(OCCURRENCES + "?f=csv&" + selection).body()), "README.txt");
        assertTrue(readme.contains("name LIKE '乌%'"), readme);
        assertTrue(readme.contains("1 records, 0 of them without position"), readme);
        assertTrue(readme.contains("CC-BY-4.0"), readme);
    }

    @Test
    void allRecordsAreInAFileWithoutSelection() throws Exception {
        JsonNode file = RunningServer.parse(server.get(OCCURRENCES).body());
        assertEquals(25, file.get("features").size());
    }

    @Test
    void aBoxOutsideOfTheWorldGivesAFileWithoutRecords() throws Exception {
        JsonNode file = RunningServer.parse(
                server.get(OCCURRENCES + "?bbox=400,0,401,1").body());
        assertEquals(0, file.get("features").size());
    }

    @Test
    void csvIsInTheEncodingThatIsAskedForAndNeverAFormula() throws Exception {
        SortedMap<String, byte[]> zip =
                unpack(server.bytes(OCCURRENCES + "?f=csv&encoding=gbk").body());
        String name = zip.keySet().stream()
                .filter(entry -> entry.startsWith("mineral_occurrence-"))
                .findFirst()
                .orElseThrow();
        String csv = new String(zip.get(name), Charset.forName("GBK"));
        assertTrue(csv.contains("乌拉根"), csv);
        assertTrue(csv.contains("75.0417,39.6811,75°02′30.120″E,39°40′51.960″N,EPSG:4513,25503"), csv);
    }

    @Test
    void recordsArePartedByZoneAndNoneIsLost() throws Exception {
        SortedMap<String, byte[]> zip =
                unpack(server.bytes(OCCURRENCES + "?f=geojson&crs=zones").body());
        int records = 0;
        for (var entry : zip.entrySet()) {
            if (entry.getKey().endsWith(".geojson")) {
                records += RunningServer.parse(new String(entry.getValue(), StandardCharsets.UTF_8))
                        .get("features")
                        .size();
            }
        }
        assertEquals(25, records);
        long release = server.json("/releases").get("releases").get(0).get("id").asLong();
        String zone = "mineral_occurrence-" + release + "-EPSG4513.geojson";
        JsonNode first = RunningServer.parse(text(zip, zone));
        assertEquals(
                "urn:ogc:def:crs:EPSG::4513", first.at("/crs/properties/name").asText());
        assertTrue(zip.containsKey("mineral_occurrence-" + release + "-EPSG4514.geojson"));
        assertTrue(zip.containsKey("mineral_occurrence-" + release + "-unplaced.geojson"));
    }

    @Test
    void aShapefileOfOneZoneIsInGbkWithItsProjectionAndItsReadMe() throws Exception {
        SortedMap<String, byte[]> zip = unpack(server.bytes(OCCURRENCES
                        + "?f=shp&encoding=gbk&crs=EPSG:4513&county=Wuqia&commodities=zinc&bbox=74,39,76,40")
                .body());
        assertEquals("GBK", text(zip, "mineral_occurrence.cpg"));
        assertEquals(0x4D, zip.get("mineral_occurrence.dbf")[29]);
        assertTrue(
                text(zip, "mineral_occurrence.prj").contains("CGCS2000"),
                zip.keySet().toString());
        String readme = text(zip, "README.txt");
        assertTrue(readme.contains("  mineral_occurrence.shp\r\n"), readme);
        assertTrue(readme.contains("2 records, 1 of them without position"), readme);
        assertTrue(readme.contains("EPSG:4513, CGCS2000, Gauss-Krüger, central meridian 75°E"), readme);
        assertTrue(readme.contains("commodities=zinc"), readme);
    }

    @Test
    void oneZoneForDataOfSeveralIsWrittenWithAWarning() throws Exception {
        String readme = text(
                unpack(server.bytes(OCCURRENCES + "?f=csv&crs=EPSG:4513&bbox=73,38,78.5,40")
                        .body()),
                "README.txt");
        assertTrue(readme.contains("Warning: Data lie up to 2.9"), readme);
        assertTrue(readme.contains("警告"), readme);
        String inside = text(
                unpack(server.bytes(OCCURRENCES + "?f=csv&crs=EPSG:4513&county=Wuqia")
                        .body()),
                "README.txt");
        assertFalse(inside.contains("Warning: Data lie"), inside);
    }

    @ParameterizedTest
    @CsvSource({
        "f=pdf, f",
        "f=kml&crs=EPSG:4513, crs",
        "f=dxf&crs=EPSG:4490, crs",
        "f=csv&crs=EPSG:9999, crs",
        "f=gpkg&encoding=gbk, encoding",
        "f=csv&encoding=latin1, encoding",
        "f=csv&found=never, found",
        "f=csv&limit=5, limit",
        "f=csv&filter=nonsense%20%3D%201, filter",
    })
    void whatCannotBeIsAProblemThatNamesTheParameter(String query, String parameter) throws Exception {
        HttpResponse<String> answer = server.get(OCCURRENCES + "?" + query);
        assertEquals(400, answer.statusCode());
        assertEquals(
                parameter, RunningServer.parse(answer.body()).get("parameter").asText());
        assertTrue(answer.headers().firstValue("Content-Disposition").isEmpty());
    }

    @Test
    void aDrawingOfWhatHasNoPositionsIsRefused() throws Exception {
        assertEquals(
                400, server.get("/collections/resource_estimate/download?f=dxf").statusCode());
        assertEquals(
                200, server.get("/collections/resource_estimate/download?f=csv").statusCode());
        assertEquals(404, server.get("/collections/nowhere/download?f=csv").statusCode());
    }

    @Test
    void theHeadOfADownloadIsThatOfTheDownload() throws Exception {
        HttpResponse<String> head = server.send("HEAD", OCCURRENCES + "?f=xlsx");
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertTrue(head.headers().firstValue("Content-Disposition").isPresent());
    }

    @Test
    void theSameReleaseGivesTheSameBytes() throws Exception {
        String address = OCCURRENCES + "?f=csv&crs=zones";
        assertArrayEquals(server.bytes(address).body(), server.bytes(address).body());
    }

    @Test
    void aDownloadThatFailsOnTheWayIsNeverAWholeFile() throws Exception {
        server.test().execute("alter table gis.mineral_occurrence rename to occurrence_rows");
        server.test()
                .execute("create view gis.mineral_occurrence as select * from gis.occurrence_rows"
                        + " where 1 / (case fid when 'wulagen' then 0 else 1 end) = 1 or fid = 'x'");
        try {
            for (String format : List.of("geojson", "csv")) {
                try (Socket client = new Socket("127.0.0.1", server.port())) {
                    String request = "GET " + OCCURRENCES + "?crs=EPSG:4490&f=" + format
                            + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
                    client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                    String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
                    boolean problem = answer.startsWith("HTTP/1.1 500 ");
                    assertTrue(problem || !answer.endsWith("\r\n0\r\n\r\n"), answer);
                }
            }
        } finally {
            server.test().execute("drop view gis.mineral_occurrence");
            server.test().execute("alter table gis.occurrence_rows rename to mineral_occurrence");
        }
    }

    @Test
    void aClientThatHangsUpEndsAQueryThatHasGivenNothingYet() throws Exception {
        server.test().execute("alter table gis.resource_estimate rename to estimate_rows");
        server.test()
                .execute("create view gis.resource_estimate as"
                        + " select * from gis.estimate_rows where pg_sleep(600) is not null");
        try {
            try (Socket client = new Socket("127.0.0.1", server.port())) {
                String request =
                        "GET /collections/resource_estimate/download?f=csv&encoding=gbk HTTP/1.1\r\nHost: localhost\r\n\r\n";
                client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                waitForQueries(1);
            }
            waitForQueries(0);
        } finally {
            server.test().execute("drop view gis.resource_estimate");
            server.test().execute("alter table gis.estimate_rows rename to resource_estimate");
        }
    }

    /** Asks the database until it is so; the test would hang otherwise, and be stopped. */
    private static void waitForQueries(int count) {
        while (server.test().sleepingQueries() != count) {
            Thread.onSpinWait();
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    static String text(SortedMap<String, byte[]> zip, String name) {
        assertTrue(zip.containsKey(name), () -> name + " is not in " + zip.keySet());
        return new String(zip.get(name), StandardCharsets.UTF_8);
    }

    static SortedMap<String, byte[]> unpack(byte[] bytes) throws IOException {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }
}
