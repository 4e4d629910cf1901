package org.mineralgis.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

final class SimpleRingTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON ((75 39, 76 39, 76 40, 75 40, 75 39))",
                "MULTIPOLYGON (((75 39, 76 39, 75.5 40, 75 39)))",
                "POLYGON ((75 39, 75.5 39, 76 39, 76 40, 75 40, 75 39))",
            })
    void aRingThatMeetsItselfNowhereIsProved(String wkt) throws ParseException {
        assertTrue(SimpleRing.proves(new WKTReader().read(wkt)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON ((75 39, 76 40, 76 39, 75 40, 75 39))",
                "POLYGON ((75 39, 76 39, 76 40, 75.5 39, 75 40, 75 39))",
                "POLYGON ((75 39, 76 39, 76 40, 76 39, 75 40, 75 39))",
                "POLYGON ((75 39, 76 39, 76 39, 76 40, 75 40, 75 39))",
                "POLYGON ((75 39, 76 39, 75.5 39, 75 40, 75 39))",
                "POLYGON ((75 39, 75 40, 75 41, 75 39))",
                "POLYGON ((75 39, 79 39, 79 42, 75 42, 75 39), (76 40, 77 40, 77 41, 76 40))",
                "POINT (75 39)",
            })
    void whatIsNotProvedIsLeftToTheFullTest(String wkt) throws ParseException {
        assertFalse(SimpleRing.proves(new WKTReader().read(wkt)));
    }

    /** On a coarse grid edges touch, overlap and cross all the time. */
    @Test
    void nothingInvalidIsEverProved() {
        SplittableRandom random = new SplittableRandom(3);
        int proved = 0;
        for (int run = 0; run < 60_000; run++) {
            Geometry ring = ring(random, 3 + random.nextInt(7), 2 + random.nextInt(6));
            if (SimpleRing.proves(ring)) {
                proved++;
                assertTrue(ring.isValid(), ring.toText());
            }
        }
        assertTrue(proved > 1000, proved + " proved");
    }

    @Test
    void everyStarOfAHundredCornersIsProvedAndOneThatIsBentIsNot() {
        SplittableRandom random = new SplittableRandom(4);
        for (int run = 0; run < 300; run++) {
            CoordinateXY[] corners = star(random);
            assertTrue(SimpleRing.proves(FACTORY.createPolygon(corners)));
            int corner = 10 + random.nextInt(80);
            corners[corner] = new CoordinateXY(75 - 6 * (corners[corner].x - 75), 39 - 6 * (corners[corner].y - 39));
            Geometry bent = FACTORY.createPolygon(corners);
            assertFalse(SimpleRing.proves(bent));
            assertFalse(bent.isValid());
        }
    }

    private static CoordinateXY[] star(SplittableRandom random) {
        CoordinateXY[] corners = new CoordinateXY[101];
        for (int corner = 0; corner < 100; corner++) {
            double angle = 2 * Math.PI * corner / 100;
            double radius = 0.01 * (0.3 + random.nextDouble());
            corners[corner] = new CoordinateXY(75 + radius * Math.cos(angle), 39 + radius * Math.sin(angle));
        }
        corners[100] = corners[0];
        return corners;
    }

    private static Geometry ring(SplittableRandom random, int corners, int grid) {
        CoordinateXY[] positions = new CoordinateXY[corners + 1];
        for (int corner = 0; corner < corners; corner++) {
            positions[corner] = new CoordinateXY(random.nextInt(grid), random.nextInt(grid));
        }
        positions[corners] = positions[0];
        return FACTORY.createPolygon(positions);
    }
}
