package org.mineralgis.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.SourceFault;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.SourceNotice;
import org.mineralgis.model.SourceRecord;

class GeoJsonReaderTest {

    @TempDir
    Path folder;

    @Test
    void valuesKeepTheSpellingOfTheFile() throws Exception {
        SourceRecord record = readOne("""
                {"type": "Feature", "id": 7, "geometry": null, "properties": {
                  "number": 653101, "text": "653101", "long": 0.10000000000000000000001, "exponent": 1.50E+3,
                  "flag": true, "none": null, "empty": "", "list": [1.0, {"a": "乌恰"}]}}
                """);
        Map<String, String> attributes = record.attributes();
        assertEquals("653101", attributes.get("number"));
        assertEquals("653101", attributes.get("text"));
        assertEquals("0.10000000000000000000001", attributes.get("long"));
        assertEquals("1.50E+3", attributes.get("exponent"));
        assertEquals("true", attributes.get("flag"));
        assertTrue(attributes.containsKey("none"));
        assertNull(attributes.get("none"));
        assertEquals("", attributes.get("empty"));
        assertEquals("[1.0,{\"a\":\"乌恰\"}]", attributes.get("list"));
        assertEquals("7", attributes.get("@id"));
        assertNull(record.geometry());
        assertNull(record.fault());
        assertEquals("data.geojson", record.file());
        assertEquals(1, record.row());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Point              | [75.04, 39.68, 2300]                                     | POINT (75.04 39.68)
                    MultiPoint         | [[75, 39], [76, 40]]                                     | MULTIPOINT ((75 39), (76 40))
                    LineString         | [[75, 39], [76, 40]]                                     | LINESTRING (75 39, 76 40)
                    MultiLineString    | [[[75, 39], [76, 40]], [[77, 39], [78, 40]]]             | MULTILINESTRING ((75 39, 76 40), (77 39, 78 40))
                    Polygon            | [[[75, 39], [76, 39], [76, 40], [75, 39]]]               | POLYGON ((75 39, 76 39, 76 40, 75 39))
                    MultiPolygon       | [[[[75, 39], [76, 39], [76, 40], [75, 39]]]]             | MULTIPOLYGON (((75 39, 76 39, 76 40, 75 39)))
                    """)
    void everyTypeOfGeometryIsReadInTwoDimensions(String type, String coordinates, String wkt) throws Exception {
        SourceRecord record = readOne(feature("{\"coordinates\": " + coordinates + ", \"type\": \"" + type + "\"}"));
        assertNotNull(record.geometry());
        assertEquals(wkt, record.geometry().toText());
    }

    @Test
    void aCollectionOfGeometriesIsRead() throws Exception {
        SourceRecord record = readOne(feature("""
                {"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [75, 39]}, null]}
                """));
        assertNotNull(record.geometry());
        assertEquals("GEOMETRYCOLLECTION (POINT (75 39))", record.geometry().toText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"type\": \"Point\", \"coordinates\": []}", "{\"type\": \"Polygon\", \"coordinates\": []}"})
    void emptyCoordinatesAreNoPosition(String geometry) throws Exception {
        SourceRecord record = readOne(feature(geometry));
        assertNull(record.geometry());
        assertNull(record.fault());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"type": "Point", "coordinates": ["75.04", 39.68]}             | the coordinates hold "75.04"
                    {"type": "Point", "coordinates": [75.04]}                      | the coordinates hold
                    {"type": "Point", "coordinates": [75.04, null]}                | the coordinates hold "null"
                    {"type": "Point", "coordinates": [[75.04, 39.68]]}             | not nested as their type
                    {"type": "Point"}                                              | not nested as their type
                    {"type": "Circle", "coordinates": [75.04, 39.68]}              | unknown type of geometry "Circle"
                    {"coordinates": [75.04, 39.68]}                                | unknown type of geometry ""
                    {"type": "LineString", "coordinates": [[75, 39]]}              | a line has only 1 position
                    {"type": "Polygon", "coordinates": [[[75, 39], [76, 39], [75, 39]]]}           | a ring has only 3 positions
                    {"type": "Polygon", "coordinates": [[[75, 39], [76, 39], [76, 40], [75, 40]]]} | a ring is not closed; it starts at 75.0, 39.0
                    "乌恰县"                                                        | unknown type of geometry ""
                    """)
    void aGeometryThatCannotBeMadeIsAFaultOfItsRecordAndTheNextIsReadAllTheSame(String geometry, String expected)
            throws Exception {
        String next = feature("{\"type\": \"Point\", \"coordinates\": [75, 39]}");
        List<SourceRecord> records = read(collection(feature(geometry) + "," + next));
        SourceFault fault = records.get(0).fault();
        assertNotNull(fault);
        assertEquals(SourceFault.Kind.COORDINATES, fault.kind());
        assertTrue(fault.message().en().contains(expected), fault.message().en());
        assertFalse(fault.message().zh().isBlank());
        assertNull(records.get(0).geometry());
        assertNotNull(records.get(1).geometry());
        assertEquals(2, records.get(1).row());
    }

    @Test
    void propertiesThatAreNoObjectAreAFaultOfTheRecord() throws Exception {
        SourceRecord record = readOne("{\"type\": \"Feature\", \"properties\": [1], \"geometry\": null}");
        assertNotNull(record.fault());
        assertEquals(SourceFault.Kind.STRUCTURE, record.fault().kind());
    }

    @Test
    void aNumberTooLargeForACoordinateBecomesInfiniteAndIsLeftToTheCheck() throws Exception {
        SourceRecord record = readOne(feature("{\"type\": \"Point\", \"coordinates\": [1e999, 39]}"));
        assertNotNull(record.geometry());
        assertEquals(Double.POSITIVE_INFINITY, record.geometry().getCoordinate().x);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"type": "Topology", "features": []}                           | expected a FeatureCollection
                    []                                                             | expected a FeatureCollection
                    {"type": "FeatureCollection"}                                  | expected a FeatureCollection with features
                    {"type": "FeatureCollection", "features": {}}                  | expected features to be a list
                    {"type": "FeatureCollection", "features": [1]}                 | line 1, feature 1: expected a feature
                    {"type": "FeatureCollection", "features": [{"type": "X"}]}     | feature 1: expected an object of type Feature
                    {"type": "FeatureCollection", "features": [] } x               | not valid JSON
                    {"type": "FeatureCollection", "features": [] } {}              | expected nothing behind the FeatureCollection
                    {"type": "FeatureCollection", "features": [                    | not valid JSON
                    {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"a": 1, "a": 2}}]} | Duplicate field 'a'
                    {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"a": NaN}}]}       | not valid JSON
                    """)
    void aFileThatIsNotGeoJsonIsRefusedWithItsPlace(String json, String expected) throws IOException {
        SourceException refused = assertThrows(SourceException.class, () -> read(json));
        assertTrue(refused.getMessage().contains(expected), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
        assertTrue(refused.getMessage().contains("data.geojson: line 1"), refused.getMessage());
    }

    @Test
    void aHostileDepthIsRefused() {
        String deep = feature("{\"type\": \"Point\", \"coordinates\": " + "[".repeat(100_000));
        assertThrows(SourceException.class, () -> read(collection(deep)));
        String deepProperty = "{\"type\": \"Feature\", \"properties\": {\"a\": " + "{\"a\":".repeat(100_000);
        assertThrows(SourceException.class, () -> read(collection(deepProperty)));
    }

    @Test
    void anEndlessNumberIsRefused() {
        String json = feature("{\"type\": \"Point\", \"coordinates\": [" + "1".repeat(1000) + ", 39]}");
        assertThrows(SourceException.class, () -> read(collection(json)));
    }

    @Test
    void aFileInGbkIsRefused() throws IOException {
        Path file = folder.resolve("data.geojson");
        Files.write(file, collection("{\"properties\": {\"name\": \"乌恰\"}}").getBytes(Charset.forName("GBK")));
        assertThrows(SourceException.class, () -> read(file, record -> {}));
    }

    @ParameterizedTest
    @CsvSource({
        "urn:ogc:def:crs:OGC:1.3:CRS84, OGC:CRS84",
        "urn:ogc:def:crs:OGC::CRS84, OGC:CRS84",
        "OGC:CRS84, OGC:CRS84",
        "urn:ogc:def:crs:EPSG::4326, EPSG:4326",
        "EPSG:4490, EPSG:4490",
        "urn:ogc:def:crs:EPSG:9.1:4513, EPSG:4513",
        "http://www.opengis.net/def/crs/EPSG/0/4513, EPSG:4513",
        "EPSG:3857,",
        "EPSG:45130,",
        "somewhere,"
    })
    void theOldMemberForTheSystemIsTold(String name, String key) throws Exception {
        Path file = Files.writeString(folder.resolve("data.geojson"), withSystem(name));
        Readings readings = Readings.of(file, SourceFormat.GEOJSON, new GeometrySource.InFile());
        SourceNotice notice = readings.notices().get(0);
        assertEquals(SourceNotice.Kind.SYSTEM_NAMED, notice.kind());
        assertEquals(
                "the crs of the file says \"" + name + "\"", notice.message().en());
        assertEquals(key, notice.system() == null ? null : notice.system().key());
    }

    @Test
    void whatTheConsumerThrowsIsNotBlamedOnTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("data.geojson"), collection(feature("null")));
        assertThrows(
                IllegalStateException.class,
                () -> read(file, record -> {
                    throw new IllegalStateException("the disk is full");
                }));
    }

    private static String withSystem(String name) {
        return "{\"type\": \"FeatureCollection\", \"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"" + name
                + "\"}}, \"features\": []}";
    }

    private static String feature(String geometry) {
        return "{\"type\": \"Feature\", \"properties\": null, \"geometry\": " + geometry + "}";
    }

    private static String collection(String features) {
        return "{\"type\": \"FeatureCollection\", \"features\": [" + features + "]}";
    }

    private SourceRecord readOne(String feature) throws IOException, SourceException {
        List<SourceRecord> records = read(collection(feature));
        assertEquals(1, records.size());
        return records.get(0);
    }

    private List<SourceRecord> read(String json) throws IOException, SourceException {
        List<SourceRecord> records = new ArrayList<>();
        read(Files.writeString(folder.resolve("data.geojson"), json), records::add);
        return records;
    }

    private static void read(Path file, RecordConsumer consumer) throws IOException, SourceException {
        SourceFile spec =
                new SourceFile("data.geojson", "0".repeat(64), SourceFormat.GEOJSON, 1, new GeometrySource.InFile());
        RecordReader.of(SourceFormat.GEOJSON).read(file, spec, consumer);
    }
}
