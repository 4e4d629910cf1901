package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineralgis.datum.CoordinateOperation;
import org.mineralgis.datum.CoordinateOperations;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.DatumParameters;
import org.mineralgis.model.GeocentricShift;
import org.mineralgis.model.GeodeticDatum;
import org.mineralgis.model.Language;
import org.mineralgis.model.LocalizedText;

final class OperationsTest {

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
    void aStepOfARecordIsExplainedWithParametersAreaAndAccuracy() throws Exception {
        JsonNode operation = find(server.json("/operations").get("operations"), "epsg-15921@1");
        assertEquals("EPSG:4214", operation.get("from").asText());
        assertEquals("EPSG:4326", operation.get("to").asText());
        assertEquals(15.8, operation.get("parameters").get(0).get("value").asDouble());
        assertEquals(
                "EPSG:15921", operation.get("parameters").get(0).get("source").asText());
        assertEquals(77.45, operation.get("area").get("west").asDouble());
        assertEquals(1, operation.get("accuracyMeters").asDouble());
        assertTrue(operation.get("title").get("zh").asText().contains("北京"));
    }

    @Test
    void everyOperationHasAStepOfItsOwn() throws Exception {
        JsonNode operations = server.json("/operations").get("operations");
        List<String> steps = StreamSupport.stream(operations.spliterator(), false)
                .map(operation -> operation.get("step").asText())
                .toList();
        assertEquals(steps.size(), steps.stream().distinct().count());
        assertTrue(steps.containsAll(List.of(
                "cgcs2000-equals-wgs84@1", "gcj02-inverse@1", "bd09-inverse@1", "gauss-kruger-inverse-4513@1")));
    }

    @Test
    void thePageOfARecordLeadsToWhatItsStepMeans() throws Exception {
        String link = "/operations?lang=en#gcj02-inverse@1";
        String record = server.get("/collections/team_territory/items/t2?f=html&lang=en")
                .body();
        assertTrue(record.contains(link), record);
        String page = server.get("/operations?f=html&lang=en").body();
        assertTrue(page.contains("<tr id=\"gcj02-inverse@1\">"), page);
    }

    /** Local parameters may be confidential: that there are some is told, their values are not. */
    @Test
    void theValuesOfAnOperatorsParametersAreWithheld() {
        DatumParameters local = new DatumParameters(
                "wuqia-54",
                "2026",
                new LocalizedText("乌恰", "Wuqia"),
                GeodeticDatum.BEIJING_1954,
                GeodeticDatum.CGCS2000,
                GeocentricShift.translation(11.25, -113.5, -41.75, "survey"),
                new BoundingBox(73, 38, 77, 41),
                2);
        List<CoordinateOperation> operations = CoordinateOperations.list(List.of(local));
        assertEquals("wuqia-54@2026", operations.get(0).step());
        String page = OperationsPage.of(
                        new Visit(
                                Href.of("http://localhost"),
                                Href.of("http://localhost").to("operations"),
                                Language.EN,
                                true),
                        operations)
                .document();
        assertTrue(page.contains("wuqia-54@2026"));
        assertTrue(page.contains("X-axis translation: withheld</div>"), page);
        assertFalse(page.contains("11.25") || page.contains("113.5") || page.contains("41.75"), page);
    }

    private static JsonNode find(JsonNode operations, String step) {
        return StreamSupport.stream(operations.spliterator(), false)
                .filter(operation -> operation.get("step").asText().equals(step))
                .findFirst()
                .orElseThrow();
    }
}
