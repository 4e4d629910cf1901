package org.mineralgis.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.SourceNotice;

class ShapefileReaderTest {

    private static final String MINES = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"名称": "乌拉根铅锌矿", "id": 1, "ok": true},
               "geometry": {"type": "Point", "coordinates": [75.0417, 39.6811]}},
              {"type": "Feature", "properties": {"名称": "特希克金矿", "id": 2, "ok": false}, "geometry": null},
              {"type": "Feature", "properties": {"名称": "阿克陶县", "id": 3, "ok": null},
               "geometry": {"type": "Point", "coordinates": [75.9, 39.1]}}]}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws Exception {
        Path source = Files.writeString(folder.resolve("source.geojson"), MINES);
        Gdal.convert(source, folder.resolve("mine.shp"), "-lco", "ENCODING=GBK");
    }

    @Test
    void aNullShapeIsARecordWithoutPosition() throws Exception {
        Readings readings = read("mine.dbf", "mine.prj", "mine.cpg");
        assertEquals(3, readings.records().size());
        assertNull(readings.records().get(1).geometry());
        assertNull(readings.records().get(1).fault());
        assertEquals("特希克金矿", readings.records().get(1).attributes().get("名称"));
    }

    @Test
    void withoutADeclarationGbkIsFoundOutAndThatIsTold() throws Exception {
        setLanguage(0);
        Readings readings = read("mine.dbf", "mine.prj");
        assertEquals("乌拉根铅锌矿", readings.records().get(0).attributes().get("名称"));
        assertEquals(List.of(SourceNotice.Kind.ENCODING_ASSUMED, SourceNotice.Kind.SYSTEM_NAMED), readings.kinds());
        assertTrue(
                readings.notices().get(0).message().zh().contains("LDID 0x00"),
                readings.notices().toString());
    }

    @Test
    void theLanguageByteIsADeclarationToo() throws Exception {
        setLanguage(0x4D);
        Readings readings = read("mine.dbf", "mine.prj");
        assertEquals("乌拉根铅锌矿", readings.records().get(0).attributes().get("名称"));
        assertEquals(List.of(SourceNotice.Kind.SYSTEM_NAMED), readings.kinds());
    }

    @ParameterizedTest
    @CsvSource({"GBK, UTF-8", "UTF-8, GBK", "UTF-8, 936", "GBK, ISO-8859-1", "UTF-8, ISO-8859-1"})
    void aWrongCodePageIsFoundOutByTheContentAndContradicted(String encoding, String declared) throws Exception {
        Path source = folder.resolve("source.geojson");
        Files.delete(folder.resolve("mine.shp"));
        Gdal.convert(source, folder.resolve("mine.shp"), "-lco", "ENCODING=" + encoding);
        Files.writeString(folder.resolve("mine.cpg"), declared);
        Readings readings = read("mine.dbf", "mine.prj", "mine.cpg");
        assertEquals("乌拉根铅锌矿", readings.records().get(0).attributes().get("名称"));
        assertEquals(SourceNotice.Kind.ENCODING_CONTRADICTED, readings.kinds().get(0));
        String message = readings.notices().get(0).message().en();
        assertTrue(message.contains(declared) && message.contains("名称"), message);
    }

    @Test
    void withoutPrjTheSystemIsToldToBeMissing() throws Exception {
        assertEquals(
                List.of(SourceNotice.Kind.SYSTEM_MISSING),
                read("mine.dbf", "mine.cpg").kinds());
    }

    @Test
    void aDeletedRowIsNoRecordAndItsShapeGoesWithIt() throws Exception {
        byte[] dbf = Files.readAllBytes(folder.resolve("mine.dbf"));
        ByteBuffer header = ByteBuffer.wrap(dbf).order(ByteOrder.LITTLE_ENDIAN);
        dbf[header.getShort(8)] = '*';
        Files.write(folder.resolve("mine.dbf"), dbf);
        Readings readings = read("mine.dbf", "mine.cpg", "mine.prj");
        assertEquals(2, readings.records().size());
        assertEquals(2, readings.records().get(0).row());
        assertEquals("特希克金矿", readings.records().get(0).attributes().get("名称"));
        assertNull(readings.records().get(0).geometry());
    }

    @Test
    void aNameOfTenBytesIsToldToBePerhapsCut() throws Exception {
        Path source = Files.writeString(
                folder.resolve("long.geojson"),
                MINES.replace("\"名称\"", "\"资源储量吨数\"").replace("\"id\"", "\"n\""));
        Gdal.convert(source, folder.resolve("long.shp"), "-lco", "ENCODING=GBK");
        Readings readings = Readings.of(
                folder.resolve("long.shp"),
                SourceFormat.SHAPEFILE,
                new GeometrySource.InFile(),
                "long.dbf",
                "long.cpg",
                "long.prj");
        assertTrue(
                readings.kinds().contains(SourceNotice.Kind.FIELD_NAMES),
                readings.notices().toString());
        assertEquals("乌拉根铅锌矿", readings.records().get(0).attributes().get("资源储量吨"));
    }

    @Test
    void aValueThatWasCutWithinACharacterCarriesTheReplacementCharacter() throws Exception {
        byte[] dbf = Files.readAllBytes(folder.resolve("mine.dbf"));
        byte[] name = "乌拉根铅锌矿".getBytes(Charset.forName("GBK"));
        int place = indexOf(dbf, name);
        Arrays.fill(dbf, place, place + 80, (byte) 'x');
        dbf[place + 79] = name[0];
        Files.write(folder.resolve("mine.dbf"), dbf);
        String value =
                read("mine.dbf", "mine.cpg").records().get(0).attributes().get("名称");
        assertEquals("x".repeat(79) + "\uFFFD", value);
    }

    @Test
    void aPartThatIsNotDeclaredIsNotRead() {
        SourceException refused = assertThrows(SourceException.class, () -> read("mine.cpg"));
        assertTrue(refused.getMessage().contains("there is no .dbf"), refused.getMessage());
    }

    @Test
    void shapesAndRowsThatDoNotGoTogetherAreFaultsOfTheirRecords() throws Exception {
        byte[] dbf = Files.readAllBytes(folder.resolve("mine.dbf"));
        dbf[4] = 2;
        Files.write(folder.resolve("mine.dbf"), dbf);
        Readings readings = read("mine.dbf", "mine.cpg");
        assertEquals(3, readings.records().size());
        assertNotNull(readings.records().get(2).fault());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shp", "dbf"})
    void aFileThatIsCutOffIsRefused(String suffix) throws Exception {
        Path file = folder.resolve("mine." + suffix);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length - 1; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));
            SourceException refused = assertThrows(SourceException.class, () -> read("mine.dbf", "mine.cpg"));
            assertTrue(refused.getMessage().contains("cut off"), refused.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b/", ""})
    void aZipMayHaveItsFilesInAFolder(String prefix) throws Exception {
        Path zip = folder.resolve("mine.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip), Charset.forName("GBK"))) {
            for (String suffix : List.of("shp", "dbf", "prj", "cpg", "shx")) {
                out.putNextEntry(new ZipEntry(prefix + "矿山." + suffix));
                out.write(Files.readAllBytes(folder.resolve("mine." + suffix)));
            }
        }
        Readings readings = Readings.of(zip, SourceFormat.SHAPEFILE, new GeometrySource.InFile());
        assertEquals("乌拉根铅锌矿", readings.records().get(0).attributes().get("名称"));
    }

    @Test
    void logicalValuesAreTrueFalseOrNothing() throws Exception {
        Readings readings = read("mine.dbf", "mine.cpg");
        assertEquals("1", readings.records().get(0).attributes().get("id"));
        assertTrue(List.of("true", "1")
                .contains(readings.records().get(0).attributes().get("ok")));
        assertNull(readings.records().get(2).attributes().get("ok"));
    }

    private Readings read(String... parts) throws Exception {
        return Readings.of(folder.resolve("mine.shp"), SourceFormat.SHAPEFILE, new GeometrySource.InFile(), parts);
    }

    private void setLanguage(int language) throws Exception {
        byte[] dbf = Files.readAllBytes(folder.resolve("mine.dbf"));
        dbf[29] = (byte) language;
        Files.write(folder.resolve("mine.dbf"), dbf);
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int index = 0; ; index++) {
            if (Arrays.equals(bytes, index, index + wanted.length, wanted, 0, wanted.length)) {
                return index;
            }
        }
    }
}
