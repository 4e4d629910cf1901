package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets over HTTP. */
final class PrintTest {

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String text(String address) throws Exception {
        HttpResponse<byte[]> response = server.bytes(address);
        assertEquals(200, response.statusCode(), () -> new String(response.body()));
        assertEquals(
                "application/pdf", response.headers().firstValue("Content-Type").orElseThrow());
        try (PDDocument document = Loader.loadPDF(response.body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void aSheetSaysItsScaleTitleAndProjection() throws Exception {
        String text = text("/print?center=75.3,39.8&scale=1:100000&lang=zh&title=%E4%B9%8C%E6%8B%89%E6%A0%B9");
        for (String wanted : List.of("乌拉根", "比例尺 1:100 000", "EPSG:4513", "审图号")) {
            assertTrue(text.contains(wanted), () -> "«" + wanted + "» is not in: " + text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "74.4, EPSG:4513",
        "76.4, EPSG:4513",
        "76.6, EPSG:4514",
        "79.6, EPSG:4515",
        "73.2, EPSG:4513",
    })
    void theProjectionIsTheZoneOfTheMiddle(double longitude, String system) throws Exception {
        assertTrue(
                text("/print?lang=en&scale=500000&center=" + longitude + ",39").contains(system));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bbox=75,39,76,40                     | 1:1 000 000",
                "bbox=75.1,39.7,75.2,39.75            | 1:50 000",
                "bbox=75,39,76,40&scale=750000        | 1:750 000",
                "bbox=75,39,76,40&size=a3             | 1:600 000",
            })
    void withoutAScaleTheLargestRoundOneIsTakenThatFits(String parameters, String scale) throws Exception {
        String text = text("/print?lang=en&" + parameters);
        assertTrue(text.contains("Scale " + scale + " "), text);
    }

    @ParameterizedTest
    @CsvSource({
        "100, a4, landscape, 1169, 827",
        "72, a3, portrait, 842, 1191",
    })
    void aPngHasItsPixelsForAnInch(int dpi, String size, String orientation, int width, int height) throws Exception {
        HttpResponse<byte[]> response = server.bytes("/print?f=png&dpi=" + dpi + "&size=" + size + "&orientation="
                + orientation + "&center=76,39&scale=1000000");
        assertEquals("image/png", response.headers().firstValue("Content-Type").orElseThrow());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(response.body()));
        assertEquals(width, image.getWidth());
        assertEquals(height, image.getHeight());
    }

    @Test
    void whoHasASheetNeedNotGetItAgain() throws Exception {
        String address = "/print?center=76,39&scale=1000000";
        String tag = server.bytes(address).headers().firstValue("ETag").orElseThrow();
        assertEquals(304, server.get(address, "If-None-Match", tag).statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"mineral_occurrence\": \"name IS NULL\"} | cql2-text",
                "{\"mineral_occurrence\": {\"op\": \"isNull\", \"args\": [{\"property\": \"name\"}]}} | cql2-json",
            })
    void aFilterOfOneDatasetIsSaidAndTheOthersStayWhole(String filters, String encoding) throws Exception {
        String text = text("/print?lang=en&center=76,39&scale=1000000&filter-lang=" + encoding + "&filters="
                + URLEncoder.encode(filters, StandardCharsets.UTF_8));
        assertTrue(text.contains("A filter is set"), text);
        assertTrue(text.contains("drawn: name IS NULL)."), text);
    }

    /** Two are being drawn and wait for the database; who comes after them waits in vain. */
    @Test
    void moreThanTwoAtOnceWaitAndAreThenToldToComeBackAndTheTwoAreWhole() throws Exception {
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Void> lock = CompletableFuture.runAsync(() -> hold(locked, go));
        locked.await();
        try {
            List<CompletableFuture<String>> drawn = List.of(drawn("Eins"), drawn("Zwei"));
            // PostgreSQL tells nobody that a statement waits for a lock: it can only be asked.
            while (server.test().waitingForLocks() < 2) {
                assertFalse(drawn.stream().anyMatch(CompletableFuture::isDone), "it did not wait");
                Thread.sleep(20);
            }
            HttpResponse<String> third = server.get("/print?lang=en&center=75.3,39.8&scale=100000&title=Drei");
            assertEquals(503, third.statusCode(), third.body());
            assertEquals("5", third.headers().firstValue("Retry-After").orElseThrow());
            assertTrue(RunningServer.parse(third.body()).get("type").asText().endsWith("#busy"), third.body());
            go.countDown();
            assertTrue(drawn.get(0).join().contains("Eins"));
            assertTrue(drawn.get(1).join().contains("Zwei"));
            assertTrue(drawn("Vier").join().contains("Vier"), "who comes back is served");
        } finally {
            go.countDown();
            lock.join();
        }
    }

    /** The text of a sheet with that title and the label of its record. */
    private static CompletableFuture<String> drawn(String title) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                String text = text("/print?lang=en&center=75.3,39.8&scale=100000&title=" + title);
                assertTrue(text.contains("Scale 1:100 000") && text.contains("Legend"), text);
                return text;
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private static void hold(CountDownLatch locked, CountDownLatch go) {
        server.test().whileLocked("tile.mineral_occurrence", () -> {
            locked.countDown();
            try {
                go.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "size=a0                              | size",
                "orientation=round                    | orientation",
                "scale=500                            | scale",
                "scale=99999999                       | scale",
                "scale=big                            | scale",
                "center=75                            | center",
                "center=75,89                         | center",
                "center=75,39&bbox=75,39,76,40        | center",
                "center=-100,39&scale=100000          | center",
                "bbox=75,39,75,40                     | bbox",
                "bbox=-10,39,120,40                   | bbox",
                "crs=EPSG:3857                        | crs",
                "crs=http://www.opengis.net/def/crs/OGC/1.3/CRS84 | crs",
                "dpi=600&f=png                        | dpi",
                "dpi=10                               | dpi",
                "title=a%0Ab                          | title",
                "review-number=12345678901234567890123456789012345678901 | review-number",
                "collections=nobody                   | collections",
                "filter=nothing%20IS%20NULL           | filter",
                "width=100                            | width",
                "filters=name                         | filters",
                "filters=%5B%5D                       | filters",
                "filters=%7B%22mineral_occurrence%22:1%7D | filters",
                "filters=%7B%22nobody%22:%22name%20IS%20NULL%22%7D | filters",
                "filters=%7B%22mineral_occurrence%22:%22nothing%20IS%20NULL%22%7D | filters",
                "collections=team_territory&filters=%7B%22mineral_occurrence%22:%22name%20IS%20NULL%22%7D | filters",
            })
    void aSheetThatCannotBeIsAProblemThatNamesTheParameter(String parameters, String parameter) throws Exception {
        HttpResponse<String> response = server.get("/print?" + parameters);
        assertEquals(400, response.statusCode(), response.body());
        assertEquals(
                parameter, RunningServer.parse(response.body()).get("parameter").asText());
    }
}
