package org.mineralgis.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.model.Crs;

class SubmissionCheckTest {

    @TempDir
    Path folder;

    @Test
    void aTableOfDegreesIsReadByItsHeadersAndTheSwappedRowIsRejected() throws Exception {
        Receipt receipt = Submitted.check(folder, "mines.csv", """
                编号,名称,经度,纬度,县
                1,乌拉根,75.041712,39.681134,乌恰县
                2,特希克,39.412345,75.912345,乌恰县
                3,某矿,75.123456,39.512345,巴楚县
                """);
        assertEquals(List.of(3L, 2L, 1L, 1L), Submitted.counts(receipt));
        assertEquals(Crs.EPSG_4326, receipt.source().used());
        assertNull(receipt.source().declared());
        assertTrue(Submitted.rules(receipt).containsAll(List.of("G01:2", "G15:3", "G05:0")), receipt.toString());
        assertEquals(
                "75.912345, 39.412345",
                Submitted.finding(receipt, "G01").detail().suggestion());
        assertEquals("乌恰县", receipt.rejected().kept().get(0).attributes().get("县"));
        assertTrue(receipt.hasErrors());
    }

    @Test
    void theReceiptOfAGeoJsonFileKeepsTheContractWithItsReaders() throws Exception {
        Receipt receipt = Submitted.check(folder, "mines.geojson", """
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "properties": {"name": "乌拉根"},
                   "geometry": {"type": "Point", "coordinates": [75.041712, 39.681134]}},
                  {"type": "Feature", "properties": {"name": "far"},
                   "geometry": {"type": "Point", "coordinates": [116.412345, 39.912345]}}]}
                """);
        JsonNode json = Submitted.json(receipt);
        assertEquals("mines.geojson", json.at("/file").asText());
        assertEquals("geojson", json.at("/format").asText());
        assertTrue(json.at("/crs/declared").isNull());
        assertEquals("OGC:CRS84", json.at("/crs/used").asText());
        assertTrue(json.at("/crs/evidence/1/en").asText().contains("RFC 7946"), json.toPrettyString());
        assertEquals(
                "2 1 0 1",
                json.at("/records").asText() + " " + json.at("/accepted").asText() + " "
                        + json.at("/flagged").asText() + " "
                        + json.at("/rejected").asText());
        assertTrue(json.at("/complete").asBoolean());
        assertTrue(json.at("/stopped").isNull());
        assertEquals(1, json.at("/errors").asInt());
        assertEquals("G02", json.at("/rules/0/rule").asText());
        assertEquals("error", json.at("/rules/0/severity").asText());
        assertFalse(json.at("/rules/0/title/zh").asText().isEmpty());
        assertFalse(json.at("/findings/0/message/en").asText().isEmpty());
        assertEquals(2, json.at("/rejectedRecords/0/row").asInt());
        assertEquals("G02", json.at("/rejectedRecords/0/rules/0").asText());
        assertEquals("far", json.at("/rejectedRecords/0/attributes/name").asText());
        assertEquals(2, json.at("/map/before/features").size());
        assertEquals("乌拉根", json.at("/map/after/features/0/properties/label").asText());
        assertEquals(
                "accepted", json.at("/map/after/features/0/properties/outcome").asText());
        assertEquals(
                75.041712,
                json.at("/map/after/features/0/geometry/coordinates/0").asDouble());
        assertEquals(1, json.at("/map/after/features").size());
        assertTrue(json.at("/rulesNotApplied").size() > 3);
    }

    @Test
    void anEastingWithoutItsZoneIsRefusedWithBothPlacesOnTheMap() throws Exception {
        Receipt receipt = Submitted.check(folder, "points.csv", """
                名称,X,Y
                甲,4393999.122,501715.823
                """);
        assertEquals(List.of(1L, 0L, 0L, 1L), Submitted.counts(receipt));
        assertNull(receipt.source().used());
        String message = Submitted.finding(receipt, "G03").message().zh();
        assertTrue(message.contains("乌恰县") && message.contains("巴楚县"), message);
        List<String> candidates = receipt.map().after().stream()
                .map(Receipt.MapFeature::candidate)
                .toList();
        assertEquals(List.of("EPSG:4534", "EPSG:4535"), candidates.subList(0, 2));
    }

    @Test
    void chineseAxesAreToldByTheNumbersAndTheZoneByItsPrefix() throws Exception {
        Receipt receipt = Submitted.check(folder, "points.csv", """
                名称,X(m),Y(m)
                甲,4393999.122,25501715.823
                乙,4383999.122,25511715.823
                """);
        assertEquals(List.of(2L, 2L, 0L, 0L), Submitted.counts(receipt));
        assertEquals(Crs.EPSG_4513, receipt.source().used());
        assertEquals(75.02, receipt.map().after().get(0).geometry().getCoordinate().x, 1e-6);
    }
}
