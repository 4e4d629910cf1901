package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.model.ServedCrs;

/** GDAL reads all that is shipped: every collection whole, by filter, by box and in another system. */
@ExtendWith(ShippedServer.Shared.class)
final class GdalShippedTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern COUNTED =
            Pattern.compile("Layer name: (\\S+).*?Feature Count: (\\d+)", Pattern.DOTALL);

    @TempDir
    private static Path folder;

    @Test
    void everyCollectionIsListedWithTheCountOfItsRecords(ShippedServer server) throws Exception {
        Matcher layers = COUNTED.matcher(run("ogrinfo", "-ro", "-al", "-so", "OAPIF:" + server.base()));
        Set<String> found = new HashSet<>();
        while (layers.find()) {
            found.add(layers.group(1) + " " + layers.group(2));
        }
        Set<String> expected = new HashSet<>();
        for (JsonNode collection : server.collections()) {
            expected.add(collection.get("id").asText() + " " + matched(server, collection));
        }
        assertEquals(expected, found);
    }

    @Test
    void everyRecordOfEveryCollectionIsReadOnce(ShippedServer server) throws Exception {
        for (JsonNode collection : server.collections()) {
            String id = collection.get("id").asText();
            List<JsonNode> records = read(server, id, "-oo", "PAGE_SIZE=700");
            assertEquals(matched(server, collection), records.size(), id);
            long placed = records.stream()
                    .filter(record -> !record.get("geometry").isNull())
                    .count();
            assertEquals(!collection.at("/extent/spatial").isMissingNode(), placed > 0, id);
        }
    }

    @Test
    void aConditionIsAskedOfTheServerAndFindsTheSameRecords(ShippedServer server) throws Exception {
        for (String condition : List.of("occurrence_type = 'deposit'", "name_zh LIKE '%金%'", "name_zh = '乌拉根铅锌矿'")) {
            assertFound(server, "mineral_occurrence", condition);
        }
        assertFound(server, "earthquake", "magnitude >= 6.5");
    }

    @Test
    void aBoxFindsTheRecordsThatMeetIt(ShippedServer server) throws Exception {
        for (String id : List.of("mine", "mineral_occurrence", "fault", "admin_area")) {
            List<JsonNode> found = read(server, id, "-spat", "75", "39", "76.5", "40");
            JsonNode page = server.json(
                    server.base() + "/collections/" + id + "/items?limit=10000&bbox=75,39,76.5,40",
                    ShippedServer.GEOJSON);
            // GDAL itself leaves out those without position, which every box finds.
            long placed = 0;
            for (JsonNode record : page.get("features")) {
                placed += record.get("geometry").isNull() ? 0 : 1;
            }
            assertEquals(placed, found.size(), id);
            assertTrue(found.size() > 0, id);
        }
    }

    @Test
    void positionsInAnotherSystemAreThoseThatGdalMakesItself(ShippedServer server) throws Exception {
        Map<String, Coordinate> served = new HashMap<>();
        String address = ShippedServer.with(
                server.base() + "/collections/mine/items", "limit", "10000", "crs", ServedCrs.EPSG_4513.uri());
        for (JsonNode feature : server.json(address, ShippedServer.GEOJSON).get("features")) {
            GeoJsonShape.of(feature)
                    .ifPresent(shape -> served.put(feature.get("id").asText(), shape.getCoordinate()));
        }
        assertFalse(served.isEmpty());
        int compared = 0;
        for (String[] place : placesInZone25(server)) {
            Coordinate northFirst = served.get(place[2]);
            assertEquals(northFirst.y, Double.parseDouble(place[0]), 0.05, place[2]);
            assertEquals(northFirst.x, Double.parseDouble(place[1]), 0.05, place[2]);
            compared++;
        }
        assertEquals(served.size(), compared);
    }

    /** East, north and id of every mine with a position. */
    private static List<String[]> placesInZone25(ShippedServer server) throws Exception {
        Path written = Files.createTempDirectory(folder, "zone").resolve("out.csv");
        run(
                "ogr2ogr",
                "-f",
                "CSV",
                written.toString(),
                "-lco",
                "GEOMETRY=AS_XY",
                "-t_srs",
                "EPSG:4513",
                "-sql",
                "select id from mine",
                "OAPIF:" + server.base());
        return Files.readAllLines(written).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> !cells[0].isEmpty())
                .toList();
    }

    private static void assertFound(ShippedServer server, String id, String condition) throws Exception {
        String address = ShippedServer.with(
                server.base() + "/collections/" + id + "/items", "limit", "10000", "filter", condition);
        int expected =
                server.json(address, ShippedServer.GEOJSON).get("numberMatched").asInt();
        assertTrue(expected > 0, condition);
        assertEquals(expected, read(server, id, "-where", condition).size(), condition);
    }

    private static int matched(ShippedServer server, JsonNode collection) {
        return server.json(ShippedServer.items(collection, "limit", "1"), ShippedServer.GEOJSON)
                .get("numberMatched")
                .asInt();
    }

    /** What GDAL writes of a collection. */
    private static List<JsonNode> read(ShippedServer server, String id, String... options) throws Exception {
        Path written = Files.createTempDirectory(folder, id).resolve("out.geojsonl");
        List<String> command = new ArrayList<>(List.of("ogr2ogr", "-f", "GeoJSONSeq", written.toString()));
        command.addAll(List.of("-lco", "COORDINATE_PRECISION=7"));
        command.addAll(List.of(options));
        command.addAll(List.of("OAPIF:" + server.base(), id));
        run(command.toArray(String[]::new));
        List<JsonNode> records = new ArrayList<>();
        for (String line : Files.readAllLines(written)) {
            records.add(MAPPER.readTree(line));
        }
        return records;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
