package org.mineralgis.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.check.CheckedDataset.wkt;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralgis.model.CoordinateNotation;
import org.mineralgis.model.Crs;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.Finding;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.SourceFormat;

/** Positions and outlines against what the source says of them. */
class PlaceRulesTest {

    /** 74°03′30″–74°06′30″ E, 39°35′30″–39°37′30″ N. */
    private static final String TEXIKE =
            "POLYGON ((74.0583333333333 39.5916666666667, 74.1083333333333 39.5916666666667, "
                    + "74.1083333333333 39.625, 74.0583333333333 39.625, 74.0583333333333 39.5916666666667))";

    private static final String AKTO = "POLYGON ((73.5 38, 76 38, 76 39.7, 73.5 39.7, 73.5 38))";
    private static final String WUQIA = "POLYGON ((73.5 39.7, 76 39.7, 76 40.5, 73.5 40.5, 73.5 39.7))";
    private static final String KASHGAR = "POLYGON ((76 38, 78 38, 78 40, 76 40, 76 38))";

    private final CheckedDataset data = new CheckedDataset().declaring(1);

    private void units() {
        data.unit("653022", "阿克陶县", "653000", AKTO)
                .unit("653024", "乌恰县", "653000", WUQIA)
                .unit("653101", "喀什市", "653100", KASHGAR)
                .unit("653000", "克孜勒苏柯尔克孜自治州", "650000", AKTO)
                .unit("653100", "喀什地区", "650000", KASHGAR);
    }

    @Test
    void theTexikeGoldMineHasAnotherAreaAndPrefectureThanItsRecordSays() {
        units();
        data.geometry(GeometryType.MULTI_POLYGON)
                .roles(FieldRole.DECLARED_AREA_KM2, FieldRole.COUNTY)
                .record(wkt(TEXIKE), "declared_area_km2", "14.88", "county", "喀什地区阿克陶县");
        assertEquals(
                "declared 14.88 km²; computed 15.8916 km² (-6.4%)",
                data.only(Rule.G12).message().en());
        assertEquals(
                new Finding.Detail("14.88", null, "15.8916", "15.8916 km²", true),
                data.only(Rule.G12).detail());
        assertEquals(
                "阿克陶县 (653022) 属于 克孜勒苏柯尔克孜自治州 (653000)，不属于 喀什地区 (653100)",
                data.only(Rule.G15).message().zh());
        assertEquals("克孜勒苏柯尔克孜自治州 (653000)", data.only(Rule.G15).detail().computed());
    }

    @Test
    void anAreaWithinOnePercentIsFineAndHolesAreTakenOff() {
        data.geometry(GeometryType.MULTI_POLYGON).role(FieldRole.DECLARED_AREA_KM2);
        data.record(wkt(TEXIKE), "declared_area_km2", "15.9");
        assertEquals(List.of(), data.rules());
        data.record(
                wkt(
                        "POLYGON ((74 39, 74.2 39, 74.2 39.2, 74 39.2, 74 39), (74.1 39.1, 74.1 39.15, 74.15 39.15, 74.15 39.1, 74.1 39.1))"),
                "declared_area_km2",
                "383.9");
        // As PostGIS has it: ST_Area of the geography is 360.13881402 km².
        assertEquals("360.1388 km²", data.only(Rule.G12).detail().computed());
    }

    @Test
    void aPointInAnotherCountyNamesBothAndTheirDistance() {
        units();
        data.roles(FieldRole.COUNTY).record(wkt("POINT (75.0417 39.6811)"), "county", "653024");
        assertEquals(
                "乌恰县 (653024) is stated; the position lies in 阿克陶县 (653022), 2.1 km away from it",
                data.only(Rule.G15).message().en());
        assertEquals("653022", data.only(Rule.G15).detail().suggestion());
    }

