package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms of a receipt over the network. */
final class CheckAnswerTest {

    private static final Form MINES =
            Form.file("矿山.csv", "name,longitude,latitude\n乌拉根,75.0417,39.6811\n<script>萨热克,39.95,74.55\n");

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
    void aFaultOfTheDataIsAReceiptAndNotAProblem() throws Exception {
        JsonNode receipt = RunningServer.parse(server.post("/check", MINES).body());
        assertEquals("矿山.csv", receipt.get("file").asText());
        assertEquals(2, receipt.get("records").asInt());
        assertEquals(1, receipt.get("accepted").asInt());
        assertEquals(1, receipt.get("rejected").asInt());
        assertEquals("矿山.csv", receipt.get("findings").get(0).get("file").asText());
        assertTrue(receipt.get("complete").asBoolean());
        HttpResponse<String> garbage = server.post("/check", Form.file("a.bin", HostileFiles.noise(500)));
        assertEquals(200, garbage.statusCode());
        assertEquals(
                "F02",
                RunningServer.parse(garbage.body())
                        .get("findings")
                        .get(0)
                        .get("rule")
                        .asText());
    }

    @ParameterizedTest
    @CsvSource({
        "?f=json, */*, application/json",
        "'', */*, application/json",
        "'', text/html, text/html;charset=utf-8",
        "'', text/csv, text/csv;charset=utf-8",
        "?f=csv, */*, text/csv;charset=utf-8",
        "?f=rejected, */*, text/csv;charset=utf-8",
    })
    void theFormThatIsAskedForIsSent(String query, String accept, String type) throws Exception {
        HttpResponse<String> response = server.post("/check" + query, MINES, "Accept", accept);
        assertEquals(200, response.statusCode());
        assertEquals(type, response.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("no-store", response.headers().firstValue("Cache-Control").orElseThrow());
    }

    @Test
    void aFormThatIsNotThereIsRefusedBeforeTheFileIsRead() throws Exception {
        assertEquals(400, server.post("/check?f=xml", MINES).statusCode());
        assertEquals(406, server.post("/check", MINES, "Accept", "image/png").statusCode());
    }

    @Test
    void theReceiptForPeopleRunsNothingThatStoodInTheFile() throws Exception {
        HttpResponse<String> page = server.post("/check?f=html", MINES);
        assertTrue(page.body().contains("&lt;script&gt;"), page.body());
        assertFalse(page.body().contains("<script"));
        assertTrue(page.headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow()
                .startsWith("default-src 'none'; style-src 'unsafe-inline'"));
    }

    @Test
    void theRejectedRecordsComeBackWithTheReasonAndTheOthersDoNot() throws Exception {
        HttpResponse<String> rejected = server.post("/check?f=rejected", MINES);
        assertTrue(rejected.body().contains("萨热克,39.95,74.55,2,G01"), rejected.body());
        assertFalse(rejected.body().contains("乌拉根"));
        assertEquals(
                "attachment; filename=\"rejected.csv\"",
                rejected.headers().firstValue("Content-Disposition").orElseThrow());
        Form good = Form.file("a.csv", "name,longitude,latitude\n乌拉根,75.0417,39.6811\n");
        assertEquals(
                "row,rules,reason_zh,reason_en,suggestion\r\n",
                server.post("/check?f=rejected", good).body());
    }

    @Test
    void theSystemThatTheSenderStatesIsUsed() throws Exception {
        Form metres = Form.file("a.csv", "name,easting,northing\n甲,501715.823,4393999.122\n");
        JsonNode receipt =
                RunningServer.parse(server.post("/check?crs=EPSG:4534", metres).body());
        assertEquals(1, receipt.get("accepted").asInt(), receipt.toString());
        JsonNode place = receipt.at("/map/after/features/0/geometry/coordinates");
        assertEquals(75.02, place.get(0).asDouble(), 1e-6);
        assertEquals(39.68, place.get(1).asDouble(), 1e-6);
    }
}
