package org.mineralgis.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.check.CheckedDataset.wkt;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.mineralgis.model.Crs;
import org.mineralgis.model.DatumPolicy;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Finding;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Severity;
import org.mineralgis.model.SourceFault;

class PositionCheckTest {

    private final CheckedDataset data = new CheckedDataset();

    @Test
    void aPositionInWgs84IsKeptAsItIsWithoutAnyStep() {
        Feature feature = data.record(wkt("POINT (75.0417 39.6811)")).orElseThrow();
        assertEquals("POINT (75.0417 39.6811)", String.valueOf(feature.geometry()));
        assertEquals(List.of(), feature.lineage().datumSteps());
        assertNull(feature.lineage().datumAccuracyMeters());
        assertNull(feature.lineage().originalGeometry());
        assertEquals("OGC:CRS84", feature.lineage().originalCrs());
        assertEquals(List.of(), data.rules());
    }

    @Test
    void swappedCoordinatesAreRefusedAndNotSwapped() {
        assertTrue(data.record(wkt("POINT (39.6811 75.0417)")).isEmpty());
        assertEquals(
                "39.6811, 75.0417 looks like latitude, longitude; swapped, 75.0417, 39.6811 lies in the region",
                data.only(Rule.G01).message().en());
        assertEquals(
                new Finding.Detail("39.6811, 75.0417", null, "75.0417, 39.6811", null, true),
                data.only(Rule.G01).detail());
    }

    @Test
    void swappedCoordinatesInGcj02AreCalledSwappedAndNotOutsideItsArea() {
        data.in(Crs.GCJ02).record(wkt("POINT (39.6811 75.0417)"));
        assertEquals(List.of("G01"), data.rules());
    }

    @ParameterizedTest
    @CsvSource({"105.2, 36.1, 2200", "75, 30, 556", "0.5, 39, 6100", "-75, 39, 10747"})
    void aPositionFarAwayIsRefusedWithItsDistance(double longitude, double latitude, double kilometres) {
        Geometry far = new GeometryFactory().createPoint(new Coordinate(longitude, latitude));
        assertTrue(data.record(far).isEmpty());
        String message = data.only(Rule.G02).message().en();
        double said = Double.parseDouble(message.replaceAll(".*about ([0-9]+) km.*", "$1"));
        assertEquals(kilometres, said, kilometres * 0.02, message);
    }

    @Test
    void twentyKilometresAroundTheRegionAreAllowed() {
        assertTrue(data.record(wkt("POINT (80.72 38)")).isPresent());
        assertTrue(data.record(wkt("POINT (80.74 38)")).isEmpty());
        assertTrue(data.record(wkt("POINT (75 34.83)")).isPresent());
        assertTrue(data.record(wkt("POINT (75 34.81)")).isEmpty());
    }

    @Test
    void aLineWithOneVertexFarAwayIsRefused() {
        data.geometry(GeometryType.MULTI_LINE_STRING);
        assertTrue(data.record(wkt("LINESTRING (75 39, 85 39)")).isEmpty());
        assertEquals(List.of("G02"), data.rules());
    }

    @Test
    void zeroZeroIsAPlaceholder() {
        assertTrue(data.record(wkt("POINT (0 0)")).isEmpty());
        assertEquals(List.of("G08"), data.rules());
    }

    @Test
    void numbersThatAreNotFiniteAreRefused() {
        assertTrue(data.record(new GeometryFactory().createPoint(new Coordinate(75, Double.POSITIVE_INFINITY)))
                .isEmpty());
        assertTrue(data.record(new GeometryFactory().createPoint(new Coordinate(Double.NaN, 39)))
                .isEmpty());
        assertEquals(List.of("G20", "G20"), data.rules());
    }

    @Test
    void aRecordWithoutPositionIsKept() {
        Feature feature = data.record(null).orElseThrow();
        assertNull(feature.geometry());
        assertEquals(Severity.INFO, data.only(Rule.G19).severity());
    }

