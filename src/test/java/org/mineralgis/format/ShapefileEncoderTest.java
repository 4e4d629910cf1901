package org.mineralgis.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.SourceNotice;
import org.mineralgis.model.SourceRecord;
import org.mineralgis.source.Gdal;
import org.mineralgis.source.Readings;

final class ShapefileEncoderTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final Dataset AREAS = dataset("areas", GeometryType.MULTI_POLYGON, field("name", FieldType.TEXT));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-8"})
    void ourOwnReaderFindsTheRecordsInEitherEncoding(String charset) throws Exception {
        Path zip = write(AwkwardRecords.MINES, ServedCrs.CRS84, Charset.forName(charset), AwkwardRecords.ALL);
        Readings readings = Readings.of(zip, SourceFormat.SHAPEFILE, new GeometrySource.InFile());
        assertEquals(List.of(SourceNotice.Kind.SYSTEM_NAMED), kindsWithoutNames(readings));
        assertEquals(3, readings.records().size());
        assertWulagen(readings.records().get(0));
        Map<String, String> unknown = readings.records().get(1).attributes();
        for (String name : List.of("mine", "grade", "working", "since", "a_name_of_")) {
            assertNull(unknown.get(name), name);
        }
    }

    /** That names are cut is noticed too. */
    private static List<SourceNotice.Kind> kindsWithoutNames(Readings readings) {
        return readings.notices().stream()
                .map(SourceNotice::kind)
                .filter(kind -> kind != SourceNotice.Kind.FIELD_NAMES)
                .toList();
    }

    private static void assertWulagen(SourceRecord found) {
        Map<String, String> values = found.attributes();
        assertEquals("wulagen", values.get("id"));
        assertEquals("乌拉根铅锌矿", values.get("mine"));
        assertEquals("铅;锌", values.get("field"));
        assertEquals("<&> \"A\"; 'B', 镕", values.get("the_quoted"));
        assertEquals("2000000000", values.get("a_name_of_"));
        assertEquals(2.625, Double.parseDouble(values.get("grade")));
        assertEquals("true", values.get("working"));
        assertEquals("1893-01-05", values.get("since"));
        assertEquals("POINT (75.0417123 39.6811456)", String.valueOf(found.geometry()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-8"})
    void gdalFindsTypesValuesAndRecordsWithoutPosition(String charset) throws Exception {
        Path zip = write(AwkwardRecords.MINES, ServedCrs.CRS84, Charset.forName(charset), AwkwardRecords.ALL);
        String summary = Gdal.summary("/vsizip/" + zip + "/mine.shp");
        assertTrue(summary.contains("Feature Count: 3"), summary);
        assertTrue(summary.contains("Geometry: Point"), summary);
        assertTrue(summary.contains("a_name_of_: Integer64"), summary);
        assertTrue(summary.contains("grade: Real"), summary);
        assertTrue(summary.contains("since: Date"), summary);
        String values = Gdal.run(List.of("ogrinfo", "-ro", "-al", "/vsizip/" + zip + "/mine.shp"));
        assertTrue(values.contains("mine (String) = 乌拉根铅锌矿"), values);
        assertTrue(values.contains("since (Date) = 1893/01/05"), values);
        assertTrue(values.contains("grade (Real) = (null)"), values);
        String table = Gdal.run(List.of("ogrinfo", "-ro", "-al", "/vsizip/" + zip + "/mine_placeless.dbf"));
        assertTrue(table.contains("mine (String) = 无坐标"), table);
        assertTrue(table.contains("since (Date) = 2024/02/29"), table);
    }

    @ParameterizedTest
    @CsvSource({"GBK, 77, GBK", "UTF-8, 0, UTF-8"})
    void languageDriverAndCodePageNameTheEncoding(String charset, int driver, String codePage) throws Exception {
        Path zip = write(AwkwardRecords.MINES, ServedCrs.CRS84, Charset.forName(charset), AwkwardRecords.ALL);
        assertEquals(driver, bytes(zip, "mine.dbf")[29]);
        assertEquals(codePage, new String(bytes(zip, "mine.cpg"), StandardCharsets.US_ASCII));
    }

    @Test
    void aLongTextIsCutBetweenCharactersAndTold() throws Exception {
        Path zip = write(AwkwardRecords.MINES, ServedCrs.CRS84, GBK, AwkwardRecords.ALL);
        Readings readings = Readings.of(zip, SourceFormat.SHAPEFILE, new GeometrySource.InFile());
        String found = String.valueOf(readings.records().get(2).attributes().get("mine"));
        assertTrue(AwkwardRecords.LONG_TEXT.startsWith(found), found);
        assertTrue(found.getBytes(GBK).length >= 252, found);
        String losses = new String(bytes(zip, "mine_losses.csv"), StandardCharsets.UTF_8);
        assertTrue(losses.contains("wordy,mine,文字过长，已截断,"), losses);
    }

    @Test
    void charactersThatGbkLacksAreReplacedAndCounted() throws Exception {
        Dataset sites = dataset("site", GeometryType.POINT, field("name", FieldType.TEXT));
        List<Feature> records = List.of(
                feature("1", "POINT (75 39)", "قەشقەر 喀什"),
                feature("2", "POINT (75 39)", "𠮷野"),
                feature("3", "POINT (75 39)", "é"));
        Path zip = write(sites, ServedCrs.CRS84, GBK, records);
        Readings readings = Readings.of(zip, SourceFormat.SHAPEFILE, new GeometrySource.InFile());
        assertEquals("〓〓〓〓〓〓 喀什", readings.records().get(0).attributes().get("name"));
        assertEquals("〓野", readings.records().get(1).attributes().get("name"));
        assertEquals("é", readings.records().get(2).attributes().get("name"));
        String losses = new String(bytes(zip, "site_losses.csv"), StandardCharsets.UTF_8);
        assertTrue(losses.contains("全部 / all,,有编码中没有的字符"), losses);
        assertTrue(losses.strip().endsWith(",2"), losses);
    }

    @Test
    void fieldNamesThatWouldBeAlikeGetNumbersAndAreListedWithTheirTitles() throws Exception {
        Dataset wide = dataset(
                "wide",
                GeometryType.POINT,
                field("measured_ore_tonnage", FieldType.NUMBER),
                field("measured_ore_grade", FieldType.NUMBER),
                field("measured_o", FieldType.NUMBER),
                field("1st", FieldType.TEXT),
                field("矿种", FieldType.TEXT),
                field("品位", FieldType.TEXT));
        List<String> names =
                DbfField.of(TableField.of(wide)).stream().map(DbfField::name).toList();
        assertEquals(
                List.of("id", "measured_2", "measured_3", "measured_o", "f_1st", "field", "field_2", "evidence"),
                names.subList(0, 8));
        assertEquals(names.size(), new TreeSet<>(names).size());
        assertTrue(names.stream().allMatch(name -> name.matches("[A-Za-z][A-Za-z0-9_]{0,9}")), names::toString);
        Path zip = write(wide, ServedCrs.CRS84, GBK, List.of());
        String fields = new String(bytes(zip, "wide_fields.csv"), StandardCharsets.UTF_8);
        assertTrue(fields.startsWith("\uFEFFdbf_name,field,title_zh"), fields);
        assertTrue(fields.contains("\nfield_2,品位,字段 品位,Field 品位,text,"), fields);
    }

    @ParameterizedTest
    @EnumSource(ServedCrs.class)
    void theProjectionIsKnownToOurReaderAndToGdal(ServedCrs crs) throws Exception {
        List<Feature> records = FileFormatContractTest.placed(List.of(AwkwardRecords.WULAGEN), crs);
        Path zip = write(AwkwardRecords.MINES, crs, GBK, records);
        Readings readings = Readings.of(zip, SourceFormat.SHAPEFILE, new GeometrySource.InFile());
        SourceNotice system = readings.notices().get(0);
        String name = WellKnownText.esri(crs).split("\"")[1];
        assertTrue(system.message().en().contains(name), system.toString());
        String summary = Gdal.summary("/vsizip/" + zip + "/mine.shp");
        assertTrue(summary.contains(WellKnownText.name(crs)), summary);
        assertTrue(readings.records()
                .get(0)
                .geometry()
                .equalsExact(records.get(0).geometry(), crs.geographic() ? 5.1e-8 : 0.0051));
    }

    @Test
    void everyKindOfShapeHasAShapefileOfItsOwn() throws Exception {
        String area =
                "MULTIPOLYGON (((75 39, 76 39, 76 40, 75 40, 75 39), (75.25 39.25, 75.25 39.5, 75.5 39.25, 75.25 39.25)), ((77 39, 78 39, 78 40, 77 39)))";
        List<Feature> records = List.of(
                feature("a", area, "面"),
                feature("l", "MULTILINESTRING ((75 39, 76 40), (75 40, 76 41))", "线"),
                feature("p", "POINT (75 39)", "点"),
                feature("m", "MULTIPOINT ((75 39), (76 40))", "点群"));
        Path zip = write(AREAS, ServedCrs.CRS84, GBK, records);
        assertKind(zip, "areas_areas", "Polygon", "面");
        assertKind(zip, "areas_lines", "Line String", "线");
        assertKind(zip, "areas_points", "Point", "点");
        assertKind(zip, "areas_multipoints", "Multi Point", "点群");
        String shape = Gdal.run(List.of("ogrinfo", "-ro", "-al", "/vsizip/" + zip + "/areas_areas.shp"));
        assertTrue(shape.contains("MULTIPOLYGON"), shape);
        Path alone = write(AREAS, ServedCrs.CRS84, GBK, records.subList(0, 1));
        Readings readings = Readings.of(alone, SourceFormat.SHAPEFILE, new GeometrySource.InFile());
        assertTrue(records.get(0)
                .geometry()
                .norm()
                .equalsExact(readings.records().get(0).geometry().norm()));
    }

    private static void assertKind(Path zip, String name, String type, String text) throws Exception {
        String all = Gdal.run(List.of("ogrinfo", "-ro", "-al", "/vsizip/" + zip + "/" + name + ".shp"));
        assertTrue(all.contains("Geometry: " + type + "\n"), all);
        assertTrue(all.contains("Feature Count: 1\n"), all);
        assertTrue(all.contains("name (String) = " + text + "\n"), all);
    }

    @Test
    void outerRingsRunClockwise() throws Exception {
        Path zip = write(
                AREAS, ServedCrs.CRS84, GBK, List.of(feature("a", "POLYGON ((75 39, 76 39, 76 40, 75 39))", "面")));
        java.nio.ByteBuffer shape =
                java.nio.ByteBuffer.wrap(bytes(zip, "areas.shp")).order(ByteOrder.LITTLE_ENDIAN);
        // Header, record header, type, box, counts, one part; then the second position of the ring.
        assertEquals(76, shape.getDouble(100 + 8 + 4 + 32 + 8 + 4 + 16));
        assertEquals(40, shape.getDouble(100 + 8 + 4 + 32 + 8 + 4 + 24));
    }

    @Test
    void anEmptyAnswerIsAShapefileWithAllFields() throws Exception {
        Path zip = write(AwkwardRecords.MINES, ServedCrs.EPSG_4513, GBK, List.of());
        String summary = Gdal.summary("/vsizip/" + zip + "/mine.shp");
        assertTrue(summary.contains("Feature Count: 0"), summary);
        assertTrue(summary.contains("since: Date"), summary);
        assertTrue(summary.contains("CGCS2000 / 3-degree Gauss-Kruger zone 25"), summary);
        assertNull(entry(zip, "mine_losses.csv"));
    }

    @Test
    void recordsOfADatasetWithoutPositionsAreATableAlone() throws Exception {
        Dataset table = dataset("estimates", GeometryType.NONE, field("name", FieldType.TEXT));
        Path zip = write(table, ServedCrs.CRS84, GBK, List.of(feature("1", null, "甲")));
        assertNull(entry(zip, "estimates.shp"));
        String all = Gdal.run(List.of("ogrinfo", "-ro", "-al", "/vsizip/" + zip + "/estimates.dbf"));
        assertTrue(all.contains("name (String) = 甲"), all);
    }

    @Test
    void numbersAndDatesAtTheirLimitsKeepTheirDigits() throws Exception {
        Dataset numbers = dataset(
                "numbers",
                GeometryType.POINT,
                field("whole", FieldType.INTEGER),
                field("real", FieldType.NUMBER),
                field("day", FieldType.DATE));
        Path zip = write(
                numbers,
                ServedCrs.CRS84,
                GBK,
                List.of(
                        feature("1", "POINT (75 39)", Long.MIN_VALUE, Double.MAX_VALUE, LocalDate.of(10_000, 1, 1)),
                        feature("2", "POINT (75 39)", Long.MAX_VALUE, 1.0 / 3, LocalDate.of(1, 1, 1)),
                        feature("3", "POINT (75 39)", 0L, -4.9e-324, LocalDate.of(9999, 12, 31))));
        Readings readings = Readings.of(zip, SourceFormat.SHAPEFILE, new GeometrySource.InFile());
        List<Map<String, String>> rows =
                readings.records().stream().map(SourceRecord::attributes).toList();
        assertEquals(String.valueOf(Long.MIN_VALUE), rows.get(0).get("whole"));
        assertEquals(Double.MAX_VALUE, Double.parseDouble(rows.get(0).get("real")));
        assertNull(rows.get(0).get("day"));
        assertEquals(1.0 / 3, Double.parseDouble(rows.get(1).get("real")));
        assertEquals("0001-01-01", rows.get(1).get("day"));
        assertEquals(-4.9e-324, Double.parseDouble(rows.get(2).get("real")));
        assertEquals("9999-12-31", rows.get(2).get("day"));
    }

    @Test
    void whatWouldBeLongerThanAShapefileMayBeIsRefusedInBothLanguages() throws Exception {
        FileContent content = new FileContent(AREAS, ServedCrs.CRS84, GBK);
        Feature record = feature("a", "POLYGON ((75 39, 76 39, 76 40, 75 39))", "面");
        for (long lengthMax : new long[] {300, 700}) {
            try (FeatureEncoder encoder = new ShapefileEncoder(OutputStream.nullOutputStream(), content, lengthMax)) {
                FormatLimitException refused = assertThrows(FormatLimitException.class, () -> {
                    for (int number = 0; number < 10; number++) {
                        encoder.write(record);
                    }
                });
                assertTrue(refused.text().zh().contains("2 GB"), refused.text().zh());
                assertTrue(
                        refused.text().en().contains("GeoPackage"),
                        refused.text().en());
            }
        }
    }

    @Test
    void theSameRecordsMakeTheSameBytes() throws Exception {
        Path first = write(AwkwardRecords.MINES, ServedCrs.CRS84, GBK, AwkwardRecords.ALL);
        Path second = write(AwkwardRecords.MINES, ServedCrs.CRS84, GBK, AwkwardRecords.ALL);
        assertFalse(first.equals(second));
        assertEquals(-1, Files.mismatch(first, second));
    }

    private Path write(Dataset dataset, ServedCrs crs, Charset charset, List<Feature> records) throws Exception {
        Path written = Reopened.write(folder, FileFormat.SHP, new FileContent(dataset, crs, charset), records);
        Path zip = written.resolveSibling(dataset.id() + ".zip");
        return Files.move(written, zip);
    }

    private static ZipEntry entry(Path zip, String name) throws Exception {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.getEntry(name);
        }
    }

    private static byte[] bytes(Path zip, String name) throws Exception {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.getInputStream(file.getEntry(name)).readAllBytes();
        }
    }
}
