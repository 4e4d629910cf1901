package org.mineralgis.datum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.mineralgis.datum.PositionRefusedException.Kind;
import org.mineralgis.model.Crs;
import org.mineralgis.model.DatumPolicy;

class CoordinateOperationsTest {

    private static final DatumPolicy LENIENT = new DatumPolicy(true, true);

    private static Geometry point(double x, double y) {
        return new GeometryFactory().createPoint(new Coordinate(x, y));
    }

    private static ConvertedGeometry convert(Crs crs, DatumPolicy policy, Geometry source)
            throws PositionRefusedException {
        return CoordinateOperations.toWgs84(crs, policy).toWgs84(source);
    }

    /** Bachu, in the numbers of {@code crs}. */
    private static Geometry bachu(Crs crs) {
        Geometry degrees = point(78.55, 39.79);
        return CoordinateOperations.findProjection(crs)
                .map(forward -> forward.apply(degrees))
                .orElse(degrees);
    }

    @ParameterizedTest
    @EnumSource(Crs.class)
    void everySystemLeadsToWgs84ByOperationsThatSayWhatTheyAre(Crs crs) throws Exception {
        ConvertedGeometry bachu = convert(crs, LENIENT, bachu(crs));

        assertTrue(point(78.55, 39.79).isWithinDistance(bachu.geometry(), 0.02));
        assertEquals(
                crs == Crs.CRS84 || crs == Crs.EPSG_4326, bachu.operations().isEmpty());
        String from = crs.key();
        for (CoordinateOperation operation : bachu.operations()) {
            assertTrue(operation.step().matches("[a-z0-9-]+@1"), operation.step());
            assertTrue(operation.accuracyMeters() >= 0);
            assertFalse(
                    operation.title().zh().isBlank() || operation.title().en().isBlank());
            assertFalse(operation.area().title().zh().isBlank());
            operation
                    .parameters()
                    .forEach(parameter -> assertFalse(parameter.source().isBlank()));
            assertEquals(from, operation.source());
            from = operation.target();
        }
        assertTrue(from.equals("EPSG:4326") || bachu.operations().isEmpty());
    }

    @Test
    void theNumbersOfWgs84StayAsTheyAreWithoutAStep() throws Exception {
        Geometry kashgar = point(75.99, 39.47);
        ConvertedGeometry converted = convert(Crs.CRS84, DatumPolicy.STRICT, kashgar);
        assertSame(kashgar, converted.geometry());
        assertEquals(List.of(), converted.steps());
        assertNull(converted.accuracyMeters());
        assertTrue(
                CoordinateOperations.toWgs84(Crs.EPSG_4326, DatumPolicy.STRICT).identity());
    }

    @Test
    void cgcs2000IsTakenAsEqualAndTheStepSaysSo() throws Exception {
        Geometry kashgar = point(75.99, 39.47);
        ConvertedGeometry converted = convert(Crs.CGCS2000, DatumPolicy.STRICT, kashgar);
        assertSame(kashgar, converted.geometry());
        assertEquals(List.of("cgcs2000-equals-wgs84@1"), converted.steps());
        assertEquals(1, converted.accuracyMeters());
    }

    @Test
    void bd09TakesTwoStepsWhoseAccuraciesAddUp() throws Exception {
        ConvertedGeometry converted = convert(Crs.BD09, DatumPolicy.STRICT, point(76, 39.48));
        assertEquals(List.of("bd09-inverse@1", "gcj02-inverse@1"), converted.steps());
        assertEquals(251, converted.accuracyMeters());
    }

    @Test
    void beijing1954IsConvertedInsideTheAreaOfItsOnlyPublicOperation() throws Exception {
        ConvertedGeometry converted = convert(Crs.EPSG_2402, DatumPolicy.STRICT, bachu(Crs.EPSG_2402));
        assertEquals(List.of("gauss-kruger-inverse-2402@1", "epsg-15921@1"), converted.steps());
        assertEquals(1, converted.accuracyMeters());
    }

