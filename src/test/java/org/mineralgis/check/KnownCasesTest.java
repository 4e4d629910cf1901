package org.mineralgis.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.model.CoordinateNotation;
import org.mineralgis.model.Crs;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.Finding;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Severity;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.source.Gdal;

/** Faults that files of this region are known to have, from the bytes of a file to what the submitter is told. */
class KnownCasesTest {

    private static ShippedUnits units;

    @TempDir
    Path folder;

    @BeforeAll
    static void readTheUnits() throws Exception {
        units = ShippedUnits.read();
    }

    private CheckedFile csv(String text) throws Exception {
        return new CheckedFile(Files.writeString(folder.resolve("data.csv"), text), SourceFormat.CSV).near(units);
    }

    private CheckedFile points(String rows) throws Exception {
        return csv("name,x,y,county\n" + rows)
                .geometry(GeometryType.POINT, new GeometrySource.Columns("x", "y"))
                .field("name", FieldType.TEXT, "name")
                .role(FieldRole.COUNTY, "county");
    }

    private static void assertSays(Finding finding, String zh, String en) {
        assertEquals(zh, finding.message().zh());
        assertEquals(en, finding.message().en());
    }

    @Test
    void texikeGoldHasALargerAreaAndAnotherPrefectureThanItsRecordSays() throws Exception {
        CheckedFile file = csv("""
                name,GDZB,area,county
                特希克金矿,"740330,393530;740630,393530;740630,393730;740330,393730",14.88,喀什地区阿克陶县
                """)
                .geometry(GeometryType.MULTI_POLYGON, new GeometrySource.Corners("GDZB", CoordinateNotation.DMS, false))
                .in(Crs.CGCS2000)
                .role(FieldRole.DECLARED_AREA_KM2, "area")
                .role(FieldRole.COUNTY, "county")
                .check();
        Finding area = file.only(Rule.G12);
        assertSays(area, "所写面积 14.88 km²，椭球面积 15.8916 km²（-6.4%）", "declared 14.88 km²; computed 15.8916 km² (-6.4%)");
        assertEquals("15.8916 km²", area.detail().computed());
        assertEquals(1, area.row());
        List<Finding> places = file.of(Rule.G15);
        assertEquals(2, places.size());
        assertTrue(
                places.get(0).message().en().startsWith("阿克陶县 (653022) is stated; the position lies in 乌恰县 (653024), "),
                places.toString());
        assertSays(
                places.get(1),
                "阿克陶县 (653022) 属于 克孜勒苏柯尔克孜自治州 (653000)，不属于 喀什地区 (653100)",
                "阿克陶县 (653022) belongs to 克孜勒苏柯尔克孜自治州 (653000), not to 喀什地区 (653100)");
        assertEquals(1, file.features.size());
    }

    @Test
    void leadAndZincOfWulagensFirstOrebodyImplyDifferentTonnagesOfOre() throws Exception {
        Finding finding = csv("""
                deposit,body,commodity,t,grade,unit
                wulagen,No. 1,lead,11300,5.8,%
                wulagen,No. 1,zinc,17400,7.43,%
                """)
                .geometry(GeometryType.NONE, new GeometrySource.None())
                .role(FieldRole.OCCURRENCE, "deposit")
                .role(FieldRole.OREBODY, "body")
                .role(FieldRole.COMMODITY, "commodity")
                .role(FieldRole.QUANTITY_T, "t")
                .role(FieldRole.GRADE, "grade")
                .role(FieldRole.GRADE_UNIT, "unit")
                .check()
                .only(Rule.A08);
        assertEquals("zinc 234 kt, lead 195 kt", finding.detail().computed());
        assertEquals(
                "zinc metal and grade imply 234 kt of ore, those of lead in the same body (row 1) 195 kt",
                finding.message().en());
        assertTrue(finding.message().zh().contains("234"), finding.message().zh());
        assertEquals(2, finding.row());
    }

