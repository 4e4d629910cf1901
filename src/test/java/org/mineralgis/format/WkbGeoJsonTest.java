package org.mineralgis.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

/** The quick writer says the same as the one that has geometries. */
final class WkbGeoJsonTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static String fixed(double value, int decimals) {
        JsonText text = new JsonText();
        text.fixed(value, decimals);
        return text.toString();
    }

    private static String quick(byte[] wkb) {
        return new WkbGeoJson(7, false).of(wkb).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "75.02, 7, 75.02",
        "-0.00000004, 7, 0",
        "-0.00000006, 7, -0.0000001",
        "75, 7, 75",
        "0, 2, 0",
        "25501715.8234, 2, 25501715.82",
        "4393999.1, 2, 4393999.1",
        "-179.99999995, 7, -179.9999999",
        "1e9, 2, 1000000000",
        "12.5, 0, 13",
    })
    void numbersAreRoundedAndHaveNoZerosAtTheEnd(double value, int decimals, String expected) {
        assertEquals(expected, fixed(value, decimals));
    }

    @Test
    void coordinatesAreThoseOfTheDecimalText() {
        SplittableRandom random = new SplittableRandom(1);
        for (int run = 0; run < 100_000; run++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(10));
            assertEquals(Decimal.coordinate(value), fixed(value, 7), () -> "of " + value);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (75.0212345678 39.5)",
                "LINESTRING (75 39, 76 40, 77 41)",
                "POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0), (2 2, 8 2, 8 8, 2 8, 2 2))",
                "MULTIPOINT ((1 2), (3 4))",
                "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
                "MULTIPOLYGON (((75 39, 75.1 39, 75.1 39.1, 75 39)), ((0 0, 0 1, 1 1, 0 0)))",
                "GEOMETRYCOLLECTION (POINT (1 2), POLYGON ((0 0, 0 1, 1 1, 0 0)))",
            })
    void geometriesOfEveryTypeAreThoseOfTheOtherWriter(String wkt) throws IOException, ParseException {
        Geometry geometry = new WKTReader().read(wkt);
        for (int order : List.of(ByteOrderValues.BIG_ENDIAN, ByteOrderValues.LITTLE_ENDIAN)) {
            byte[] wkb = new WKBWriter(2, order).write(geometry);
            assertEquals(slow(geometry), quick(wkb));
        }
    }

    @Test
    void seededRingsKeepTheirDirection() throws IOException {
        SplittableRandom random = new SplittableRandom(2);
        for (int run = 0; run < 2_000; run++) {
            Polygon polygon = ring(random);
            byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(polygon);
            assertEquals(slow(polygon), quick(wkb));
        }
    }

    private static Polygon ring(SplittableRandom random) {
        double size = Math.pow(10, -5 + 5 * random.nextDouble());
        int corners = 3 + random.nextInt(60);
        boolean clockwise = random.nextBoolean();
        List<Coordinate> ring = new ArrayList<>();
        for (int index = 0; index < corners; index++) {
            double angle = (clockwise ? -1 : 1) * 2 * Math.PI * (index + 0.8 * random.nextDouble()) / corners;
            double radius = size * (0.5 + 0.5 * random.nextDouble());
            ring.add(new Coordinate(75 + radius * Math.cos(angle), 39 + radius * Math.sin(angle)));
        }
        ring.add(ring.get(0));
        LinearRing shell = FACTORY.createLinearRing(ring.toArray(Coordinate[]::new));
        return FACTORY.createPolygon(shell);
    }

    @Test
    void theSecondCoordinateStandsFirstWhereItsAuthoritySaysSo() throws ParseException {
        byte[] wkb = new WKBWriter().write(new WKTReader().read("LINESTRING (75.126 39, 76 40.5)"));
        assertEquals(
                "{\"type\":\"LineString\",\"coordinates\":[[39,75.13],[40.5,76]]}",
                new WkbGeoJson(2, true).of(wkb).toString());
    }

    private static String slow(Geometry geometry) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            GeoJsonGeometry.served(json).write(geometry);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