    @Test
    void outlinesAndStatedAccuracyAreAllowedFor() {
        units();
        data.roles(FieldRole.COUNTY, FieldRole.ACCURACY_M);
        data.record(wkt("POINT (75.0417 39.6961)"), "county", "乌恰县");
        data.record(wkt("POINT (75.0417 39.6811)"), "county", "乌恰县", "accuracy_m", "2500");
        assertEquals(List.of(), data.rules());
    }

    @Test
    void aCountyInItsPrefectureIsFineAndAnUnknownOneIsSaid() {
        units();
        data.roles(FieldRole.COUNTY, FieldRole.PREFECTURE);
        data.record(wkt("POINT (75.0417 39.8)"), "county", "乌恰县", "prefecture", "653000");
        assertEquals(List.of(), data.rules());
        data.record(wkt("POINT (75.0417 39.8)"), "county", "皮山县", "prefecture", "653000");
        assertEquals("皮山县", data.only(Rule.G15).detail().found());
    }

    @ParameterizedTest
    @CsvSource({
        "75.02, 39.68, J43E002013",
        "76.0, 39.47, J43E004017",
        "75.99, 39.47, J43E004016",
        "75.02, 39.68, J43D001007",
        "75.02, 39.68, J43C001003",
        "75.02, 39.68, J43",
        "78.55, 39.8, J44E002003"
    })
    void sheetsAreNumberedByTheStandard(double longitude, double latitude, String sheet) {
        data.role(FieldRole.MAP_SHEET).record(wkt("POINT (" + longitude + "1 " + latitude + "1)"), "map_sheet", sheet);
        assertEquals(List.of(), data.rules());
    }

    @Test
    void aSheetThatThePositionIsNotOnIsFlaggedWithTheRightOne() {
        data.role(FieldRole.MAP_SHEET);
        data.record(wkt("POINT (75.0217 39.6811)"), "map_sheet", "J43E003013");
        assertEquals("J43E002013", data.only(Rule.G16).detail().suggestion());
        data.record(wkt("POINT (75.0217 39.6811)"), "map_sheet", "J-43-1-A");
        assertEquals(List.of("G16", "G16"), data.rules());
    }

    @Test
    void positionsRoundedToAMinuteAreReportedWithTheAccuracyTheyCanHave() {
        data.record(wkt("POINT (74.033333333 39.733333333)"));
        data.record(wkt("POINT (75.0417 39.6811)"));
        data.record(wkt("POINT (75.07 39.61)"));
        data.finish();
        Finding finding = data.only(Rule.G09);
        assertEquals(
                "rounded positions 2 / 3: 1′ (±1800 m) × 1, 0.01° (±1110 m) × 1; such as rows 1, 3",
                finding.message().en());
        assertEquals(0, finding.row());
    }

    @Test
    void aStatedAccuracyOwnsUpToTheRounding() {
        data.role(FieldRole.ACCURACY_M);
        data.record(wkt("POINT (74.033333333 39.733333333)"), "accuracy_m", "1800");
        data.record(wkt("POINT (79 39.5)"), "accuracy_m", "50000");
        data.finish();
        assertEquals(List.of("F03"), data.rules());
    }

    @Test
    void wholeDegreesLookLikeAPlaceholder() {
        assertTrue(data.record(wkt("POINT (76 38)")).isPresent());
        assertEquals("76, 38", data.only(Rule.G27).detail().found());
    }

    @Test
    void aListOfCornersRunsClockwiseByItsStandard() {
        data.geometry(GeometryType.MULTI_POLYGON)
                .from(new GeometrySource.Corners("GDZB", CoordinateNotation.DEGREES, false));
        data.record(wkt("POLYGON ((75.01 39.01, 75.01 39.12, 75.12 39.12, 75.12 39.01, 75.01 39.01))"), "GDZB", "x");
        assertEquals(List.of(), data.rules());
        data.record(wkt("POLYGON ((75.01 39.01, 75.12 39.01, 75.12 39.12, 75.01 39.12, 75.01 39.01))"), "GDZB", "x");
        assertEquals("clockwise", data.only(Rule.G11).detail().expected());
    }

