package org.mineralgis.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.check.CheckedDataset.wkt;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralgis.model.Crs;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.Finding;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Severity;
import org.mineralgis.model.SourceNotice;

/** What is said of a position that cannot be of the declared system: what its numbers look like, and what to do. */
class PositionDiagnosisTest {

    private final CheckedDataset data = new CheckedDataset()
            .unit("653024", "乌恰县", "653000", "POLYGON ((73.5 39, 75.6 39, 75.6 40.3, 73.5 40.3, 73.5 39))")
            .unit("653130", "巴楚县", "653100", "POLYGON ((77.5 39, 79.5 39, 79.5 40.3, 77.5 40.3, 77.5 39))")
            .unit("653000", "克孜勒苏柯尔克孜自治州", "650000", "POLYGON ((73 38, 78 38, 78 41, 73 41, 73 38))")
            .unit("653100", "喀什地区", "650000", "POLYGON ((74 35, 80 35, 80 40.3, 74 40.3, 74 35))");

    private Finding refused(Crs crs, String wkt, Rule rule) {
        assertTrue(data.in(crs).record(wkt(wkt)).isEmpty());
        assertEquals(List.of(rule.id()), data.rules());
        return data.findings.get(0);
    }

    @Test
    void northingsBeforeEastingsAreSwappedAsLatitudesAre() {
        Finding finding = refused(Crs.EPSG_4513, "POINT (4393999.122 25501715.823)", Rule.G01);
        assertEquals(
                "4393999.122, 25501715.823 looks like northing, easting; swapped, 25501715.823, 4393999.122 lies in 乌恰县",
                finding.message().en());
        assertEquals(
                "坐标 4393999.122, 25501715.823 像是北坐标在前；调换后为 25501715.823, 4393999.122，位于乌恰县",
                finding.message().zh());
        assertEquals("25501715.823, 4393999.122", finding.detail().suggestion());
        assertTrue(finding.detail().canAutofix());
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG_2422, 4393999 501716",
        "EPSG_4502, 4393999 501716",
        "EPSG_21413, 4393999 13501716",
        "BD09, 39.68 75.02"
    })
    void theOrderIsSeenInEverySystem(Crs crs, String numbers) {
        refused(crs, "POINT (" + numbers + ")", Rule.G01);
    }

    @ParameterizedTest
    @CsvSource({"CRS84, 'EPSG:4534, EPSG:4535'", "EPSG_4513, EPSG:4534", "EPSG_2350, EPSG:2371"})
    void anEastingWithoutItsZoneFitsTwoPlacesThatAreBothNamed(Crs crs, String suggestion) {
        Finding finding = refused(crs, "POINT (501715.8 4393999.1)", Rule.G03);
        String en = finding.message().en();
        assertTrue(
                en.startsWith("E=501715.8 (501715.8, 4393999.1) has no zone number, and it is read as " + crs.key()),
                en);
        assertTrue(
                en.endsWith("; zone 25 (75 E) → 75.02, 39.68 乌恰县; zone 26 (78 E) → 78.02, 39.68 巴楚县,"
                        + " about 257 km apart. State the zone"),
                en);
        String zh = finding.message().zh();
        assertTrue(zh.endsWith("；25 带（75°E） → 75.02, 39.68 乌恰县；26 带（78°E） → 78.02, 39.68 巴楚县，相距约 257 千米。请说明带号"), zh);
        assertEquals(
                new Finding.Detail("501715.8, 4393999.1", "25501715.8 | 26501715.8", suggestion, "257 km", false),
                finding.detail());
    }

    @Test
    void withoutKnownUnitsThePlacesAreNamedByTheirPositions() {
        CheckedDataset bare = new CheckedDataset();
        bare.record(wkt("POINT (501715.8 4393999.1)"));
        assertTrue(bare.only(Rule.G03).message().en().contains("zone 25 (75 E) → 75.02, 39.68; zone 26"));
    }

    @ParameterizedTest
    @CsvSource({"EPSG_4513", "CRS84", "EPSG_4534", "EPSG_2401"})
    void aZoneOfAnotherPartOfChinaIsNamed(Crs crs) {
        Finding finding = refused(crs, "POINT (39448000 4418000)", Rule.G04);
        assertEquals(
                "39448000, 4418000: the number 39 before the easting means the central meridian 117 E, not of this region",
                finding.message().en());
        assertEquals(
                "坐标 39448000, 4418000 的带号 39 对应中央子午线 117°E，不在本区域",
                finding.message().zh());
        assertEquals("25, 26, 27 (3°); 13, 14 (6°)", finding.detail().expected());
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG_4513, EPSG:4514",
        "EPSG_2349, EPSG:2350",
        "EPSG_2401, EPSG:2402",
        "EPSG_4534, EPSG:4514",
        "CRS84, EPSG:4514"
    })
    void aNumberThatContradictsTheDeclaredZoneSuggestsItsOwnOnTheSameDatum(Crs crs, String suggestion) {
        Finding finding = refused(crs, "POINT (26369876 4307000)", Rule.G04);
        assertEquals(suggestion, finding.detail().suggestion());
        assertEquals(crs.key(), finding.detail().expected());
        assertFalse(finding.detail().canAutofix());
        assertTrue(
                finding.message().en().startsWith("26369876, 4307000 has the zone number 26, but crs is " + crs.key()),
                finding.message().en());
        assertTrue(
                finding.message().zh().contains("按 " + suggestion + " 读取，位于 76.5"),
                finding.message().zh());
    }

    @Test
    void degreesUnderASystemInMetresSuggestItsDegrees() {
        Finding finding = refused(Crs.EPSG_2349, "POINT (75.02 39.68)", Rule.G21);
        assertEquals("EPSG:4610", finding.detail().suggestion());
        assertEquals(
                "75.02, 39.68 looks like degrees, but crs is EPSG:2349 (zone 25, 75 E);"
                        + " read as EPSG:4610 it lies at 75.02, 39.68 乌恰县",
                finding.message().en());
    }

    @ParameterizedTest
    @CsvSource({"CRS84, 750230.5 394052, true", "CRS84, 394052 750230.5, true", "EPSG_4513, 750230.5 394052, false"})
    void anglesRunTogetherAreSaidInDegrees(Crs crs, String numbers, boolean mends) {
        Finding finding = refused(crs, "POINT (" + numbers + ")", Rule.G21);
        assertEquals("75.04180556, 39.68111111", finding.detail().suggestion());
        assertEquals(mends, finding.detail().canAutofix());
        assertTrue(
                finding.message().en().contains("looks like degrees, minutes and seconds run together (DDDMMSS)"),
                finding.message().en());
        assertTrue(
                finding.message().zh().contains("像是连写的度分秒"), finding.message().zh());
    }

    @Test
    void aWholeOutlineIsSeenAsOne() {
        data.geometry(GeometryType.MULTI_POLYGON);
        refused(Crs.CRS84, "POLYGON ((39 75, 39 75.1, 39.1 75.1, 39 75))", Rule.G01);
    }

    @Test
    void aSlipInOneCornerIsNotTakenForAnotherSystem() {
        data.geometry(GeometryType.MULTI_POLYGON);
        Finding finding = refused(Crs.CRS84, "POLYGON ((75 39, 75.1 39, 39.1 75.1, 75 39))", Rule.G02);
        assertEquals("39.1, 75.1", finding.detail().found());
    }

    @Test
    void zeroZeroIsAPlaceholderInMetresToo() {
        refused(Crs.EPSG_4513, "POINT (0 0)", Rule.G08);
    }

    @Test
    void numbersOfNoSystemAreTheOnesOfTheFileInTheMessage() {
        Finding finding = refused(Crs.EPSG_4513, "POINT (25501715.8 100)", Rule.G02);
        assertTrue(
                finding.message().en().startsWith("25501715.8, 100 (75.0154, 0.0009) lies about"),
                finding.message().en());
    }

    @Test
    void aPositionThatIsRightIsNotDoubtedForWhatElseItsNumbersCouldMean() {
        data.in(Crs.EPSG_4534).record(wkt("POINT (501715.8 4393999.1)"));
        assertEquals(List.of(), data.rules());
    }

    @Test
    void zone26GivenAs25WithoutNumberShowsByTheStatedCounty() {
        data.role(FieldRole.COUNTY).in(Crs.EPSG_4534);
        assertTrue(
                data.record(wkt("POINT (501715.8 4393999.1)"), "county", "巴楚县").isPresent());
        Finding finding = data.only(Rule.G15);
        assertEquals(Severity.WARNING, finding.severity());
        assertTrue(
                finding.message().en().endsWith("; read as zone 26 (78 E) it would lie in the stated county"),
                finding.message().en());
        assertTrue(
                finding.message().zh().endsWith("；按 26 带（78°E）读取，则在所写的县内"),
                finding.message().zh());
        assertEquals("EPSG:4535", finding.detail().suggestion());
    }

    private void notice(SourceNotice.Kind kind, Crs system) {
        data.notice(new SourceNotice(kind, 0, new LocalizedText("文件说", "the file says"), system));
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG_4513, EPSG_4513, G26",
        "CRS84, EPSG_4326, G26",
        "EPSG_4502, EPSG_4534, G26",
        "EPSG_21473, EPSG_21453, G26",
        "EPSG_4513, , G26",
        "GCJ02, CRS84, G26",
        "BD09, CGCS2000, G26",
        "EPSG_4513, EPSG_4514, G28",
        "EPSG_4513, EPSG_2349, G28",
        "EPSG_4534, EPSG_4513, G28",
        "GCJ02, EPSG_4214, G28"
    })
    void theSystemOfTheFileIsComparedWithTheDeclaredOne(Crs declared, Crs named, String rule) {
        data.in(declared);
        notice(SourceNotice.Kind.SYSTEM_NAMED, named);
        assertEquals(List.of(rule), data.rules());
        if (rule.equals("G28")) {
            Finding finding = data.findings.get(0);
            assertEquals(Severity.WARNING, finding.severity());
            assertEquals(new Finding.Detail(named.key(), declared.key(), named.key(), null, false), finding.detail());
            assertEquals(
                    "the file says (" + named.key() + "), but crs is " + declared.key(),
                    finding.message().en());
        }
    }

    @Test
    void aFileWithoutSystemIsToldWhatItsNumbersSay() {
        data.in(Crs.EPSG_4513);
        notice(SourceNotice.Kind.SYSTEM_MISSING, null);
        data.record(wkt("POINT (25501715.8 4393999.1)"));
        data.record(wkt("POINT (25401715.8 4293999.1)"));
        data.finish();
        Finding finding = data.only(Rule.G05);
        assertEquals(
                "the file says; it looks like EPSG:4513 (every easting begins with 25: zone 25, central meridian 75 E;"
                        + " 100 % of the positions lie inside the region). Confirm",
                finding.message().en());
        assertEquals(new Finding.Detail("EPSG:4513", "EPSG:4513", null, "100 %", false), finding.detail());
    }

    @Test
    void aFileWithoutSystemWhoseNumbersAreOfAnotherOneSuggestsThat() {
        notice(SourceNotice.Kind.SYSTEM_MISSING, null);
        data.record(wkt("POINT (501715.8 4393999.1)"));
        data.finish();
        Finding finding = data.only(Rule.G05);
        assertEquals("EPSG:4534, EPSG:4535", finding.detail().suggestion());
        assertTrue(
                finding.message().zh().startsWith("文件说；看来是 EPSG:4534（东坐标没有带号；按中央子午线 75°E，100 % 落在区域内），或者 EPSG:4535（"));
    }
}
