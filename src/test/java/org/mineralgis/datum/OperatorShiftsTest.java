package org.mineralgis.datum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.mineralgis.datum.PositionRefusedException.Kind;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Crs;
import org.mineralgis.model.DatumParameters;
import org.mineralgis.model.DatumPolicy;
import org.mineralgis.model.GeocentricShift;
import org.mineralgis.model.GeocentricShift.Axes;
import org.mineralgis.model.GeocentricShift.Method;
import org.mineralgis.model.GeodeticDatum;
import org.mineralgis.model.LocalizedText;

class OperatorShiftsTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final GeocentricShift SEVEN = new GeocentricShift(
            Method.COORDINATE_FRAME, new Axes(-11.5, 154.25, 80.75), new Axes(1.5, -2.5, 3.25), 4.5, "a survey");

    /** 1954 around Wulagen, straight to WGS 84. */
    private static final DatumParameters WUQIA = new DatumParameters(
            "wuqia-1954",
            "2024.1",
            new LocalizedText("乌恰 1954", "Wuqia 1954"),
            GeodeticDatum.BEIJING_1954,
            GeodeticDatum.WGS84,
            SEVEN,
            new BoundingBox(74, 39, 76, 40.5),
            0.4);

    /** 1980 of the whole region, to CGCS2000. */
    private static final DatumParameters REGION = new DatumParameters(
            "region-1980",
            "3",
            new LocalizedText("全区 1980", "Region 1980"),
            GeodeticDatum.XIAN_1980,
            GeodeticDatum.CGCS2000,
            SEVEN,
            new BoundingBox(73, 35, 80.5, 42),
            2);

    private static Geometry point(double x, double y) {
        return FACTORY.createPoint(new Coordinate(x, y));
    }

    private static ConvertedGeometry convert(Crs crs, DatumPolicy policy, Geometry source, DatumParameters... supplied)
            throws PositionRefusedException {
        return CoordinateOperations.toWgs84(crs, policy, List.of(supplied)).toWgs84(source);
    }

    @Test
    void aSetGoesBeforeThePublicOperationAndLeavesItsVersionAndAccuracy() throws Exception {
        DatumParameters wider = new DatumParameters(
                "wide-1954",
                "1",
                WUQIA.title(),
                GeodeticDatum.BEIJING_1954,
                GeodeticDatum.WGS84,
                SEVEN,
                new BoundingBox(73, 35, 80.5, 42),
                3);
        ConvertedGeometry wulagen = convert(Crs.EPSG_4214, DatumPolicy.STRICT, point(75.02, 39.68), WUQIA, wider);
        assertEquals(List.of("wuqia-1954@2024.1"), wulagen.steps());
        assertEquals(0.4, wulagen.accuracyMeters());
        ConvertedGeometry bachu = convert(Crs.EPSG_4214, DatumPolicy.STRICT, point(78.55, 39.79), WUQIA, wider);
        assertEquals(List.of("wide-1954@1"), bachu.steps());
        assertEquals(
                List.of("wide-1954@1"),
                convert(Crs.EPSG_4214, DatumPolicy.STRICT, point(75.02, 39.68), wider, WUQIA)
                        .steps());
    }

    @Test
    void whatASetDoesNotHoldAsAWholeFallsToThePublicOperationOrIsRefused() throws Exception {
        Geometry across =
                FACTORY.createLineString(new Coordinate[] {new Coordinate(75.9, 39.5), new Coordinate(76.1, 39.5)});
        assertEquals(
                List.of("epsg-15921@1"),
                convert(Crs.EPSG_4214, DatumPolicy.STRICT, point(78.55, 39.79), WUQIA)
                        .steps());
        assertEquals(
                List.of("epsg-15921-extrapolated@1"),
                convert(Crs.EPSG_4214, new DatumPolicy(true, false), across, WUQIA)
                        .steps());
        PositionRefusedException refused = assertThrows(
                PositionRefusedException.class, () -> convert(Crs.EPSG_4214, DatumPolicy.STRICT, across, WUQIA));
        assertEquals(Kind.NO_OPERATION, refused.kind());
        String reason = refused.reason().en();
        assertTrue(
                reason.startsWith("76.1000, 39.5000 lies outside the area (74–76 E, 39–40.5 N) of \"Wuqia 1954\""
                        + " (wuqia-1954); 75.9000, 39.5000 lies outside the area (77.45–88 E"),
                reason);
        assertTrue(reason.contains("supply local parameters in a file of datum parameters"), reason);
        assertTrue(refused.reason().zh().contains("基准转换参数文件"));
    }

    @Test
    void aSetToCgcs2000IsFollowedByTheStepThatTakesItForWgs84() throws Exception {
        Geometry metres =
                CoordinateOperations.findProjection(Crs.EPSG_2349).orElseThrow().apply(point(75.02, 39.68));
        ConvertedGeometry wulagen = convert(Crs.EPSG_2349, DatumPolicy.STRICT, metres, WUQIA, REGION);
        assertEquals(
                List.of("gauss-kruger-inverse-2349@1", "region-1980@3", "cgcs2000-equals-wgs84@1"), wulagen.steps());
        assertEquals(3, wulagen.accuracyMeters());
        String from = "EPSG:2349";
        for (CoordinateOperation operation : wulagen.operations()) {
            assertEquals(from, operation.source());
            from = operation.target();
        }
        assertEquals("EPSG:4326", from);
    }

    @Test
    void aSetOfAnotherDatumIsNeverUsed() throws Exception {
        assertThrows(
                PositionRefusedException.class,
                () -> convert(Crs.EPSG_4610, DatumPolicy.STRICT, point(75.02, 39.68), WUQIA));
        assertEquals(
                List.of("cgcs2000-equals-wgs84@1"),
                convert(Crs.CGCS2000, DatumPolicy.STRICT, point(75.02, 39.68), WUQIA, REGION)
                        .steps());
    }

    @Test
    void anOperationNamesItsParametersAndTheirSourceButNotTheirValues() throws Exception {
        CoordinateOperation operation = convert(Crs.EPSG_4214, DatumPolicy.STRICT, point(75.02, 39.68), WUQIA)
                .operations()
                .get(0);
        assertEquals(7, operation.parameters().size());
        operation.parameters().forEach(parameter -> {
            assertNull(parameter.value());
            assertEquals("a survey", parameter.source());
        });
        assertFalse((operation + " " + WUQIA).matches("(?s).*(11\\.5|154\\.25|80\\.75|3\\.25).*"));
    }

    @Test
    void ofManySetsARefusalNamesTheFirstAndCountsTheRest() {
        DatumParameters[] many = new DatumParameters[9];
        Arrays.fill(many, REGION);
        PositionRefusedException refused = assertThrows(
                PositionRefusedException.class,
                () -> convert(Crs.EPSG_4610, DatumPolicy.STRICT, point(116.4, 39.9), many));
        assertTrue(refused.reason().en().contains("; nor does it lie in 5 areas more; "));
    }
}
