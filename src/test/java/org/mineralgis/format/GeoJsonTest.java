package org.mineralgis.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.mineralgis.model.Crs;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.DatumPolicy;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldMapping;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Licence;
import org.mineralgis.model.Lineage;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Metadata;
import org.mineralgis.model.Origin;
import org.mineralgis.model.Portrayal;
import org.mineralgis.model.Schema;

final class GeoJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final LocalizedText TEXT = new LocalizedText("矿", "Mine");

    private static final String SCHEMA = "http://h/schema";

    @Test
    void aFeatureHasItsFieldsInOrderThenItsLineage() throws Exception {
        Dataset dataset = dataset(
                field("name_zh", FieldType.TEXT),
                field("tonnes", FieldType.NUMBER),
                field("rank", FieldType.INTEGER),
                field("open", FieldType.BOOLEAN),
                field("since", FieldType.DATE),
                field("commodities", FieldType.LIST));
        String json = feature(
                dataset,
                "POINT (75.0417 39.6811)",
                "乌拉根 \"A\"",
                1.0e-5,
                7L,
                true,
                LocalDate.of(2023, 9, 27),
                List.of("zinc", "lead"));
        assertEquals(
                "{\"type\":\"Feature\",\"id\":\"wulagen\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[75.0417,39.6811]},"
                        + "\"properties\":{\"name_zh\":\"乌拉根 \\\"A\\\"\",\"tonnes\":0.00001,\"rank\":7,\"open\":true,"
                        + "\"since\":\"2023-09-27\",\"commodities\":[\"zinc\",\"lead\"],\"evidence\":\"published\","
                        + "\"original_crs\":\"GCJ-02\",\"datum_steps\":[\"gcj02-inverse@1\"],\"datum_accuracy_m\":250,"
                        + "\"original_coordinates\":\"75°02′30″E, 39°40′52″N\"}}",
                json);
    }

    @Test
    void aFieldWithoutValueAndAnUnknownPositionAreNull() throws Exception {
        JsonNode json = MAPPER.readTree(
                feature(dataset(field("name_zh", FieldType.TEXT)), null, new @Nullable Object[] {null}));
        assertTrue(json.get("geometry").isNull());
        assertTrue(json.get("properties").get("name_zh").isNull());
    }

    @Test
    void coordinatesHaveSevenDigitsAtMostAndNeitherExponentNorZerosAtTheEnd() throws Exception {
        assertEquals(
                "[[[0,1.1234568],[-0.0000001,100],[179.9999999,-12.5]]]",
                coordinates("MULTILINESTRING ((-0.00000001 1.12345678, -0.00000012 100, 179.99999994 -12.50))"));
    }

    @Test
    void outerRingsRunCounterclockwiseAndHolesClockwise() throws Exception {
        assertEquals(
                "[[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]]]",
                coordinates("MULTIPOLYGON (((0 0, 0 4, 4 4, 4 0, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1)))"));
    }

    /** Rings clockwise and more digits than seven: what a file has is not written anew. */
    @Test
    void theOriginalGeometryStandsBesideThePropertiesInTheNumbersAndOrderOfItsFile() throws Exception {
        Geometry square = new WKTReader()
                .read("POLYGON ((25501715.8231234567 4393999.1, 25501715.8231234567 4394999, 25502715 4394999,"
                        + " 25501715.8231234567 4393999.1))");
        Geometry served = new WKTReader().read("POLYGON ((75.02 39.68, 75.02 39.69, 75.03 39.69, 75.02 39.68))");
        Lineage lineage =
                new Lineage(Evidence.PUBLISHED, "EPSG:4513", List.of("gauss-kruger-inverse-4513@1"), null, square);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordJson.writeFeature(
                out,
                dataset(),
                RecordView.WHOLE,
                SCHEMA,
                new Feature("a", served, List.of(), lineage),
                null,
                List.of());
        String json = out.toString(StandardCharsets.UTF_8);
        assertTrue(
                json.contains(
                        "\"coordinates\":[[[75.02,39.68],[75.03,39.69],[75.02,39.69],[75.02,39.68]]]},\"properties\""),
                json);
        assertTrue(
                json.endsWith(
                        "\"original_coordinates\":null},\"original_geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                                + "[[[25501715.823123455,4393999.1],[25501715.823123455,4394999],[25502715,4394999],"
                                + "[25501715.823123455,4393999.1]]]}}"),
                json);
    }

    @Test
    void anEmptyGeometryIsNull() throws Exception {
        JsonNode json = MAPPER.readTree(feature(dataset(), "MULTIPOLYGON EMPTY"));
        assertTrue(json.get("geometry").isNull());
    }

    @Test
    void aCollectionOfGeometriesKeepsItsMembers() throws Exception {
        JsonNode json =
                MAPPER.readTree(feature(dataset(), "GEOMETRYCOLLECTION (POINT (1 2), MULTIPOINT ((3 4), (5 6)))"));
        assertEquals(
                "[{\"type\":\"Point\",\"coordinates\":[1,2]},{\"type\":\"MultiPoint\",\"coordinates\":[[3,4],[5,6]]}]",
                json.get("geometry").get("geometries").toString());
    }

    @Test
    void aPageSaysHowManyMatchAndHowManyItHolds() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordJson page = RecordJson.begin(out, dataset(), RecordView.WHOLE, SCHEMA);
        page.head(Instant.parse("2026-11-22T08:00:00Z"), 12);
        page.write(record(null));
        page.write(record("POINT (1 2)"));
        page.end("Mines, release 1", List.of(new Link("next", "application/geo+json", "n", "http://h/x")));
        JsonNode json = MAPPER.readTree(out.toByteArray());
        assertEquals(12, json.get("numberMatched").asInt());
        assertEquals(2, json.get("numberReturned").asInt());
        assertEquals("Mines, release 1", json.get("citation").asText());
        assertEquals(2, json.get("features").size());
        assertEquals("2026-11-22T08:00:00Z", json.get("timeStamp").asText());
        assertEquals(
                "{\"href\":\"http://h/x\",\"rel\":\"next\",\"type\":\"application/geo+json\",\"title\":\"n\"}",
                json.get("links").get(0).toString());
    }

    @Test
    void everyNumberReadsBackAsItselfAndHasNoExponent() {
        Random random = new Random(42);
        for (int round = 0; round < 20_000; round++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String text = Decimal.of(value);
                assertEquals(value == 0 ? 0 : value, Double.parseDouble(text));
                assertTrue(text.matches("-?[0-9]+([.][0-9]*[1-9])?"), text);
            }
        }
    }

    private static String coordinates(String wkt) throws Exception {
        // Cut out of the text: a parser would hide how the numbers are written.
        String json = feature(dataset(), wkt);
        return json.substring(
                json.indexOf("\"coordinates\":") + "\"coordinates\":".length(), json.indexOf("},\"properties\""));
    }

    private static String feature(Dataset dataset, @Nullable String wkt, @Nullable Object... values)
            throws IOException, ParseException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordJson.writeFeature(out, dataset, RecordView.WHOLE, SCHEMA, record(wkt, values), null, List.of());
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Feature record(@Nullable String wkt, @Nullable Object... values) throws ParseException {
        Geometry geometry = wkt == null ? null : new WKTReader().read(wkt);
        Lineage lineage = new Lineage(
                Evidence.PUBLISHED, "GCJ-02", List.of("gcj02-inverse@1"), 250.0, null, "75°02′30″E, 39°40′52″N");
        return new Feature("wulagen", geometry, Arrays.asList(values), lineage);
    }

    private static Field field(String name, FieldType type) {
        FieldMapping mapping = new FieldMapping(name, List.of(), null, Map.of());
        return new Field(name, type, TEXT, null, false, List.of(), null, null, mapping);
    }

    private static Dataset dataset(Field... fields) {
        Metadata metadata = new Metadata(
                TEXT,
                TEXT,
                new Licence("CC0-1.0", "CC0", null),
                "nobody",
                new Origin("test", "1", "2026", null),
                List.of());
        Schema schema = new Schema(GeometryType.POINT, List.of(fields), null, null);
        Portrayal portrayal = new Portrayal(null, null, null, null);
        return new Dataset(
                "mine", metadata, Crs.GCJ02, DatumPolicy.STRICT, Evidence.PUBLISHED, List.of(), schema, portrayal);
    }
}
