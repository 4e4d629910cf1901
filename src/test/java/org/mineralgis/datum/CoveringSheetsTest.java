package org.mineralgis.datum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class CoveringSheetsTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private static Geometry place(String text) throws ParseException {
        return new WKTReader().read(text);
    }

    private static List<String> numbers(Geometry place, SheetScale scale) {
        return CoveringSheets.find(place, scale).orElseThrow().stream()
                .map(MapSheet::number)
                .toList();
    }

    /** 1:50,000 sheets are 15′ by 10′; that of Wulagen reaches from 75° to 75°15′ E and 39°40′ to 39°50′ N. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT(75.0417 39.6811)                                             | J43E002013",
                "POLYGON((75.1 39.7, 75.2 39.7, 75.2 39.8, 75.1 39.8, 75.1 39.7))   | J43E002013",
                "POLYGON((75.1 39.7, 75.3 39.7, 75.3 39.8, 75.1 39.8, 75.1 39.7))   | J43E002013 J43E002014",
                "POLYGON((74.9 39.6, 75.1 39.6, 75.1 39.7, 74.9 39.7, 74.9 39.6))   | J43E002012 J43E002013 J43E003012 J43E003013",
                "LINESTRING(75.1 39.7, 75.3 39.7)                                   | J43E002013 J43E002014",
                "LINESTRING(75 39.7, 75 39.8)                                       | J43E002013",
            })
    void thePlaceIsOnTheseSheets(String text, String expected) throws ParseException {
        assertEquals(List.of(expected.split(" ")), numbers(place(text), SheetScale.FIFTY_THOUSAND));
    }

    /** The corner of an L is on a sheet of its own; what lies in its bend is not. */
    @Test
    void aSheetInTheBendOfAPlaceIsNotOneOfIts() throws ParseException {
        Geometry bent =
                place("POLYGON((75.1 39.7, 75.4 39.7, 75.4 39.72, 75.12 39.72, 75.12 39.9, 75.1 39.9, 75.1 39.7))");
        assertEquals(List.of("J43E001013", "J43E002013", "J43E002014"), numbers(bent, SheetScale.FIFTY_THOUSAND));
    }

    /** Neighbours share an edge only, however the numbers of the corners were rounded. */
    @Test
    void theOutlineOfASheetIsOnThatSheetAlone() {
        Random random = new Random(50_000);
        for (int run = 0; run < 500; run++) {
            SheetScale scale = SheetScale.values()[random.nextInt(SheetScale.values().length)];
            Coordinate inside = new Coordinate(random.nextDouble(73, 135), random.nextDouble(18, 54));
            MapSheet sheet = MapSheet.at(inside, scale);
            Envelope extent = sheet.extent();
            extent.expandBy(random.nextDouble(-1e-12, 1e-12));
            assertEquals(Optional.of(List.of(sheet)), CoveringSheets.find(GEOMETRIES.toGeometry(extent), scale));
        }
    }

    /** Together the sheets hold the whole place. */
    @Test
    void theSheetsOfARectangleCoverIt() {
        Random random = new Random(64);
        for (int run = 0; run < 200; run++) {
            double west = random.nextDouble(73, 80);
            double south = random.nextDouble(35, 41);
            Envelope box = new Envelope(west, west + random.nextDouble(0.3), south, south + random.nextDouble(0.3));
            Geometry place = GEOMETRIES.toGeometry(box);
            double covered = CoveringSheets.find(place, SheetScale.FIFTY_THOUSAND).orElseThrow().stream()
                    .mapToDouble(sheet -> box.intersection(sheet.extent()).getArea())
                    .sum();
            assertEquals(box.getArea(), covered, 1e-9);
        }
    }

    @Test
    void aScaleWithTooManySheetsHasNoList() throws ParseException {
        Geometry region = place("POLYGON((73 35, 80 35, 80 41, 73 41, 73 35))");
        assertEquals(6, numbers(region, SheetScale.MILLION).size());
        assertTrue(CoveringSheets.find(region, SheetScale.FIFTY_THOUSAND).isEmpty());
        Geometry world = place("POLYGON((-180 -90, 180 -90, 180 90, -180 90, -180 -90))");
        assertTrue(CoveringSheets.find(world, SheetScale.FIVE_THOUSAND).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"POINT(75 -1)", "POINT(75 89)", "POINT EMPTY"})
    void southOfTheEquatorAndAtThePoleThereAreNone(String text) throws ParseException {
        assertEquals(Optional.of(List.of()), CoveringSheets.find(place(text), SheetScale.MILLION));
    }
}
