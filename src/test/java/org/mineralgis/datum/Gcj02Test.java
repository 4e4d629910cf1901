package org.mineralgis.datum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.mineralgis.model.Crs;
import org.mineralgis.model.DatumPolicy;

class Gcj02Test {

    private final CoordinateConversion conversion = CoordinateOperations.toWgs84(Crs.GCJ02, DatumPolicy.STRICT);

    @Test
    void theInverseReturnsEveryPositionOfTheRegionToWithinAMillimetre() {
        Random random = new Random(20230927);
        for (int draw = 0; draw < 20_000; draw++) {
            double longitude = 73 + 7.5 * random.nextDouble();
            double latitude = 35 + 7 * random.nextDouble();
            Coordinate back = Gcj02.inverse(Gcj02.forward(new Coordinate(longitude, latitude)));
            assertEquals(longitude, back.x, 2e-9, () -> "longitude of " + back);
            assertEquals(latitude, back.y, 2e-9, () -> "latitude of " + back);
        }
    }

    /** The position in Beijing that published converters use as their example. */
    @Test
    void theForwardFormulaAgreesWithPublishedConverters() {
        Coordinate image = Gcj02.forward(new Coordinate(116.404, 39.915));
        assertEquals(116.41024449916938, image.x, 1e-12);
        assertEquals(39.91640428150164, image.y, 1e-12);
    }

    /** In the words in which it has been public since about 2010. */
    @Test
    void theForwardFormulaIsThePublishedOneInAllOfItsArea() {
        Random random = new Random(2010);
        for (int draw = 0; draw < 20_000; draw++) {
            double lon = 72.004 + 65.8307 * random.nextDouble();
            double lat = 0.8293 + 54.9978 * random.nextDouble();
            double x = lon - 105;
            double y = lat - 35;
            double pi = Math.PI;
            double ripple = (20 * Math.sin(6 * x * pi) + 20 * Math.sin(2 * x * pi)) * 2 / 3;
            double east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + ripple;
            east += (20 * Math.sin(x * pi) + 40 * Math.sin(x / 3 * pi)) * 2 / 3;
            east += (150 * Math.sin(x / 12 * pi) + 300 * Math.sin(x / 30 * pi)) * 2 / 3;
            double north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + ripple;
            north += (20 * Math.sin(y * pi) + 40 * Math.sin(y / 3 * pi)) * 2 / 3;
            north += (160 * Math.sin(y / 12 * pi) + 320 * Math.sin(y * pi / 30)) * 2 / 3;
            double phi = lat / 180 * pi;
            double magic = 1 - 0.00669342162296594323 * Math.sin(phi) * Math.sin(phi);
            double radius = 6378245 * (1 - 0.00669342162296594323) / (magic * Math.sqrt(magic));
            Coordinate published = new Coordinate(
                    lon + east * 180 / (6378245 / Math.sqrt(magic) * Math.cos(phi) * pi),
                    lat + north * 180 / (radius * pi));
            Coordinate image = Gcj02.forward(new Coordinate(lon, lat));
            assertEquals(0, published.distance(image), 1e-12, () -> "at " + published);
            assertEquals(0, new Coordinate(lon, lat).distance(Gcj02.inverse(image)), 2e-9, () -> "at " + published);
        }
    }

    @ParameterizedTest(name = "{0} {1} E {2} N: {3} m")
    @CsvSource({
        "Wulagen, 75.02, 39.68, 266",
        "Kashgar, 75.99, 39.47, 256",
        "Taxkorgan, 75.23, 37.77, 268",
        "Akqi, 78.45, 40.94, 221",
        "Bachu, 78.55, 39.79, 168"
    })
    void theOffsetInTheRegionIsAsMeasuredWithOtherSoftware(
            String place, double longitude, double latitude, double metres) {
        Coordinate image = Gcj02.forward(new Coordinate(longitude, latitude));
        double east = (image.x - longitude) * 111_320 * Math.cos(Math.toRadians(latitude));
        double north = (image.y - latitude) * 111_032;
        assertEquals(metres, Math.hypot(east, north), 1, place);
    }

    @Test
    void aBorderThatTwoAreasShareStaysShared() throws Exception {
        Geometry west = wkt("POLYGON ((75 39, 76.2705078125 39.4228515625, 76.25 39.5, 75 40, 75 39))");
        Geometry east = wkt("POLYGON ((76.25 39.5, 76.2705078125 39.4228515625, 77 39, 77 40, 76.25 39.5))");
        Geometry movedWest = conversion.toWgs84(west).geometry();
        Geometry movedEast = conversion.toWgs84(east).geometry();
        assertEquals(movedWest.getCoordinates()[1], movedEast.getCoordinates()[1]);
        assertEquals(movedWest.getCoordinates()[2], movedEast.getCoordinates()[0]);
        assertTrue(movedWest.touches(movedEast));
    }

    @Test
    void everyKindOfGeometryKeepsItsKindAndItsHoles() throws Exception {
        for (String text : new String[] {
            "POINT (75 39)",
            "MULTIPOINT ((75 39), (76 39))",
            "LINESTRING (75 39, 76 39)",
            "MULTIPOLYGON (((75 39, 76 39, 76 40, 75 39), (75.5 39.1, 75.9 39.1, 75.9 39.3, 75.5 39.1)))",
            "GEOMETRYCOLLECTION (POINT (75 39), LINESTRING (75 39, 76 39))"
        }) {
            Geometry source = wkt(text);
            Geometry moved = conversion.toWgs84(source).geometry();
            assertEquals(source.getGeometryType(), moved.getGeometryType());
            assertEquals(source.getNumPoints(), moved.getNumPoints());
            assertFalse(source.equalsExact(moved, 0.001));
            assertTrue(source.equalsExact(moved, 0.004));
        }
    }

    @Test
    void theSourceIsLeftAsItWas() throws Exception {
        Geometry source = wkt("LINESTRING (75 39, 76 39)");
        conversion.toWgs84(source);
        assertTrue(source.equalsExact(wkt("LINESTRING (75 39, 76 39)")));
    }

    @Test
    void aPositionOutsideTheAreaIsRefusedInsteadOfKeptInSilence() throws Exception {
        Geometry bishkek = wkt("LINESTRING (75 39, 71.9 42.87)");
        PositionRefusedException refused =
                assertThrows(PositionRefusedException.class, () -> conversion.toWgs84(bishkek));
        assertEquals(PositionRefusedException.Kind.OUTSIDE_AREA, refused.kind());
        assertTrue(refused.reason().en().startsWith("71.9000, 42.8700 lies outside"));
        assertTrue(refused.reason().en().contains("gcj02-inverse"));
        assertThrows(PositionRefusedException.class, () -> conversion.toWgs84(wkt("POINT (NaN 39)")));
    }

    @Test
    void theStatedAccuracyCoversTheMeasuredResidual() {
        assertTrue(DatumShifts.GCJ02.accuracyMeters() >= 205);
        assertFalse(conversion.identity());
    }

    private static Geometry wkt(String text) throws ParseException {
        return new WKTReader().read(text);
    }
}