    @Test
    void aCountyOfAWebMapSoldAsWgs84IsFoundByTheReferenceBorder() throws Exception {
        String all = Files.readString(Path.of("gis-data", "admin_area", "counties.geojson"));
        int first = all.indexOf("{\"type\":\"Feature\",");
        int second = all.indexOf("{\"type\":\"Feature\",", first + 1);
        String one = all.substring(first, second).strip().replaceAll(",$", "");
        Path path = Files.writeString(
                folder.resolve("kashgar.geojson"),
                "{\"type\": \"FeatureCollection\", \"crs\": {\"type\": \"name\", \"properties\":"
                        + " {\"name\": \"urn:ogc:def:crs:OGC:1.3:CRS84\"}}, \"features\": [" + one + "]}");
        CheckedFile file = new CheckedFile(path, SourceFormat.GEOJSON)
                .geometry(GeometryType.MULTI_POLYGON, new GeometrySource.InFile())
                .near(units)
                .check();
        Finding finding = file.only(Rule.G07);
        assertSays(
                finding,
                "轮廓整体偏在 喀什市 边界以东 246 米（82°）（374 个顶点，残差中位数 12 米）；GCJ-02 在此处偏东 249 米（83°）",
                "the outline lies 246 m east (82°) of the border of 喀什市 (374 vertices, residual 12 m);"
                        + " GCJ-02 would shift it by 249 m east (83°) here");
        assertEquals(
                new Finding.Detail("EPSG:4326", null, "GCJ-02", "E 243 m, N 32 m; expected E 247 m, N 30 m", false),
                finding.detail());
        assertEquals(1, file.features.size());
    }

    @Test
    void zone26GivenAs25IsRefusedByTheNumberBeforeTheEasting() throws Exception {
        CheckedFile file =
                points("巴楚,26501715.8,4393999.1,巴楚县\n").in(Crs.EPSG_4513).check();
        Finding finding = file.only(Rule.G04);
        assertSays(
                finding,
                "坐标 26501715.8, 4393999.1 带有带号 26，而声明的坐标系为 EPSG:4513（25 带，75°E）；"
                        + "按 EPSG:4514 读取，位于 78.02, 39.68 巴楚县",
                "26501715.8, 4393999.1 has the zone number 26, but crs is EPSG:4513 (zone 25, 75 E);"
                        + " read as EPSG:4514 it lies at 78.02, 39.68 巴楚县");
        assertEquals("EPSG:4514", finding.detail().suggestion());
        assertEquals(Severity.ERROR, finding.severity());
        assertEquals(List.of(), file.features);
    }

    @Test
    void zone26GivenAs25WithoutNumberIsSeenByTheStatedCountyOnly() throws Exception {
        CheckedFile file =
                points("巴楚,501715.8,4393999.1,巴楚县\n").in(Crs.EPSG_4534).check();
        Finding finding = file.only(Rule.G15);
        assertTrue(
                finding.message().en().startsWith("巴楚县 (653130) is stated; the position lies in 乌恰县 (653024), ")
                        && finding.message()
                                .en()
                                .endsWith("; read as zone 26 (78 E) it would lie in the stated county"),
                finding.message().en());
        assertTrue(
                finding.message().zh().endsWith("；按 26 带（78°E）读取，则在所写的县内"),
                finding.message().zh());
        assertEquals("EPSG:4535", finding.detail().suggestion());
        assertEquals(1, file.features.size());
    }

    @Test
    void anEastingWithoutZoneIsPlacedInBothCountiesThatItFits() throws Exception {
        Finding finding = points("乌拉根,501715.8,4393999.1,\n").check().only(Rule.G03);
        assertSays(
                finding,
                "E=501715.8（501715.8, 4393999.1）没有带号，而按 EPSG:4326（经纬度） 读取；25 带（75°E） → 75.02, 39.68 乌恰县；"
                        + "26 带（78°E） → 78.02, 39.68 巴楚县，相距约 257 千米。请说明带号",
                "E=501715.8 (501715.8, 4393999.1) has no zone number, and it is read as EPSG:4326 (degrees);"
                        + " zone 25 (75 E) → 75.02, 39.68 乌恰县; zone 26 (78 E) → 78.02, 39.68 巴楚县,"
                        + " about 257 km apart. State the zone");
        assertEquals(
                new Finding.Detail(
                        "501715.8, 4393999.1", "25501715.8 | 26501715.8", "EPSG:4534, EPSG:4535", "257 km", false),
                finding.detail());
    }