    @Test
    void singlePartsBecomePartsOfOneTypeAndLoseTheirHeights() {
        Feature line = new CheckedDataset()
                .geometry(GeometryType.MULTI_LINE_STRING)
                .record(wkt("LINESTRING Z (75 39 1000, 76 39 1200)"))
                .orElseThrow();
        assertEquals("MULTILINESTRING ((75 39, 76 39))", String.valueOf(line.geometry()));
        assertNotNull(line.geometry());
        assertTrue(Double.isNaN(line.geometry().getCoordinate().getZ()));
        Feature area = new CheckedDataset()
                .geometry(GeometryType.MULTI_POLYGON)
                .record(wkt("POLYGON ((75 39, 76 39, 76 40, 75 39))"))
                .orElseThrow();
        assertEquals("MULTIPOLYGON (((75 39, 76 39, 76 40, 75 39)))", String.valueOf(area.geometry()));
        assertNull(area.lineage().originalGeometry());
        Feature point = data.record(wkt("MULTIPOINT ((75 39))")).orElseThrow();
        assertEquals("POINT (75 39)", String.valueOf(point.geometry()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    POINT             | LINESTRING (75 39, 76 39)
                    POINT             | MULTIPOINT ((75 39), (76 39))
                    MULTI_POLYGON     | POINT (75 39)
                    MULTI_POLYGON     | GEOMETRYCOLLECTION (POINT (75 39), POLYGON ((75 39, 76 39, 76 40, 75 39)))
                    MULTI_LINE_STRING | POLYGON ((75 39, 76 39, 76 40, 75 39))
                    """)
    void anotherTypeOfGeometryIsRefused(GeometryType type, String geometry) {
        assertTrue(data.geometry(type).record(wkt(geometry)).isEmpty());
        assertEquals(List.of("G18"), data.rules());
        assertTrue(data.only(Rule.G18).message().en().endsWith("expected " + type.key()));
    }

    @Test
    void aBowTieIsRepairedAndTheFindingSaysWhereAndAtWhatCost() {
        data.geometry(GeometryType.MULTI_POLYGON);
        Geometry bowTie = wkt("POLYGON ((75 39, 75.2 39.1, 75.2 39, 75 39.1, 75 39))");
        Feature feature = data.record(bowTie).orElseThrow();
        assertNotNull(feature.geometry());
        assertTrue(feature.geometry().isValid());
        assertEquals(List.of("repair-structure@1"), feature.lineage().datumSteps());
        assertEquals(bowTie, feature.lineage().originalGeometry());
        Finding finding = data.only(Rule.G10);
        assertEquals(Severity.WARNING, finding.severity());
        assertTrue(
                finding.message().en().startsWith("the border crosses itself at 75.1, 39.05 (WGS 84); repaired, area"),
                finding.message().en());
        assertTrue(finding.message().en().endsWith("km²"));
    }

    @Test
    void anAreaOfWhichNothingIsLeftIsRefused() {
        data.geometry(GeometryType.MULTI_POLYGON);
        assertTrue(data.record(wkt("POLYGON ((75 39, 76 39, 75 39, 75 39))")).isEmpty());
        assertEquals(List.of("G17"), data.rules());
    }

    @Test
    void aLineOfOnePlaceIsRefused() {
        data.geometry(GeometryType.MULTI_LINE_STRING);
        assertTrue(data.record(wkt("LINESTRING (75 39, 75 39)")).isEmpty());
        assertEquals(List.of("G17"), data.rules());
    }

    @Test
    void gcj02IsConvertedTheOriginalKeptAndTheStepReportedOncePerFile() {
        data.in(Crs.GCJ02).declaring(2);
        Feature feature = data.record(wkt("POINT (75.0448542 39.6814992)")).orElseThrow();
        data.record(wkt("POINT (78.55 39.79)"));
        data.finish();

        assertNotNull(feature.geometry());
        assertEquals(75.0417, feature.geometry().getCoordinate().x, 1e-6);
        assertEquals(39.6811, feature.geometry().getCoordinate().y, 1e-6);
        assertEquals(List.of("gcj02-inverse@1"), feature.lineage().datumSteps());
        assertEquals("GCJ-02", feature.lineage().originalCrs());
        assertEquals(
                "POINT (75.0448542 39.6814992)",
                String.valueOf(feature.lineage().originalGeometry()));
        String message = data.only(Rule.G22).message().en();
        assertTrue(message.startsWith("gcj02-inverse@1: "), message);
        assertTrue(message.endsWith("records: 2, moved by 168–274 m, accuracy about 250 m"), message);
    }

    @Test
    void anAreaThatTouchesItselfInTheMiddleOfAnEdgeIsFoundBeforeTheConversionMovesItApart() {
        data.in(Crs.GCJ02).geometry(GeometryType.MULTI_POLYGON);
        Geometry touching = wkt("POLYGON ((76 39, 76.004 39, 76.004 39.004, 76.002 39, 76 39.004, 76 39))");
        assertFalse(touching.isValid(), "a ring may not touch itself");

        Feature feature = data.record(touching).orElseThrow();

        assertNotNull(feature.geometry());
        assertTrue(feature.geometry().isValid());
        assertEquals(
                List.of("repair-structure@1", "gcj02-inverse@1"),
                feature.lineage().datumSteps());
        assertEquals(List.of("G10"), data.rules());
        assertEquals(touching, feature.lineage().originalGeometry());
    }

    @Test
    void cgcs2000IsAStepAlthoughTheNumbersStay() {
        Feature feature = data.in(Crs.CGCS2000).record(wkt("POINT (75 39)")).orElseThrow();
        assertEquals(List.of("cgcs2000-equals-wgs84@1"), feature.lineage().datumSteps());
        assertNull(feature.lineage().originalGeometry());
        assertEquals("POINT (75 39)", String.valueOf(feature.geometry()));
    }

    @Test
    void aZoneIsLeftAndTheMetresOfTheFileStay() {
        data.in(Crs.EPSG_4513).declaring(1);
        Feature feature = data.record(wkt("POINT (25501715.823 4393999.122)")).orElseThrow();
        data.finish();

        assertNotNull(feature.geometry());
        assertEquals(75.02, feature.geometry().getCoordinate().x, 1e-8);
        assertEquals(39.68, feature.geometry().getCoordinate().y, 1e-8);
        assertEquals(
                List.of("gauss-kruger-inverse-4513@1", "cgcs2000-equals-wgs84@1"),
                feature.lineage().datumSteps());
        assertEquals(1.0, feature.lineage().datumAccuracyMeters());
        assertEquals("EPSG:4513", feature.lineage().originalCrs());
        assertEquals(
                "POINT (25501715.823 4393999.122)",
                String.valueOf(feature.lineage().originalGeometry()));
        String message = data.only(Rule.G22).message().en();
        assertTrue(message.endsWith("records: 1, moved by 0–0 m, accuracy about 1 m"), message);
    }

    @Test
    void anEastingOfNoZoneThatIsKnownIsRefused() {
        assertTrue(
                data.in(Crs.EPSG_4513).record(wkt("POINT (12369875 4308000)")).isEmpty());
        assertEquals("12369875, 4308000", data.only(Rule.G21).detail().found());
        String message = data.only(Rule.G21).message().en();
        assertTrue(message.contains("easting 25000000–26000000 m"), message);
    }

    @Test
    void aZoneOfAnotherPlaceIsOutsideTheRegionAlthoughItsNumbersFit() {
        assertTrue(
                data.in(Crs.EPSG_4513).record(wkt("POINT (25501715 2393999)")).isEmpty());
        assertEquals(List.of("G02"), data.rules());
    }

    @Test
    void anInvalidAreaInMetresIsRepairedAndItsCostIsOnTheEllipsoid() {
        data.in(Crs.EPSG_4513).geometry(GeometryType.MULTI_POLYGON);
        Geometry bowTie = wkt("POLYGON ((25501000 4393000, 25503000 4395000, 25503000 4393000, 25501000 4395000,"
                + " 25501000 4393000))");
        Feature feature = data.record(bowTie).orElseThrow();
        assertEquals(
                List.of("repair-structure@1", "gauss-kruger-inverse-4513@1", "cgcs2000-equals-wgs84@1"),
                feature.lineage().datumSteps());
        assertEquals(bowTie, feature.lineage().originalGeometry());
        String message = data.only(Rule.G10).message().en();
        assertTrue(message.startsWith("the border crosses itself at 75.0233, 39.68"), message);
        assertTrue(message.endsWith("changed by +2 km²"), message);
    }

    @Test
    void beijing1954WestOfTheTarimIsRefusedWithTheChoices() {
        assertTrue(data.in(Crs.EPSG_4214).record(wkt("POINT (75.02 39.68)")).isEmpty());
        Finding refused = data.only(Rule.G06);
        assertEquals(Severity.ERROR, refused.severity());
        assertTrue(refused.message().en().contains("datum: {outside_area: extrapolate}"));
        assertTrue(refused.message().zh().contains("datum: {outside_area: extrapolate}"));
    }

    @Test
    void whatTheOwnerAcceptsIsKeptWithTheStepAndItsAccuracyAndToldApart() {
        data.in(Crs.EPSG_4214).accepting(new DatumPolicy(true, false)).declaring(2);
        Feature wulagen = data.record(wkt("POINT (75.0217 39.6811)")).orElseThrow();
        Feature bachu = data.record(wkt("POINT (78.5511 39.7911)")).orElseThrow();
        data.finish();

        assertEquals(List.of("epsg-15921-extrapolated@1"), wulagen.lineage().datumSteps());
        assertEquals(50.0, wulagen.lineage().datumAccuracyMeters());
        assertEquals(List.of("epsg-15921@1"), bachu.lineage().datumSteps());
        assertEquals(1.0, bachu.lineage().datumAccuracyMeters());
        assertEquals(List.of("G22", "G22"), data.rules());
    }

    @Test
    void xian1980IsNeverTakenForWgs84InSilence() {
        assertTrue(data.in(Crs.EPSG_4610).record(wkt("POINT (75.02 39.68)")).isEmpty());
        assertTrue(data.only(Rule.G06).message().en().contains("xian_1980: as_wgs84"));
        Feature accepted = new CheckedDataset()
                .in(Crs.EPSG_4610)
                .accepting(new DatumPolicy(false, true))
                .record(wkt("POINT (75.02 39.68)"))
                .orElseThrow();
        assertEquals(List.of("xian-1980-as-wgs84@1"), accepted.lineage().datumSteps());
        assertEquals(130.0, accepted.lineage().datumAccuracyMeters());
        assertEquals("EPSG:4610", accepted.lineage().originalCrs());
    }

    @Test
    void coordinatesThatTheReaderCouldNotReadAreAFindingOfTheirRow() {
        SourceFault fault = new SourceFault(SourceFault.Kind.COORDINATES, new LocalizedText("经度为 x", "longitude is x"));
        Optional<Feature> feature = data.record(null, fault);
        assertTrue(feature.isEmpty());
        assertEquals("longitude is x", data.only(Rule.G20).message().en());
        assertEquals(1, data.only(Rule.G20).row());
    }

    @Test
    void positionsThatNobodyAskedForAreCounted() {
        data.geometry(GeometryType.NONE).from(new GeometrySource.None()).declaring(1);
        assertNull(data.record(wkt("POINT (75 39)")).orElseThrow().geometry());
        data.finish();
        assertEquals("records with a position: 1", data.only(Rule.G25).message().en());
    }
}
