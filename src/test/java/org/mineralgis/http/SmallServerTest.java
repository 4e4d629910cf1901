package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.http.HostileFiles.polygonOf;
import static org.mineralgis.http.HostileFiles.repeated;
import static org.mineralgis.http.HostileFiles.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mineralgis.store.TestDatabase;

/** The worst files, on a server that has 256 MiB for everything. */
final class SmallServerTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void theWorstFilesLeaveAServerOf256MebibytesUnharmed() throws Exception {
        try (TestDatabase test = TestDatabase.create()) {
            Process process = SmallServer.start(test, "256m");
            try {
                String base = "http://127.0.0.1:" + SmallServer.port(process);
                for (Map.Entry<String, byte[]> file : worst().entrySet()) {
                    post(base, file.getKey(), file.getValue());
                    assertEquals(200, get(base + "/health"), file.getKey());
                    assertTrue(process.isAlive(), file.getKey());
                }
                JsonNode receipt = post(base, "good.csv", text("name,lon,lat\n乌拉根,75.0417,39.6811\n"));
                assertEquals(1, receipt.get("accepted").asInt());
            } finally {
                process.getOutputStream().close();
                process.destroy();
            }
        }
    }

    @Test
    void aServerThatEndsInsteadOfStartingIsAFailureThatTellsWhatItSaid() throws Exception {
        Process process = new ProcessBuilder("sh", "-c", "echo no room; exit 1").start();

        AssertionError failure = assertThrows(AssertionError.class, () -> SmallServer.port(process));

        assertTrue(failure.getMessage().contains("no room"), failure.getMessage());
    }

    private static Map<String, byte[]> worst() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("polygon.geojson", polygonOf(4_000_000));
        files.put("line.csv", repeated("name,lon,lat\n", "x", 40 << 20, ""));
        files.put("quote.csv", repeated("name,lon,lat\n\"", "x\n", 15 << 20, ""));
        files.put("wide.csv", repeated("name", ",f", 5_000_000, "\n"));
        files.put(
                "text.geojson",
                repeated(
                        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
                                + "\"properties\":{\"a\":\"",
                        "x",
                        60 << 20,
                        "\"},\"geometry\":null}]}"));
        files.put("names.geojson", names());
        files.put(
                "empty.geojson", repeated("{\"type\":\"FeatureCollection\",\"features\":[", "{},", 5_000_000, "{}]}"));
        files.put(
                "texts.xlsx",
                HostileFiles.workbook(
                        "",
                        repeated("<sst>", "<si><t>abcdefgh</t></si>", 12_000_000, "</sst>"),
                        HostileFiles.noise(6 << 20)));
        files.put(
                "kml.kml",
                repeated(
                        "<kml><Placemark><LineString><coordinates>",
                        "75,39 ",
                        10_000_000,
                        "</coordinates></LineString></Placemark></kml>"));
        files.put("wkt.csv", repeated("name,wkt\na,\"LINESTRING (75 39", ",75 39", 10_000_000, ")\"\n"));
        return files;
    }

    /** Millions of properties of different names. */
    private static byte[] names() {
        StringBuilder text = new StringBuilder(
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\"," + "\"properties\":{\"a\":1");
        for (int name = 0; name < 1_500_000; name++) {
            text.append(",\"n").append(name).append("\":1");
        }
        return text(text.append("},\"geometry\":null}]}").toString());
    }

    /** The receipt, or the problem that the file takes more memory than there is; nothing else, however bad the file. */
    private static JsonNode post(String base, String name, byte[] content) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/check"))
                .header("Content-Type", Form.TYPE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        Form.file(name, content).bytes()))
                .build();
        HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        boolean told = response.statusCode() == 200 || response.body().contains("#upload-too-large");
        assertTrue(told, () -> name + ": " + response.statusCode() + " " + response.body());
        return RunningServer.parse(response.body());
    }

    private static int get(String address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
