package org.mineralgis.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** The quick writers say the same as the library and the writer of geometries. */
final class JsonBytesTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Writes a piece. */
    private interface Piece {
        void writeTo(JsonBytes json) throws IOException;
    }

    private static String text(Piece piece) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonBytes json = new JsonBytes(out);
        piece.writeTo(json);
        json.flush();
        return out.toString(StandardCharsets.UTF_8);
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
    void numbersAreRoundedAndHaveNoZerosAtTheEnd(double value, int decimals, String expected) throws IOException {
        assertEquals(expected, text(json -> json.fixed(value, decimals)));
    }

    @Test
    void coordinatesAreThoseOfTheDecimalText() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        for (int run = 0; run < 100_000; run++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(10));
            assertEquals(Decimal.coordinate(value), text(json -> json.fixed(value, 7)), () -> "of " + value);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, -1, 10, 1234567890123L, Long.MAX_VALUE, Long.MIN_VALUE})
    void wholeNumbersAreWrittenWhole(long value) throws IOException {
        assertEquals(Long.toString(value), text(json -> json.number(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "乌拉根 \"Wulagen\"", "a\\b\n\r\t\u0001\u001f/", "\uD842\uDFB7 𠮷 é", "\u2028\u007f"})
    void stringsAreReadBackAsTheyWere(String text) throws IOException {
        assertEquals(text, new ObjectMapper().readValue(text(json -> json.string(text)), String.class));
    }

    @Test
    void longStringsAndHalfPairsAreWrittenToo() throws IOException {
        String text = "锌\uD842".repeat(60_000);
        String read = new ObjectMapper().readValue(text(json -> json.string(text)), String.class);
        assertEquals(text.replace('\uD842', '\uFFFD'), read);
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
            assertEquals(slow(geometry), text(json -> new WkbGeoJson(json, 7, false, null).write(wkb)));
        }
    }

    @Test
    void seededRingsKeepTheirDirection() throws IOException {
        SplittableRandom random = new SplittableRandom(2);
        for (int run = 0; run < 2_000; run++) {
            Polygon polygon = ring(random);
            byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(polygon);
            assertEquals(slow(polygon), text(json -> new WkbGeoJson(json, 7, false, null).write(wkb)));
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
    void anotherSystemIsWrittenInTheOrderOfItsAuthority() throws IOException, ParseException {
        byte[] wkb = new WKBWriter().write(new WKTReader().read("POINT (75 39)"));
        assertEquals("{\"type\":\"Point\",\"coordinates\":[39000.12,75000.35]}", text(json -> new WkbGeoJson(
                        json, 2, true, at -> new Coordinate(at.x * 1000 + 0.345001, at.y * 1000 + 0.123))
                .write(wkb)));
    }

    private static String slow(Geometry geometry) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            GeoJsonGeometry.served(json).write(geometry);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
