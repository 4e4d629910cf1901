package org.mineralgis.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.SourceRecord;
import org.mineralgis.source.Gdal;
import org.mineralgis.source.Readings;

final class XlsxEncoderTest {

    private static final GeometrySource LON_LAT = new GeometrySource.Columns("longitude", "latitude");

    @TempDir
    private Path folder;

    @Test
    void ourOwnReaderFindsTheRecordsAndTheirPositions() throws Exception {
        Path file = write(AwkwardRecords.MINES, ServedCrs.CRS84, AwkwardRecords.ALL);
        List<SourceRecord> found = Readings.of(file, SourceFormat.XLSX, LON_LAT).records();
        assertEquals(4, found.size());
        Map<String, String> wulagen = found.get(0).attributes();
        assertEquals("乌拉根铅锌矿", wulagen.get("mine"));
        assertEquals("铅;锌", wulagen.get("矿种"));
        assertEquals("<&> \"A\"; 'B', 镕", wulagen.get("the \"quoted\" name"));
        assertEquals(2_000_000_000L, (long) Double.parseDouble(wulagen.get(AwkwardRecords.LONGEST_NAME)));
        assertEquals(2.625, Double.parseDouble(wulagen.get("grade")));
        assertEquals("true", wulagen.get("working"));
        assertEquals("1893-01-05", wulagen.get("since"));
        assertEquals(
                "POINT (75.0417123 39.6811456)", String.valueOf(found.get(0).geometry()));
        for (String name : List.of("mine", "grade", "working", "since", AwkwardRecords.LONGEST_NAME)) {
            assertNull(found.get(1).attributes().get(name), name);
        }
        assertNull(found.get(2).geometry());
        assertEquals("2024-02-29", found.get(2).attributes().get("since"));
        String cut = String.valueOf(found.get(3).attributes().get("mine"));
        assertEquals(XlsxEncoder.TEXT_MAX, cut.length());
        assertTrue(AwkwardRecords.LONG_TEXT.startsWith(cut));
        assertEquals(1e-7, Double.parseDouble(found.get(3).attributes().get("grade")));
    }

    @Test
    void gdalFindsTypedValuesOnTheFirstSheetAndTheOthersBehindIt() throws Exception {
        Path file = write(
                AwkwardRecords.MINES,
                ServedCrs.EPSG_4513,
                FileFormatContractTest.placed(
                        List.of(AwkwardRecords.WULAGEN, AwkwardRecords.NOWHERE), ServedCrs.EPSG_4513));
        String all = Gdal.run(List.of("ogrinfo", "-ro", "-al", file.toString()));
        assertTrue(all.contains("Layer name: 数据 data\n"), all);
        assertTrue(all.contains("grade (Real) = 2.625"), all);
        assertTrue(all.contains("since (String) = 1893-01-05"), all);
        assertTrue(all.contains("mine (String) = 乌拉根铅锌矿"), all);
        assertTrue(all.contains("east_m (Real) = 255"), all);
        assertTrue(all.contains("Layer name: 数据字典 dictionary\n"), all);
        assertTrue(all.contains("Layer name: 来源 sources\n"), all);
        assertTrue(all.contains("Layer name: 未尽 losses\n"), all);
        assertTrue(all.contains("Number of records"), all);
    }

    @Test
    void gdalTellsTheHeadingsThoughTheRecordsHaveNoNumbers() throws Exception {
        Dataset person = dataset("person", GeometryType.NONE, field("name", FieldType.TEXT));
        Path file = write(person, ServedCrs.CRS84, List.of(feature("a", null, "甲"), feature("b", null, (Object) null)));
        String first = Gdal.run(List.of("ogrinfo", "-ro", "-al", file.toString(), "数据 data"));
        assertTrue(first.contains("Feature Count: 2\n"), first);
        assertTrue(first.contains("name (String) = 甲"), first);
        assertTrue(first.contains("number (Integer) = 2"), first);
    }