    @Test
    void prefix39IsBeijing() throws Exception {
        Finding finding =
                points("a,39448000,4418000,\n").in(Crs.EPSG_4513).check().only(Rule.G04);
        assertSays(
                finding,
                "坐标 39448000, 4418000 的带号 39 对应中央子午线 117°E，不在本区域",
                "39448000, 4418000: the number 39 before the easting means the central meridian 117 E, not of this region");
        assertEquals("117 E", finding.detail().computed());
    }

    @Test
    void swappedAxesAreOfferedToBeSwappedInDegreesAndInMetres() throws Exception {
        Finding degrees = points("乌拉根,39.68,75.02,\n").check().only(Rule.G01);
        assertSays(
                degrees,
                "坐标 39.68, 75.02 像是纬度在前；调换后为 75.02, 39.68，位于乌恰县",
                "39.68, 75.02 looks like latitude, longitude; swapped, 75.02, 39.68 lies in 乌恰县");
        Finding metres = points("乌拉根,4393999.122,25501715.823,\n")
                .in(Crs.EPSG_4513)
                .check()
                .only(Rule.G01);
        assertSays(
                metres,
                "坐标 4393999.122, 25501715.823 像是北坐标在前；调换后为 25501715.823, 4393999.122，位于乌恰县",
                "4393999.122, 25501715.823 looks like northing, easting; swapped, 25501715.823, 4393999.122 lies in 乌恰县");
        assertEquals("25501715.823, 4393999.122", metres.detail().suggestion());
        assertTrue(degrees.detail().canAutofix() && metres.detail().canAutofix());
    }

    @Test
    void gbkWithoutCpgIsReadAndItsMissingPrjIsToldWithWhatTheNumbersSay() throws Exception {
        Path source = Files.writeString(folder.resolve("source.geojson"), """
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "properties": {"名称": "乌拉根铅锌矿"},
                   "geometry": {"type": "Point", "coordinates": [25501715.823, 4393999.122]}}]}
                """);
        Path shp = Gdal.convert(source, folder.resolve("mine.shp"), "-lco", "ENCODING=GBK", "-a_srs", "EPSG:4513");
        byte[] table = Files.readAllBytes(folder.resolve("mine.dbf"));
        table[29] = 0;
        Files.write(folder.resolve("mine.dbf"), table);
        CheckedFile file = new CheckedFile(shp, SourceFormat.SHAPEFILE)
                .with("dbf")
                .in(Crs.EPSG_4513)
                .field("name", FieldType.TEXT, "名称")
                .check();
        assertEquals(List.of("乌拉根铅锌矿"), file.features.get(0).values());
        assertTrue(file.only(Rule.T07).message().zh().contains("GB18030"), file.findings.toString());
        assertSays(
                file.only(Rule.G05),
                "没有 .prj，或其内容无法识别；看来是 EPSG:4513（所有东坐标以 25 开头：第 25 带，中央子午线 75°E，100 % 落在区域内）。请确认",
                "there is no .prj, or it names no system; it looks like EPSG:4513 (every easting begins with 25: zone 25,"
                        + " central meridian 75 E; 100 % of the positions lie inside the region). Confirm");
        CheckedFile other = new CheckedFile(shp, SourceFormat.SHAPEFILE)
                .with("dbf", "prj", "cpg")
                .in(Crs.EPSG_2349)
                .check();
        assertEquals("EPSG:4513", other.only(Rule.G28).detail().suggestion());
    }

    @Test
    void aCornerListOf200CharactersIsToldToBeCut() throws Exception {
        StringBuilder corners = new StringBuilder();
        for (int corner = 0; corners.length() < 200; corner++) {
            corners.append("7502%02d.00,394%03d.00;".formatted(corner, 100 + corner * corner));
        }
        CheckedFile file = csv("name,GDZB\n某矿权,\"" + corners.substring(0, 200) + "\"\n")
                .geometry(GeometryType.MULTI_POLYGON, new GeometrySource.Corners("GDZB", CoordinateNotation.DMS, false))
                .in(Crs.CGCS2000)
                .check();
        Finding finding = file.only(Rule.G13);
        assertEquals(Severity.WARNING, finding.severity());
        assertEquals(1, finding.row());
        assertTrue(finding.message().en().contains("200"), finding.message().en());
        assertTrue(finding.message().zh().contains("200"), finding.message().zh());
        assertFalse(finding.detail().canAutofix());
    }
}