    @Test
    void beijing1954WestOfTheAreaIsRefusedWithTheReasonAndTheChoices() {
        PositionRefusedException refused = assertThrows(
                PositionRefusedException.class, () -> convert(Crs.EPSG_4214, DatumPolicy.STRICT, point(75.02, 39.68)));
        assertEquals(Kind.NO_OPERATION, refused.kind());
        assertEquals(
                "75.0200, 39.6800 lies outside the area (77.45–88 E, 37–41.99 N) of \"Beijing 1954 to WGS 84 (EPSG:15921,"
                        + " three parameters, Tarim basin)\" (epsg-15921); no public operation leads from Beijing 1954 to"
                        + " WGS 84 there: supply local parameters in a file of datum parameters (--datum-parameters),"
                        + " convert the file with local parameters first, or declare datum: {outside_area:"
                        + " extrapolate} in dataset.yaml to keep it at an accuracy of 50 m",
                refused.reason().en());
    }

    @Test
    void anExtrapolatedPositionIsShiftedAndSaysSo() throws Exception {
        ConvertedGeometry wulagen = convert(Crs.EPSG_4214, LENIENT, point(75.02, 39.68));
        assertEquals(List.of("epsg-15921-extrapolated@1"), wulagen.steps());
        assertEquals(50, wulagen.accuracyMeters());
        assertFalse(point(75.02, 39.68).isWithinDistance(wulagen.geometry(), 0.0004));
        assertThrows(PositionRefusedException.class, () -> convert(Crs.EPSG_4214, LENIENT, point(116.4, 39.9)));
    }

    @Test
    void theAreaEndsAtItsEdgeAndALineAcrossItIsExtrapolatedAsAWhole() throws Exception {
        assertEquals(1, convert(Crs.EPSG_4214, LENIENT, point(77.45, 39)).accuracyMeters());
        assertEquals(50, convert(Crs.EPSG_4214, LENIENT, point(77.4499, 39)).accuracyMeters());
        Geometry across = new GeometryFactory()
                .createLineString(new Coordinate[] {new Coordinate(77, 39), new Coordinate(78, 39)});
        assertEquals(
                List.of("epsg-15921-extrapolated@1"),
                convert(Crs.EPSG_4214, LENIENT, across).steps());
    }

    @Test
    void xian1980IsRefusedUnlessItsOwnerAcceptsTheErrorOfTakingItForWgs84() throws Exception {
        PositionRefusedException refused = assertThrows(
                PositionRefusedException.class, () -> convert(Crs.EPSG_2350, DatumPolicy.STRICT, bachu(Crs.EPSG_2350)));
        assertEquals(Kind.NO_OPERATION, refused.kind());
        assertTrue(refused.reason().zh().contains("xian_1980: as_wgs84"));
        ConvertedGeometry accepted = convert(Crs.EPSG_2350, LENIENT, bachu(Crs.EPSG_2350));
        assertEquals(List.of("gauss-kruger-inverse-2350@1", "xian-1980-as-wgs84@1"), accepted.steps());
        assertEquals(130, accepted.accuracyMeters());
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG_4513, 26369875, 4308000",
        "EPSG_4513, 501715, 4393999",
        "EPSG_4513, 4393999, 25501715",
        "EPSG_4513, 39501715, 4393999",
        "EPSG_4513, 26000000, 4393999",
        "EPSG_4513, 75.02, 39.68",
        "EPSG_4534, 25501715, 4393999",
        "EPSG_4513, 25501715, -1",
        "EPSG_4513, NaN, 4393999"
    })
    void anEastingOfAnotherZoneIsRefused(Crs crs, double east, double north) {
        PositionRefusedException refused =
                assertThrows(PositionRefusedException.class, () -> convert(crs, LENIENT, point(east, north)));
        assertEquals(Kind.OUTSIDE_AREA, refused.kind());
        assertTrue(refused.reason().en().endsWith("check the zone and the order of the coordinates (east first)"));
    }
}
