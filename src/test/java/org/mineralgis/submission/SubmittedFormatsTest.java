package org.mineralgis.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.model.Crs;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;

/** Each format once, from the bytes that somebody sends to the receipt. */
class SubmittedFormatsTest {

    private static final String MINES = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"编号": 11, "名称": "乌拉根铅锌矿", "县": "乌恰县"},
               "geometry": {"type": "Point", "coordinates": [75.041712, 39.681134]}},
              {"type": "Feature", "properties": {"编号": 12, "名称": "特希克金矿", "县": "乌恰县"},
               "geometry": {"type": "Point", "coordinates": [75.912345, 39.112345]}}]}
            """;

    @TempDir
    Path folder;

    private Path source(String text) throws IOException {
        return Files.writeString(folder.resolve("source.json"), text);
    }

    /** {@code target} as GDAL writes it of {@link #MINES}. */
    private Path convert(String target, String... options) throws Exception {
        Path written = folder.resolve(target);
        List<String> command = new ArrayList<>(
                List.of("ogr2ogr", written.toString(), source(MINES).toString()));
        command.addAll(List.of(options));
        Process gdal = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(gdal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, gdal.waitFor(), output);
        return written;
    }

    private Path zip(String target, String... names) throws IOException {
        Path zip = folder.resolve(target);
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (String name : names) {
                entries.putNextEntry(new ZipEntry(name));
                entries.write(Files.readAllBytes(folder.resolve(name)));
                entries.closeEntry();
            }
        }
        return zip;
    }

    private void assertBothMines(Receipt receipt, Crs used) {
        assertEquals(List.of(2L, 2L, 0L, 0L), Submitted.counts(receipt), () -> Submitted.rules(receipt)
                .toString());
        assertEquals(used, receipt.source().used());
        assertTrue(
                receipt.map().after().get(0).label().contains("乌拉根铅锌矿"),
                receipt.map().after().toString());
    }

    @Test
    void aLooseShapefileInGbkWithoutItsCodePageIsReadWithWhatLiesBesideIt() throws Exception {
        Path shp = convert("mine.shp", "-lco", "ENCODING=GBK", "-t_srs", "EPSG:4513");
        Files.delete(folder.resolve("mine.cpg"));
        Receipt receipt = Submitted.check(shp, null);
        assertBothMines(receipt, Crs.EPSG_4513);
        assertEquals("shapefile", receipt.source().format());
    }

    @Test
    void aZippedShapefileWithoutProjectionIsReadByItsNumbersAndAWarningSaysSo() throws Exception {
        convert("mine.shp", "-lco", "ENCODING=GBK", "-t_srs", "EPSG:4513");
        Receipt receipt = Submitted.check(zip("mine.zip", "mine.shp", "mine.dbf", "mine.shx"), null);
        assertEquals(List.of(2L, 2L, 0L, 0L), Submitted.counts(receipt));
        assertEquals(Crs.EPSG_4513, receipt.source().used());
        assertTrue(Submitted.finding(receipt, "G05").message().en().contains("25"), receipt.toString());
    }

    @Test
    void aDeclaredSystemWinsAndTheContradictionIsSaid() throws Exception {
        Path shp = convert("mine.shp", "-t_srs", "EPSG:4513");
        Receipt receipt = Submitted.check(shp, Crs.EPSG_2349);
        assertEquals(Crs.EPSG_2349, receipt.source().used());
        assertEquals(Crs.EPSG_2349, receipt.source().declared());
        assertTrue(
                Submitted.rules(receipt).contains("G28:0"),
                Submitted.rules(receipt).toString());
        assertTrue(Submitted.rules(receipt).contains("G06:1"), "Xian 1980 has no operation here");
    }

    @ParameterizedTest
    @CsvSource({
        "mine.xlsx, XLSX, xlsx",
        "mine.gpkg, GPKG, geopackage",
        "mine.kml, LIBKML, kml",
        "mine.geojsonl, GeoJSONSeq, geojsonseq"
    })
    void otherFormatsAreToldByTheirContent(String name, String driver, String format) throws Exception {
        Path written = convert(name, "-f", driver);
        Path unnamed = Files.move(written, folder.resolve("upload"));
        Receipt receipt = Submitted.check(unnamed, null);
        assertEquals(format, receipt.source().format());
        assertEquals(2, receipt.counts().records());
        assertEquals(
                0, receipt.counts().rejected(), () -> Submitted.rules(receipt).toString());
    }

    @Test
    void aWorkbookHoldsDegreesInTheColumnsThatItsHeadersName() throws Exception {
        Path csv = Files.writeString(
                folder.resolve("table.csv"), "名称,东经,北纬\n乌拉根铅锌矿,75.041712,39.681134\n特希克,75.912345,39.112345\n");
        Process gdal = new ProcessBuilder(
                        "ogr2ogr",
                        "-f",
                        "XLSX",
                        folder.resolve("mine.xlsx").toString(),
                        csv.toString(),
                        "-oo",
                        "AUTODETECT_TYPE=YES")
                .redirectErrorStream(true)
                .start();
        assertEquals(0, gdal.waitFor(), new String(gdal.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertBothMines(Submitted.check(folder.resolve("mine.xlsx"), null), Crs.EPSG_4326);
    }

    @Test
    void aTableInGbkWithSemicolonsIsReadAndBothAreSaid() throws Exception {
        Path file = folder.resolve("mine.csv");
        Files.write(
                file,
                "名称;经度;纬度\n乌拉根铅锌矿;75.041712;39.681134\n特希克;75.912345;39.112345\n".getBytes(Charset.forName("GBK")));
        Receipt receipt = Submitted.check(file, null);
        assertBothMines(receipt, Crs.EPSG_4326);
        assertTrue(
                Submitted.rules(receipt).containsAll(List.of("T07:0", "F07:0")),
                Submitted.rules(receipt).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"75°02′30″E,39°40′52″N", "东经75度02分30秒,北纬39度40分52秒", "750230.5,394052.1", "75 02 30.5,39 40 52.1"
            })
    void degreesMinutesAndSecondsAreToldByTheirContent(String cells) throws Exception {
        Receipt receipt = Submitted.check(folder, "mine.csv", "名称,经度,纬度\n甲," + cells + "\n");
        assertEquals(List.of(1L, 1L, 0L, 0L), Submitted.counts(receipt), () -> receipt.toString());
        assertEquals(75.0417, receipt.map().after().get(0).geometry().getCoordinate().x, 1e-3);
    }

    @Test
    void aCornerListOfTwoHundredCharactersIsReadByItsDigitsAndFlagged() throws Exception {
        String corners = "750000,390000;750000,391000;751000,391000;751000,390000;";
        String cut = (corners.repeat(4)).substring(0, 188) + "750500.00000";
        Receipt receipt = Submitted.check(
                folder,
                "area.csv",
                "编号,名称,GDZB\n1,甲,\"750000,390000;751000,390000;751000,391000;750000,391000\"\n2,乙,\"" + cut + "\"\n");
        assertEquals(200, cut.length());
        assertEquals("csv", receipt.source().format());
        assertTrue(
                Submitted.rules(receipt).contains("G13:2"),
                Submitted.rules(receipt).toString());
        assertEquals("Polygon", receipt.map().before().get(0).geometry().getGeometryType());
    }

    @Test
    void cornersWithTheNorthingFirstAreToldByTheNumbers() throws Exception {
        Draft draft = new Draft();
        Receipt receipt = new SubmissionCheck(Submitted.COUNTIES, SubmissionLimits.COMMAND)
                .check(
                        Submission.of(
                                Files.writeString(
                                        folder.resolve("area.csv"),
                                        "名称,拐点坐标\n甲,\"4393999,25501715;4393999,25511715;4383999,25511715\"\n"),
                                null),
                        draft);
        assertEquals(List.of(1L, 1L, 0L, 0L), Submitted.counts(receipt), () -> Submitted.rules(receipt)
                .toString());
        assertTrue(((GeometrySource.Corners) draft.geometry()).northFirst());
        assertEquals(Crs.EPSG_4513, receipt.source().used());
    }

    @Test
    void aColumnOfWellKnownTextGivesPositionsWhateverItIsCalled() throws Exception {
        Receipt receipt =
                Submitted.check(folder, "area.csv", "名称,范围\n甲,\"POLYGON ((75 39, 75.1 39, 75.1 39.1, 75 39))\"\n");
        assertEquals(List.of(1L, 1L, 0L, 0L), Submitted.counts(receipt), () -> Submitted.rules(receipt)
                .toString());
    }

    @Test
    void fieldsAreGuessedFromHeadersAndCells() throws Exception {
        Draft draft = new Draft();
        new SubmissionCheck(Submitted.COUNTIES, SubmissionLimits.COMMAND)
                .check(Submission.of(Files.writeString(folder.resolve("矿点.csv"), """
                                        编号,矿床名称,X,Y,面积(km²),高程_m,有效期止,矿种,代码前缀,fid,是否
                                        K1,甲,75.041712,39.681134,14.88,2300,2026/5/1,lead;zinc,007,1,true
                                        K2,乙,75.141712,39.681134,—,2400,2027/12/31,gold,008,2,false
                                        """), null), draft);
        assertEquals("submission", draft.dataset().id());
        assertEquals(GeometryType.POINT, draft.dataset().schema().geometryType());
        assertEquals("id", draft.dataset().schema().idField());
        assertEquals("name", draft.dataset().portrayal().titleZh());
        assertEquals(
                List.of(
                        "id text null 编号",
                        "name text null 矿床名称",
                        "area number km2 面积(km²)",
                        "elevation integer m 高程_m",
                        "end date null 有效期止",
                        "commodity list null 矿种",
                        "field_7 text null 代码前缀",
                        "fid_2 integer null fid",
                        "field_9 boolean null 是否"),
                draft.dataset().schema().fields().stream()
                        .map(field -> field.name() + " " + field.type().word() + " " + field.unit() + " "
                                + field.mapping().property())
                        .toList());
        assertEquals("area", draft.dataset().schema().roles().get(FieldRole.DECLARED_AREA_KM2));
        assertEquals("elevation", draft.dataset().schema().roles().get(FieldRole.ELEVATION_M));
        assertEquals(
                FieldType.LIST,
                draft.dataset().schema().findField("commodity").orElseThrow().type());
        assertEquals(
                List.of("—"), draft.dataset().schema().fields().get(2).mapping().nil());
    }

    @Test
    void figuresInAnotherUnitThanTheRuleNeedsGetNoRole() throws Exception {
        Draft draft = new Draft();
        new SubmissionCheck(Submitted.COUNTIES, SubmissionLimits.COMMAND)
                .check(
                        Submission.of(
                                Files.writeString(folder.resolve("a.csv"), "名称,面积(公顷),面积（万平方米）\n甲,14.5,1.2\n"), null),
                        draft);
        assertTrue(draft.dataset().schema().roles().isEmpty());
    }

    @Test
    void mapGisIsAnsweredWithHowToConvertIt() throws Exception {
        Path file = folder.resolve("points.WT");
        byte[] bytes = Arrays.copyOf("WMAP`D22".getBytes(StandardCharsets.ISO_8859_1), 500);
        Receipt receipt = Submitted.check(Files.write(file, bytes), null);
        assertRefused(receipt, "MapGIS");
        assertTrue(Submitted.finding(receipt, "F02").remedy().en().contains("shapefile"));
        assertNull(receipt.source().format());
    }

    @Test
    void anEmptyFileAndBinaryGarbageAreErrorsAndNothingElse() throws Exception {
        assertRefused(Submitted.check(Files.write(folder.resolve("empty.csv"), new byte[0]), null), "empty");
        byte[] garbage = new byte[20_000];
        new Random(7).nextBytes(garbage);
        garbage[0] = 1;
        assertRefused(Submitted.check(Files.write(folder.resolve("mine.csv"), garbage), null), "binary");
    }

    @Test
    void aTableOfAShapefileAloneAsksForItsShapes() throws Exception {
        convert("mine.shp");
        assertRefused(Submitted.check(folder.resolve("mine.dbf"), null), ".dbf");
        assertRefused(Submitted.check(folder.resolve("mine.prj"), null), ".prj");
        Files.delete(folder.resolve("mine.dbf"));
        assertRefused(Submitted.check(folder.resolve("mine.shp"), null), "no .dbf");
    }

    @Test
    void aTableWithAHeaderOnlyHasNothingToCheckAndThatIsAnError() throws Exception {
        Receipt receipt = Submitted.check(folder, "mine.csv", "名称,经度,纬度\n");
        assertEquals(1, receipt.counts().errors());
        assertTrue(receipt.hasErrors());
    }

    @Test
    void aMessageNeverTellsWhereTheFileLiesOnThisMachine() throws Exception {
        Receipt receipt =
                Submitted.check(folder, "mine.geojson", "{\"type\": \"FeatureCollection\", \"features\": [ {");
        String message = Submitted.finding(receipt, "F02").message().en();
        assertFalse(message.contains(folder.toString()), message);
    }

    private static void assertRefused(Receipt receipt, String word) {
        assertEquals(List.of("F02:0"), Submitted.rules(receipt));
        assertEquals(0, receipt.counts().records());
        assertTrue(receipt.counts().stopped() != null);
        String message = Submitted.finding(receipt, "F02").message().en();
        assertTrue(message.contains(word), message);
    }

    @Test
    void moreColumnsThanADatasetCanHaveStayInTheFileAndThatIsSaid() throws Exception {
        List<String> names = new ArrayList<>(List.of("名称", "经度", "纬度"));
        List<String> cells = new ArrayList<>(List.of("甲", "75.041712", "39.681134"));
        for (int column = 1; column <= 600; column++) {
            names.add("c" + column);
            cells.add("x");
        }
        Receipt receipt =
                Submitted.check(folder, "wide.csv", String.join(",", names) + "\n" + String.join(",", cells) + "\n");
        assertEquals(List.of(1L, 1L, 0L, 0L), Submitted.counts(receipt));
        assertTrue(Submitted.finding(receipt, "F05").message().en().contains("(101)"), receipt.toString());
    }
}