    @Test
    void aTextThatLooksLikeAFormulaIsAText() throws Exception {
        Path file = write(AwkwardRecords.MINES, ServedCrs.CRS84, List.of(AwkwardRecords.WORDY));
        String sheet = part(file, "xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("t=\"inlineStr\"><is><t>=1+1</t>"), sheet.substring(0, 2000));
        assertFalse(sheet.contains("<f>"));
    }

    @Test
    void theNotesOfAFileStandAmongTheSources() throws Exception {
        FileNote note =
                new FileNote("release", new LocalizedText("发布", "Release"), new LocalizedText("第 7 次", "number 7"));
        FileContent content =
                new FileContent(AwkwardRecords.MINES, ServedCrs.CRS84, StandardCharsets.UTF_8, List.of(note));
        Path file = Reopened.write(folder, FileFormat.XLSX, content, List.of());
        String all = Gdal.run(List.of("ogrinfo", "-ro", "-al", file.toString()));
        assertTrue(all.contains("第 7 次"), all);
        assertTrue(all.contains("number 7"), all);
    }

    @Test
    void moreRecordsThanASheetHoldsGoOnOnTheNext() throws Exception {
        Dataset drill = dataset("drill", GeometryType.POINT, field("name", FieldType.TEXT));
        Path file = folder.resolve("drill.xlsx");
        FileContent content = new FileContent(drill, ServedCrs.CRS84, StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file);
                FeatureEncoder encoder = new XlsxEncoder(out, content, 1_001)) {
            for (int number = 0; number < 2_500; number++) {
                encoder.write(feature("k" + number, "POINT (75 39)", "孔 " + number));
            }
            encoder.finish();
        }
        assertEquals(
                1_000, Readings.of(file, SourceFormat.XLSX, LON_LAT).records().size());
        String summary = Gdal.summary(file.toString());
        assertTrue(summary.contains("Layer name: 数据 data 2\n"), summary);
        assertTrue(summary.contains("Layer name: 数据 data 3\n"), summary);
        String third = part(file, "xl/worksheets/sheet3.xml");
        assertTrue(third.contains(" 2499</t>"), third);
        assertTrue(third.contains("<row r=\"501\">") && !third.contains("<row r=\"502\">"), third);
    }

    @Test
    void datesAndWholeNumbersThatExcelWouldSpoilAreTexts() throws Exception {
        Dataset limits =
                dataset("limits", GeometryType.NONE, field("day", FieldType.DATE), field("whole", FieldType.INTEGER));
        List<Feature> records = List.of(
                feature("1", null, LocalDate.of(1900, 2, 28), 999_999_999_999_999L),
                feature("2", null, LocalDate.of(1900, 3, 1), 1_000_000_000_000_000L),
                feature("3", null, LocalDate.of(9999, 12, 31), Long.MIN_VALUE));
        Path file = write(limits, ServedCrs.CRS84, records);
        List<String> days = new ArrayList<>();
        Readings.of(file, SourceFormat.XLSX, new GeometrySource.None())
                .records()
                .forEach(record -> days.add(record.attributes().get("day") + " "
                        + record.attributes().get("whole")));
        assertEquals(
                List.of("1900-02-28 999999999999999", "1900-03-01 1000000000000000", "9999-12-31 -9223372036854775808"),
                days);
        String sheet = part(file, "xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("<v>61</v>"), sheet);
        assertTrue(sheet.contains("<t>1900-02-28</t>"), sheet);
        assertTrue(sheet.contains("<t>1000000000000000</t>"), sheet);
    }

    @Test
    void aShapeThatNoCellCanHoldIsLeftOutAndTold() throws Exception {
        StringBuilder shape = new StringBuilder("LINESTRING (75 39");
        for (int place = 0; place < 5_000; place++) {
            shape.append(", 75.").append(1_000_000 + place).append(" 39.5");
        }
        Dataset lines = dataset("line", GeometryType.MULTI_LINE_STRING, field("name", FieldType.TEXT));
        Path file = write(
                lines,
                ServedCrs.CRS84,
                List.of(feature("long", shape + ")", "长"), feature("short", "LINESTRING (75 39, 76 40)", "短")));
        List<SourceRecord> found = Readings.of(file, SourceFormat.XLSX, new GeometrySource.WktColumn("wkt"))
                .records();
        assertNull(found.get(0).geometry());
        assertEquals("LINESTRING (75 39, 76 40)", String.valueOf(found.get(1).geometry()));
        String all = Gdal.run(List.of("ogrinfo", "-ro", "-al", file.toString()));
        assertTrue(all.contains("未尽 losses"), all);
    }

    @Test
    void theStreamStaysOpen() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        FileContent content = new FileContent(AwkwardRecords.MINES, ServedCrs.CRS84, StandardCharsets.UTF_8);
        try (FeatureEncoder encoder = FileFormat.XLSX.open(bytes, content)) {
            encoder.finish();
        }
        assertTrue(bytes.size() > 1_000);
    }

    private Path write(Dataset dataset, ServedCrs crs, List<Feature> records) throws Exception {
        return Reopened.write(folder, FileFormat.XLSX, dataset, crs, records);
    }

    private static String part(Path file, String name) throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