    @Test
    void theCentreOfACountyLooksLikeAPlaceholder() {
        data.unit("653024", "乌恰县", "653000", "POLYGON ((74 39, 76 39, 76 40, 74 40, 74 39))")
                .role(FieldRole.COUNTY);
        data.record(wkt("POINT (75.0021 39.5013)"), "county", "653024");
        assertEquals(
                "75.0021, 39.5013 lies 231 m from the centre of the outline of 乌恰县, which may stand in for the position",
                data.only(Rule.G27).message().en());
        data.record(wkt("POINT (75.0121 39.5013)"), "county", "653024");
        data.only(Rule.G27);
    }

    @Test
    void aPositionOfMoreThanThreeRecordsLooksLikeAPlaceholder() {
        for (int record = 0; record < 4; record++) {
            data.record(wkt("POINT (75.0417 39.6811)"));
            data.record(wkt(record < 3 ? "POINT (75.1234 39.1234)" : "POINT (75.1234 39.1235)"));
        }
        data.finish();
        assertEquals("75.0417, 39.6811 × 4", data.only(Rule.G27).detail().found());
    }

    @Test
    void wholeMetresAreNoRoundingButMayBeSharedByTooMany() {
        data.in(Crs.EPSG_4513);
        for (int record = 0; record < 4; record++) {
            data.record(wkt("POINT (25501716 4393999)"));
        }
        data.finish();
        assertEquals(
                List.of("75.02, 39.68 × 4"),
                data.findings.stream()
                        .filter(finding ->
                                finding.rule().equals("G27") || finding.rule().equals("G09"))
                        .map(finding -> finding.detail().found())
                        .toList());
    }

    @Test
    void theCellsOfAGridAreNoPlaceholders() {
        data.format(SourceFormat.GEOTIFF).record(wkt("POINT (76 38)"));
        data.finish();
        assertEquals(List.of(), data.rules());
    }

    @Test
    void repeatedCornersAndSpikesAreCountedAndPlaced() {
        data.geometry(GeometryType.MULTI_POLYGON)
                .record(wkt("POLYGON ((75 39, 75.1 39, 75.1 39, 75.1 39.1, 75.2 39.2, 75.1 39.1, 75 39.1, 75 39))"));
        Finding finding = data.only(Rule.G11);
        assertEquals("1 repeated, 1 spikes", finding.detail().computed());
        assertEquals("75.1, 39", finding.detail().found());
    }

    @Test
    void outerRingsOfGeoJsonRunCounterClockwise() {
        data.geometry(GeometryType.MULTI_POLYGON).format(SourceFormat.GEOJSON);
        data.record(wkt("POLYGON ((75 39, 75.1 39, 75.1 39.1, 75 39))"));
        data.record(wkt("POLYGON ((75 39, 75.1 39.1, 75.1 39, 75 39))"));
        data.finish();
        assertEquals("1 / 2", data.only(Rule.G11).detail().found());
    }

    @Test
    void namesakesNearEachOtherWithACommodityInCommonMayBeOne() {
        data.titled("name").field("other", FieldType.TEXT);
        data.role(FieldRole.COMMODITY);
        data.record(wkt("POINT (75.0417 39.6811)"), "name", "乌拉根", "commodity", "zinc");
        data.record(wkt("POINT (75.0437 39.6811)"), "name", "乌拉根", "commodity", "gold");
        data.record(wkt("POINT (75.0617 39.6811)"), "name", "乌拉根", "commodity", "zinc");
        data.record(wkt("POINT (75.0417 39.6811)"), "name", "吾合沙鲁", "commodity", "zinc");
        assertEquals(List.of(), data.rules());
        data.record(wkt("POINT (75.0437 39.6811)"), "name", "乌拉根", "commodity", "zinc");
        assertEquals("171 m", data.only(Rule.D03).detail().computed());
    }
}
