package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.source.Gdal;

final class ReleaseDownloadsTest {

    private static RunningServer server;
    private static String files;
    private static long release;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.start();
        release = server.json("/releases").get("releases").get(0).get("id").asLong();
        files = "/releases/" + release + "/downloads/";
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aWholeFileMayBeKeptForAYearAndIsKnownByItsContent() throws Exception {
        HttpResponse<byte[]> file = server.bytes(files + "mineral_occurrence.geojson");
        assertEquals(200, file.statusCode());
        assertEquals("public, max-age=31536000, immutable", header(file, "Cache-Control"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.body());
        assertEquals('"' + HexFormat.of().formatHex(digest) + '"', header(file, "ETag"));
        assertEquals(String.valueOf(file.body().length), header(file, "Content-Length"));
        HttpResponse<byte[]> again =
                server.bytes(files + "mineral_occurrence.geojson", "If-None-Match", header(file, "ETag"));
        assertEquals(304, again.statusCode());
        HttpResponse<String> head = server.send("HEAD", files + "mineral_occurrence.geojson");
        assertEquals(header(file, "ETag"), header(head, "ETag"));
        assertEquals(header(file, "Content-Length"), header(head, "Content-Length"));
    }

    @Test
    void aPartOfAFileIsSentWhenThatIsAskedFor() throws Exception {
        String address = files + "mineral_occurrence.csv.zip";
        HttpResponse<byte[]> whole = server.bytes(address);
        int length = whole.body().length;
        HttpResponse<byte[]> part = server.bytes(address, "Range", "bytes=10-19");
        assertEquals(206, part.statusCode());
        assertEquals("bytes 10-19/" + length, header(part, "Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(whole.body(), 10, 20), part.body());
        assertArrayEquals(
                Arrays.copyOfRange(whole.body(), length - 7, length),
                server.bytes(address, "Range", "bytes=-7").body());
        assertArrayEquals(
                Arrays.copyOfRange(whole.body(), length - 5, length),
                server.bytes(address, "Range", "bytes=" + (length - 5) + "-").body());
        HttpResponse<byte[]> behind = server.bytes(address, "Range", "bytes=" + length + "-");
        assertEquals(416, behind.statusCode());
        assertEquals("bytes */" + length, header(behind, "Content-Range"));
        HttpResponse<byte[]> of = server.bytes(address, "Range", "bytes=0-4", "If-Range", header(whole, "ETag"));
        assertEquals(206, of.statusCode());
        HttpResponse<byte[]> changed = server.bytes(address, "Range", "bytes=0-4", "If-Range", "\"other\"");
        assertEquals(200, changed.statusCode());
        assertEquals(length, changed.body().length);
    }

    @Test
    void theWholeRegionIsOneZip() throws Exception {
        SortedMap<String, byte[]> zip =
                DownloadsTest.unpack(server.bytes(files + "region.zip").body());
        String readme = DownloadsTest.text(zip, "README.txt");
        assertTrue(readme.contains("mineral_occurrence: Dataset mineral_occurrence; 25; CC-BY-4.0"), readme);
        for (String dataset : new String[] {"mineral_occurrence", "nothing", "resource_estimate", "team_territory"}) {
            assertTrue(zip.containsKey(dataset + "/README.txt"), zip.keySet().toString());
            assertTrue(zip.containsKey(dataset + "/" + dataset + "-" + release + "-CRS84.geojson"));
            assertTrue(zip.containsKey(dataset + "/" + dataset + "-" + release + "-CRS84.csv"));
        }
    }

    @Test
    void theWholeRegionIsOneGeoPackage() throws Exception {
        Path file = folder.resolve("region.gpkg");
        Files.write(file, server.bytes(files + "region.gpkg").body());
        String summary = Gdal.summary(file.toString());
        for (String dataset : new String[] {"mineral_occurrence", "nothing", "resource_estimate", "team_territory"}) {
            assertTrue(summary.contains("Layer name: " + dataset), summary);
        }
        assertTrue(summary.contains("Feature Count: 25"), summary);
        assertTrue(summary.contains("mineral_occurrence: 数据集 mineral_occurrence; 25; CC-BY-4.0"), summary);
    }

    @Test
    void onlyTheCurrentReleaseIsThere() throws Exception {
        assertEquals(
                410,
                server.get("/releases/" + (release - 1) + "/downloads/region.zip")
                        .statusCode());
        assertEquals(
                404,
                server.get("/releases/" + (release + 1) + "/downloads/region.zip")
                        .statusCode());
        assertEquals(404, server.get("/releases/x/downloads/region.zip").statusCode());
        assertEquals(404, server.get(files + "mineral_occurrence.doc").statusCode());
        assertEquals(404, server.get(files + "mineral_occurrence.csv").statusCode());
        assertEquals(404, server.get(files + "..%2f..%2fpom.xml").statusCode());
    }

    @Test
    void aDownloadOfAllThatWasSentOnceIsTheFileOfTheReleaseFromThenOn() throws Exception {
        String address = "/collections/team_territory/download?f=gpkg";
        HttpResponse<byte[]> first = server.bytes(address);
        assertEquals(200, first.statusCode());
        HttpResponse<byte[]> again = server.bytes(address);
        assertArrayEquals(first.body(), again.body());
        String kept = files + "team_territory.gpkg";
        assertTrue(
                header(again, "Content-Location").endsWith(kept),
                again.headers().toString());
        HttpResponse<byte[]> file = server.bytes(kept);
        assertArrayEquals(first.body(), file.body());
        assertEquals(header(file, "ETag"), header(again, "ETag"));
        assertEquals(header(file, "Repr-Digest"), header(again, "Repr-Digest"));
        assertEquals("no-cache", header(again, "Cache-Control"));
        assertEquals(header(first, "Content-Disposition"), header(again, "Content-Disposition"));
        HttpResponse<byte[]> part = server.bytes(address, "Range", "bytes=10-19", "If-Range", header(file, "ETag"));
        assertEquals(206, part.statusCode());
        assertArrayEquals(Arrays.copyOfRange(first.body(), 10, 20), part.body());
        assertEquals(
                304,
                server.bytes(address, "If-None-Match", header(file, "ETag")).statusCode());
        HttpResponse<String> head = server.send("HEAD", address);
        assertEquals(String.valueOf(first.body().length), header(head, "Content-Length"));
    }

    @Test
    void aDownloadOfAPartOrInAnotherSystemIsNotTheFileOfTheRelease() throws Exception {
        for (String query : new String[] {"f=gpkg&team=nobody", "f=gpkg&crs=EPSG:4513", "f=shp&encoding=gbk"}) {
            String address = "/collections/team_territory/download?" + query;
            server.bytes(address);
            assertEquals("", header(server.bytes(address), "Content-Location"), query);
        }
    }

    @Test
    void thePageOfADatasetLeadsToTheFilesOfTheRelease() throws Exception {
        String page = server.get("/collections/team_territory?f=html").body();
        assertTrue(page.contains(files + "team_territory.gpkg\""), page);
        assertTrue(page.contains(files + "team_territory.shp.zip\""), page);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
