package org.mineralgis.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.SourceFormat;

/** Files made to do harm, or harmed: always a SourceException or faults of records, never anything else. */
class HostileFilesTest {

    private static final String MINES = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"name": "乌拉根铅锌矿", "id": 1, "day": "2020-01-02"},
               "geometry": {"type": "Polygon", "coordinates": [[[75, 39], [76, 39], [76, 40], [75, 39]]]}},
              {"type": "Feature", "properties": {"name": "特希克金矿", "id": 2, "day": "2020-01-03"},
               "geometry": {"type": "Polygon", "coordinates": [[[75, 39], [76, 39], [76, 40], [75, 39]]]}}]}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(SourceFormat.class)
    void randomBytesAreRefusedOrRecordsAtFault(SourceFormat format) throws Exception {
        Random random = new Random(20_261_123);
        Path file = folder.resolve(format == SourceFormat.SHAPEFILE ? "data.zip" : "data.bin");
        for (int round = 0; round < 200; round++) {
            byte[] bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            readAnyhow(Files.write(file, bytes), format);
        }
    }

    @ParameterizedTest
    @CsvSource({"SHAPEFILE, shz", "GEOPACKAGE, gpkg", "KML, kml", "XLSX, xlsx", "GEOJSONSEQ, geojsons", "CSV, csv"})
    void aFileWithBytesChangedIsRefusedOrReadWithoutHarm(SourceFormat format, String suffix) throws Exception {
        Random random = new Random(format.ordinal());
        Path source = Files.writeString(folder.resolve("source.geojson"), MINES);
        byte[] whole = Files.readAllBytes(Gdal.convert(source, folder.resolve("whole." + suffix)));
        Path file = folder.resolve("data." + suffix);
        for (int round = 0; round < 150; round++) {
            byte[] bytes = round % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int change = 0; change < 1 + random.nextInt(8) && bytes.length > 0; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            readAnyhow(Files.write(file, bytes), format);
        }
    }

    @Test
    void looseShapefilesWithBytesChangedAreRefusedOrReadWithoutHarm() throws Exception {
        Random random = new Random(7);
        Path source = Files.writeString(folder.resolve("source.geojson"), MINES);
        Gdal.convert(source, folder.resolve("whole.shp"));
        byte[] shp = Files.readAllBytes(folder.resolve("whole.shp"));
        byte[] dbf = Files.readAllBytes(folder.resolve("whole.dbf"));
        for (int round = 0; round < 2000; round++) {
            byte[] shapes = shp.clone();
            byte[] table = dbf.clone();
            shapes[random.nextInt(shapes.length)] = (byte) random.nextInt(256);
            table[random.nextInt(table.length)] = (byte) random.nextInt(256);
            Files.write(folder.resolve("data.shp"), shapes);
            Files.write(folder.resolve("data.dbf"), table);
            readAnyhow(folder.resolve("data.shp"), SourceFormat.SHAPEFILE, "data.dbf");
        }
    }

    @Test
    void aShapeThatCountsMorePositionsThanItHasIsAFaultAndTheNextIsRead() throws Exception {
        Path source = Files.writeString(folder.resolve("source.geojson"), MINES);
        Path shp = Gdal.convert(source, folder.resolve("data.shp"));
        byte[] bytes = Files.readAllBytes(shp);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(100 + 8 + 4 + 32 + 4, 1_900_000);
        Files.write(shp, bytes);
        Readings readings = Readings.of(shp, SourceFormat.SHAPEFILE, new GeometrySource.InFile(), "data.dbf");
        assertNotNull(readings.records().get(0).fault());
        assertNotNull(readings.records().get(1).geometry());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../data.shp", "/etc/data.shp", "a/../../data.shp", "C:\\data.shp", "..\\data.shp"})
    void aZipWhoseNamesLeadOutOfItIsRefused(String name) throws Exception {
        assertRefused(Zips.write(folder.resolve("data.zip"), name, "x"), "leads out of it");
    }

    @Test
    void aZipInAZipIsRefused() throws Exception {
        assertRefused(Zips.write(folder.resolve("data.zip"), "inner.ZIP", "x"), "has an archive in it");
    }

    @Test
    void aZipWithTooManyFilesIsRefused() throws Exception {
        Path zip = folder.resolve("data.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int index = 0; index < 1001; index++) {
                out.putNextEntry(new ZipEntry(index + ".txt"));
            }
        }
        assertRefused(zip, "has 1001 entries");
    }

    @Test
    void aZipThatUnpacksToAHundredTimesItsSizeIsRefused() throws Exception {
        assertRefused(Zips.write(folder.resolve("data.zip"), "a.shp", new byte[8 << 20]), "100 times its size");
    }

    @Test
    void aZipThatSaysLessThanItUnpacksToIsRefused() throws Exception {
        Path zip = Zips.write(folder.resolve("data.kmz"), "doc.kml", new byte[8 << 20]);
        byte[] bytes = Files.readAllBytes(zip);
        for (int index = bytes.length - 4; index > 0; index--) {
            boolean directory = bytes[index] == 'P' && bytes[index + 1] == 'K' && bytes[index + 2] == 1;
            if (directory) {
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(index + 24, 1000);
            }
        }
        Files.write(zip, bytes);
        assertThrows(SourceException.class, () -> read(zip, SourceFormat.KMZ));
    }

    @Test
    void xmlWithADocumentTypeIsRefusedBeforeItsEntitiesMultiply() throws Exception {
        String bomb = """
                <?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>
                <kml><Placemark><name>&b;</name></Placemark></kml>
                """;
        assertTrue(
                refusal(bomb).getMessage().contains("document type"),
                refusal(bomb).getMessage());
        refusal("<kml><Placemark><name>&b;</name></Placemark></kml>");
    }

    @Test
    void xmlThatWouldFetchAFileIsRefused() throws Exception {
        refusal("<!DOCTYPE kml SYSTEM \"file:///etc/passwd\"><kml/>");
        refusal("<!DOCTYPE k [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><kml><name>&x;</name></kml>");
    }

    @Test
    void xmlNestedAMillionTimesIsRefused() throws Exception {
        assertTrue(refusal("<kml>" + "<Folder>".repeat(1_000_000)).getMessage().contains("nested deeper"));
    }

    @Test
    void aTagOrCommentOfManyMebibytesIsRefused() throws Exception {
        assertTrue(refusal("<kml a=\"" + "x".repeat(9 << 20)).getMessage().contains("longer than 8 MiB"));
        assertTrue(refusal("<kml><!--" + "<".repeat(9 << 20)).getMessage().contains("longer than 8 MiB"));
    }

    @Test
    void aWorkbookWithACellFarOutIsRefused() throws Exception {
        assertRefusedBook("<c r=\"ZZZZZZ1\"><v>1</v></c>", "there is no cell");
        assertRefusedBook("<c r=\"A1\" t=\"s\"><v>9</v></c>", "there is no shared text");
    }

    @Test
    void aGeoPackageWhoseTableIsAnEndlessViewIsRefused() throws Exception {
        Path file = folder.resolve("data.gpkg");
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = database.createStatement()) {
            statement.execute("create view gpkg_contents as with recursive n(x) as"
                    + " (select 1 union all select x + 1 from n) select x as table_name from n");
        }
        SourceException refused = assertThrows(SourceException.class, () -> read(file, SourceFormat.GEOPACKAGE));
        assertTrue(refused.getMessage().contains("has no table \"gpkg_contents\""), refused.getMessage());
    }

    @Test
    void geometryNestedAMillionTimesInAGeoPackageIsAFault() {
        ByteBuffer bytes = ByteBuffer.allocate(8 + 9 * 1_000_000).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 1).putInt(4326);
        while (bytes.hasRemaining()) {
            bytes.put((byte) 1).putInt(7).putInt(1);
        }
        assertThrows(MalformedGeometryException.class, () -> new GeoPackageGeometry().build(bytes.array()));
    }

    @Test
    void oneBadLineOfASequenceIsAFaultOfItsRowAndTheNextIsRead() throws Exception {
        String good = "{\"type\":\"Feature\",\"properties\":{\"a\":1},\"geometry\":null}";
        String lines = good + "\n{\"type\":\n\n[1]\n{\"type\":\"Point\"}\n" + good + " x\n" + good;
        Path file = Files.writeString(folder.resolve("data.geojsonl"), lines);
        Readings readings = Readings.of(file, SourceFormat.GEOJSONSEQ, new GeometrySource.InFile());
        List<Boolean> faults = readings.records().stream()
                .map(record -> record.fault() != null)
                .toList();
        assertEquals(List.of(false, true, true, true, true, false), faults);
    }

    @Test
    void aTextOfASequenceMaySpanLinesAndACutOneIsAFault() throws Exception {
        String text =
                "\u001E{\"type\":\"Feature\",\n\"properties\":{\"a\":1},\n\"geometry\":null}\n\u001E{\"type\":\"Fea";
        Path file = Files.writeString(folder.resolve("data.geojsons"), text);
        Readings readings = Readings.of(file, SourceFormat.GEOJSONSEQ, new GeometrySource.InFile());
        assertEquals("1", readings.records().get(0).attributes().get("a"));
        assertNotNull(readings.records().get(1).fault());
    }

    private void assertRefusedBook(String cell, String expected) throws Exception {
        Path file = Zips.write(
                folder.resolve("data.xlsx"),
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row>" + cell + "</row></sheetData></worksheet>");
        SourceException refused = assertThrows(SourceException.class, () -> read(file, SourceFormat.XLSX));
        assertTrue(refused.getMessage().contains(expected), refused.getMessage());
    }

    private SourceException refusal(String kml) throws Exception {
        Path file = Files.write(folder.resolve("data.kml"), kml.getBytes(StandardCharsets.UTF_8));
        return assertThrows(SourceException.class, () -> read(file, SourceFormat.KML));
    }

    private void assertRefused(Path zip, String expected) {
        SourceException refused = assertThrows(SourceException.class, () -> read(zip, SourceFormat.SHAPEFILE));
        assertTrue(refused.getMessage().contains(expected), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
    }

    private static void readAnyhow(Path file, SourceFormat format, String... parts) throws Exception {
        try {
            read(file, format, parts);
        } catch (SourceException refused) {
            assertEquals(1, refused.getMessage().lines().count());
        }
    }

    private static Readings read(Path file, SourceFormat format, String... parts) throws Exception {
        GeometrySource geometry = format.tabular() ? new GeometrySource.None() : new GeometrySource.InFile();
        return Readings.of(file, format, geometry, parts);
    }
}
