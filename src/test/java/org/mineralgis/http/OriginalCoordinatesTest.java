package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.load.LoadProgress;
import org.mineralgis.load.Loader;
import org.mineralgis.source.FileHash;
import org.mineralgis.store.TestDatabase;
import org.mineralgis.style.MapStyles;

/** From the cells and geometries of files to the items that people and programs are given. */
final class OriginalCoordinatesTest {

    @TempDir
    static Path gisData;

    private static TestDatabase test;
    private static WebServer server;

    @BeforeAll
    static void loadAndServe() throws Exception {
        write("angle", "EPSG:4490", "Point", "csv", "{longitude: 经度, latitude: 纬度, notation: dms}", """
                id,经度,纬度
                a,75°02′30″E,39°40′48″N
                b, 750230.50 ,394048
                c,,
                """);
        write("plane", "EPSG:4513", "Point", "csv", "{east: Y, north: X}", """
                id,X,Y
                a,4393999.122,25501715.823
                """);
        write(
                "corner",
                "EPSG:4490",
                "MultiPolygon",
                "csv",
                "{corners: GDZB, notation: degrees, order: east_north}",
                "id,GDZB\na,\"75.10,39.50;75.20,39.50；75.20,39.60;75.10,39.60\"\n");
        write("wkt", "OGC:CRS84", "Point", "csv", "{wkt: shape}", "id,shape\na,POINT  (75.0410 39.680)\n");
        write("point", "GCJ-02", "Point", "geojson", "in_file", """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"id": "a"},
                  "geometry": {"type": "Point", "coordinates": [75.0467123456789, 39.6812]}}]}
                """);
        write("line", "GCJ-02", "MultiLineString", "geojson", "in_file", """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"id": "a"},
                  "geometry": {"type": "LineString", "coordinates": [[75.0467123456789, 39.6812], [75.1, 39.7]]}}]}
                """);
        test = TestDatabase.create();
        new Loader(test.database(), gisData, LoadProgress.silent()).load();
        server = WebServer.start(
                new ServerOptions("127.0.0.1", 0, RunningServer.UPLOADS),
                test.database(),
                MapStyles.read(Path.of("styles")),
                RunningServer.NO_AREAS);
    }

    @AfterAll
    static void stop() {
        server.close();
        test.close();
    }

    private static void write(String id, String crs, String type, String format, String geometry, String text)
            throws IOException {
        Path folder = Files.createDirectories(gisData.resolve(id));
        Path file = Files.writeString(folder.resolve("records." + format), text);
        long records = format.equals("csv") ? text.lines().count() - 1 : 1;
        Files.writeString(folder.resolve("dataset.yaml"), """
                id: %1$s
                title: {zh: 数据集, en: Dataset}
                description: {zh: 测试数据, en: Data of a test.}
                licence: {title: none}
                attribution: Fixture of a test
                origin: {project: tests, version: "1", date: "2026"}
                evidence: published
                crs: %2$s
                geometry: %3$s
                files:
                  - {path: records.%4$s, sha256: %5$s, format: %4$s, records: %6$d, geometry: %7$s}
                id_field: id
                fields:
                  - {name: id, type: text, title: {zh: 编号, en: Number}}
                """.formatted(
                        id, crs, type, format, FileHash.sha256(file), records, geometry));
    }

    private static String get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address).build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertEquals(200, response.statusCode(), response.body());
        return response.body();
    }

    private static JsonNode item(String dataset, String id) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(get("/collections/" + dataset + "/items/" + id + "?f=json"));
    }

    private static String words(String dataset, String id) throws IOException, InterruptedException {
        JsonNode item = item(dataset, id);
        JsonNode listed = new ObjectMapper().readTree(get("/collections/" + dataset + "/items?f=json"));
        for (JsonNode feature : listed.get("features")) {
            if (feature.get("id").asText().equals(id)) {
                assertEquals(item.get("properties"), feature.get("properties"));
                assertFalse(feature.has("original_geometry"));
            }
        }
        return item.get("properties").get("original_coordinates").asText(null);
    }

    @Test
    void cellsAreShownVerbatimInTheItemAndInTheList() throws Exception {
        assertEquals("75°02′30″E, 39°40′48″N", words("angle", "a"));
        assertEquals(" 750230.50 , 394048", words("angle", "b"));
        assertEquals(null, words("angle", "c"));
        assertEquals("25501715.823, 4393999.122", words("plane", "a"));
        assertEquals("75.10,39.50;75.20,39.50；75.20,39.60;75.10,39.60", words("corner", "a"));
        assertEquals("POINT  (75.0410 39.680)", words("wkt", "a"));
    }

    @Test
    void aPointOfTheFileIsShownByItsNumbersWithAllTheirDigits() throws Exception {
        assertEquals("75.0467123456789, 39.6812", words("point", "a"));
    }

    @Test
    void theItemTellsSystemStepsAndAccuracyWithThem() throws Exception {
        JsonNode properties = item("plane", "a").get("properties");
        assertEquals("EPSG:4513", properties.get("original_crs").asText());
        assertEquals(
                "[\"gauss-kruger-inverse-4513@1\",\"cgcs2000-equals-wgs84@1\"]",
                properties.get("datum_steps").toString());
        assertEquals(1, properties.get("datum_accuracy_m").asDouble());
    }

    @Test
    void aLineHasNoWordsButItsOriginalGeometryInTheItem() throws Exception {
        assertEquals(null, words("line", "a"));
        JsonNode item = item("line", "a");
        assertEquals(
                "{\"type\":\"LineString\",\"coordinates\":[[75.0467123456789,39.6812],[75.1,39.7]]}",
                item.get("original_geometry").toString());
        assertEquals("MultiLineString", item.get("geometry").get("type").asText());
        assertFalse(item("wkt", "a").has("original_geometry"), "no step changed its numbers");
    }

    @Test
    void thePageForPeopleShowsThem() throws Exception {
        String page = get("/collections/plane/items/a?f=html&lang=en");
        for (String part :
                new String[] {"25501715.823, 4393999.122", "EPSG:4513", "gauss-kruger-inverse-4513@1", ">1 m<"}) {
            assertTrue(page.contains(part), page);
        }
        assertTrue(get("/collections/angle/items/a?f=html&lang=zh").contains("75°02′30″E, 39°40′48″N"));
        assertTrue(get("/collections/line/items/a?f=html&lang=en").contains("LineString"));
    }

    @Test
    void theSchemaNamesTheProperty() throws Exception {
        JsonNode schema = new ObjectMapper().readTree(get("/collections/angle/schema?f=json&lang=en"));
        JsonNode property = schema.get("properties").get("original_coordinates");
        assertEquals("Position in the source", property.get("title").asText());
        assertEquals("[\"string\",\"null\"]", property.get("type").toString());
    }

    @Test
    void gdalReadsPropertyAndGeometryOfAListAndOfAnItem() throws Exception {
        String listed = gdal("ogrinfo", "-ro", "-al", "OAPIF:http://127.0.0.1:" + server.port(), "angle");
        assertTrue(listed.contains("original_coordinates (String) = 75°02′30″E, 39°40′48″N"), listed);
        Path file = Files.writeString(gisData.resolve("item.geojson"), get("/collections/line/items/a?f=json"));
        String item = gdal("ogrinfo", "-ro", "-al", file.toString());
        assertTrue(item.contains("original_crs (String) = GCJ-02"), item);
        assertTrue(item.contains("MULTILINESTRING ((75.04"), item);
    }

    private static String gdal(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
