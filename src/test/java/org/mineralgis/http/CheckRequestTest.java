package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be sent to be checked, and how what may not is refused; what is found in it is the matter of other tests. */
final class CheckRequestTest {

    private static RunningServer server;

    /** Takes any file, and says what it got. */
    private static final Checks.Examination ECHO = (request, files, crs) -> Json.answer(
            request,
            Json.object()
                    .put("file", files.get(0).name())
                    .put("files", files.size())
                    .put("bytes", Files.size(files.get(0).path()))
                    .put("crs", crs.map(Object::toString).orElse(null)));

    @BeforeAll
    static void start() {
        server = RunningServer.start(ECHO);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aFileIsTakenUnderTheNameThatItHas() throws Exception {
        HttpResponse<String> response = server.post("/check?f=json", Form.file("矿山.csv", "a,b"));
        assertEquals(200, response.statusCode(), response.body());
        assertEquals("矿山.csv", RunningServer.parse(response.body()).get("file").asText());
        assertEquals("no-store", response.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals(
                "nosniff",
                response.headers().firstValue("X-Content-Type-Options").orElseThrow());
        assertEquals(
                "*",
                response.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
        assertTrue(response.headers().firstValue("ETag").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/check?crs=EPSG:4513&f=json", "/check/?f=json"})
    void theSystemStandsInTheAddressOrInTheForm(String path) throws Exception {
        Form form = path.contains("crs")
                ? Form.file("a.csv", "x")
                : Form.file("a.csv", "x").field("crs", "EPSG:4513");
        assertEquals("EPSG_4513", json(server.post(path, form)).get("crs").asText());
        JsonNode empty = json(server.post("/check", Form.file("a.csv", "x").field("crs", "")));
        assertTrue(empty.get("crs").isNull());
    }

    @Test
    void thePartsOfAShapefileAreOneFile() throws Exception {
        Form parts = Form.file("矿区.shp", "s").addFile("矿区.DBF", new byte[3]).addFile("矿区.prj", new byte[3]);
        assertEquals(3, json(server.post("/check", parts)).get("files").asInt());
    }

    @ParameterizedTest
    @CsvSource({"a.csv, b.csv", "a.shp, b.dbf", "a.shp, a.shp", "a.dbf, a.prj", "a.shp, a.csv", "a.shp, ''"})
    void filesThatAreNotOneShapefileAreRefused(String one, String other) throws Exception {
        JsonNode problem =
                problem(400, server.post("/check", Form.file(one, "x").addFile(other, new byte[1])));
        assertEquals("file", problem.get("parameter").asText());
        assertTrue(problem.get("detail").asText().contains("parts of one shapefile"));
    }

    @Test
    void aFormWithoutFileIsRefused() throws Exception {
        for (Form form : List.of(
                Form.empty(),
                Form.empty().field("crs", "EPSG:4490"),
                Form.empty().addFile("", new byte[0]))) {
            JsonNode problem = problem(400, server.post("/check", form));
            assertEquals("file", problem.get("parameter").asText());
            assertTrue(problem.get("type").asText().endsWith("#missing-parameter"));
        }
    }

    @Test
    void anUnknownFieldIsRefusedWithTheListOfThoseThatAre() throws Exception {
        JsonNode problem =
                problem(400, server.post("/check", Form.file("a.csv", "x").field("srs", "4513")));
        assertEquals("srs", problem.get("parameter").asText());
        assertEquals("[\"crs\",\"file\"]", problem.get("allowed").toString());
        JsonNode inAddress = problem(400, server.post("/check?srs=1", Form.file("a.csv", "x")));
        assertEquals("[\"crs\",\"f\",\"lang\"]", inAddress.get("allowed").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:3857", "4513", "epsg:4513", "<script>"})
    void aSystemThatIsNotOneOfOursIsRefusedWithTheListOfThoseThatAre(String crs) throws Exception {
        JsonNode problem =
                problem(400, server.post("/check", Form.file("a.csv", "x").field("crs", crs)));
        assertEquals("crs", problem.get("parameter").asText());
        assertEquals(crs, problem.get("found").asText());
        assertTrue(problem.get("allowed").toString().contains("\"EPSG:4513\""));
    }

    @Test
    void aSystemStatedTwiceIsRefusedUnlessItIsTheSame() throws Exception {
        Form twice = Form.file("a.csv", "x").field("crs", "EPSG:4490");
        assertEquals(
                "crs",
                problem(400, server.post("/check?crs=EPSG:4513", twice))
                        .get("parameter")
                        .asText());
        assertEquals(200, server.post("/check?crs=EPSG:4490", twice).statusCode());
        assertEquals(400, server.post("/check", twice.field("crs", "EPSG:4490")).statusCode());
    }

    @Test
    void whatIsNoFormIsRefused() throws Exception {
        String answer = server.raw("POST /check HTTP/1.1\r\nHost: h\r\nContent-Type: text/csv\r\nContent-Length: 3\r\n"
                + "Connection: close\r\n\r\na,b");
        assertTrue(answer.startsWith("HTTP/1.1 415 "), answer);
        assertTrue(answer.contains("#not-a-form"), answer);
    }

    @Test
    void moreThanTheLimitIsRefusedWithoutBeingRead() throws Exception {
        String answer = server.raw("POST /check HTTP/1.1\r\nHost: h\r\nContent-Type: " + Form.TYPE
                + "\r\nContent-Length: 70000000\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("#upload-too-large"), answer);
    }

    @Test
    void aBodyOfUnknownLengthIsReadToTheLimit() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            var out = socket.getOutputStream();
            out.write(("POST /check HTTP/1.1\r\nHost: h\r\nContent-Type: " + Form.TYPE
                            + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            byte[] start = Form.file("a.csv", "").unended();
            chunk(out, start);
            byte[] mebibyte = new byte[1 << 20];
            int sent = 0;
            try {
                for (; sent < 200; sent++) {
                    chunk(out, mebibyte);
                }
            } catch (IOException closed) {
                assertTrue(sent >= 63, () -> closed + " early");
            }
            assertTrue(sent < 80, sent + " MiB were taken");
        }
        assertNothingIsLeft();
        assertEquals(200, server.get("/health").statusCode());
    }

    private static void chunk(java.io.OutputStream out, byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Test
    void aClientThatGoesAwayLeavesNothingBehind() throws Exception {
        for (int round = 0; round < 5; round++) {
            try (Socket socket = new Socket("127.0.0.1", server.port())) {
                byte[] start = Form.file("a.csv", new byte[200_000]).unended();
                socket.getOutputStream()
                        .write(("POST /check HTTP/1.1\r\nHost: h\r\nContent-Type: " + Form.TYPE
                                        + "\r\nContent-Length: 60000000\r\n\r\n")
                                .getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().write(start);
            }
        }
        assertNothingIsLeft();
    }

    @Test
    void aLengthThatIsTooShortCutsTheForm() throws Exception {
        byte[] form = Form.file("a.csv", "x".repeat(100)).bytes();
        String answer = server.raw("POST /check HTTP/1.1\r\nHost: h\r\nContent-Type: " + Form.TYPE
                + "\r\nContent-Length: 50\r\nConnection: close\r\n\r\n" + new String(form, StandardCharsets.UTF_8));
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("cut off"), answer);
    }

    @Test
    void whatIsAllowedHereIsTold() throws Exception {
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            HttpResponse<String> refused = server.send(method, "/check");
            assertEquals(405, refused.statusCode());
            assertEquals(
                    "GET, HEAD, POST, OPTIONS",
                    refused.headers().firstValue("Allow").orElseThrow());
        }
        HttpResponse<String> options = server.send("OPTIONS", "/check");
        assertEquals(204, options.statusCode());
        assertEquals(
                "GET, HEAD, POST, OPTIONS",
                options.headers().firstValue("Allow").orElseThrow());
        assertEquals(
                "GET, HEAD, POST, OPTIONS",
                options.headers().firstValue("Access-Control-Allow-Methods").orElseThrow());
        assertEquals(405, server.post("/collections", Form.file("a.csv", "x")).statusCode());
    }

    @Test
    void theAddressItselfSaysWhatMayBeSent() throws Exception {
        JsonNode document = server.json("/check");
        assertEquals(64 << 20, document.get("uploadBytesMax").asInt());
        assertTrue(document.get("crs").size() > 30);
        for (JsonNode crs : document.get("crs")) {
            assertFalse(crs.get("title").get("zh").asText().isBlank());
            assertTrue(crs.get("title").get("en").asText().matches("\\p{ASCII}*[ü°\\p{ASCII}]*"));
        }
        JsonNode post = server.json("/api").at("/paths/~1check/post");
        JsonNode fields = post.at("/requestBody/content/multipart~1form-data/schema/properties");
        assertEquals("binary", fields.at("/file/format").asText());
        assertEquals(document.get("crs").size(), fields.at("/crs/enum").size());
        assertFalse(post.at("/responses/413").isMissingNode());
        assertFalse(post.at("/responses/200/content/text~1csv").isMissingNode());
    }

    /** Two are under way and wait; of those after them, who wait in vain, each is told to come back later. */
    @Test
    @Timeout(120)
    void moreThanTwoAtOnceWaitAndAreThenToldToComeBack() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch go = new CountDownLatch(1);
        try (RunningServer busy = RunningServer.start((request, files, crs) -> {
            begun.countDown();
            await(go);
            return ECHO.answer(request, files, crs);
        })) {
            List<CompletableFuture<HttpResponse<String>>> first = new ArrayList<>(List.of(send(busy), send(busy)));
            begun.await();
            HttpResponse<String> third = busy.post("/check", Form.file("c.csv", "x"));
            assertEquals(503, third.statusCode());
            assertEquals("10", third.headers().firstValue("Retry-After").orElseThrow());
            assertTrue(RunningServer.parse(third.body()).get("type").asText().endsWith("#busy"));
            assertEquals(200, busy.get("/collections").statusCode());
            CompletableFuture<HttpResponse<String>> fourth = send(busy);
            go.countDown();
            first.add(fourth);
            first.forEach(answer -> assertEquals(200, answer.join().statusCode()));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static CompletableFuture<HttpResponse<String>> send(RunningServer busy) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return busy.post("/check", Form.file("a.csv", "x"));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** No request is under way any more, so that its folder must be gone, or go as soon as the server notices. */
    private static void assertNothingIsLeft() throws IOException {
        while (requestFolders() > 0) {
            Thread.onSpinWait();
        }
    }

    private static long requestFolders() throws IOException {
        try (Stream<Path> paths = Files.walk(RunningServer.UPLOADS, 2)) {
            return paths.filter(path -> path.getFileName().toString().startsWith("request-"))
                    .count();
        } catch (java.io.UncheckedIOException | java.nio.file.NoSuchFileException changing) {
            return 1;
        }
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        assertEquals(200, response.statusCode(), response.body());
        return RunningServer.parse(response.body());
    }

    private static JsonNode problem(int status, HttpResponse<String> response) throws IOException {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        return RunningServer.parse(response.body());
    }
}
