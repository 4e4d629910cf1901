package org.mineralgis.datum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class Bd09Test {

    @Test
    void theInverseReturnsEveryPositionOfTheRegionToWithinAMillimetre() {
        Random random = new Random(20230927);
        for (int draw = 0; draw < 20_000; draw++) {
            Coordinate source = new Coordinate(73 + 7.5 * random.nextDouble(), 35 + 7 * random.nextDouble());
            Coordinate back = Bd09.inverse(Bd09.forward(source));
            assertEquals(0, source.distance(back), 2e-9, () -> "at " + source);
        }
    }

    @Test
    void theWayOverBothOffsetsAndBackIsBelowAMillimetre() {
        Random random = new Random(653000);
        for (int draw = 0; draw < 20_000; draw++) {
            Coordinate source = new Coordinate(73 + 7.5 * random.nextDouble(), 35 + 7 * random.nextDouble());
            Coordinate image = Bd09.forward(Gcj02.forward(source));
            Coordinate back = Gcj02.inverse(Bd09.inverse(image));
            assertEquals(0, source.distance(back), 5e-9, () -> "at " + source);
        }
    }

    /** In the words in which it has been public: polar coordinates. */
    @Test
    void theForwardFormulaIsThePublishedOne() {
        Random random = new Random(2005);
        double waves = Math.PI * 3000 / 180;
        for (int draw = 0; draw < 20_000; draw++) {
            double x = 72 + 66 * random.nextDouble();
            double y = 3 + 51 * random.nextDouble();
            double length = Math.sqrt(x * x + y * y) + 0.00002 * Math.sin(y * waves);
            double angle = Math.atan2(y, x) + 0.000003 * Math.cos(x * waves);
            Coordinate published = new Coordinate(length * Math.cos(angle) + 0.0065, length * Math.sin(angle) + 0.006);
            assertEquals(0, published.distance(Bd09.forward(new Coordinate(x, y))), 1e-12, () -> "at " + published);
        }
    }

    @Test
    void theInverseHoldsInAllOfItsArea() {
        Random random = new Random(1949);
        for (int draw = 0; draw < 20_000; draw++) {
            Coordinate source = new Coordinate(72 + 66 * random.nextDouble(), 3 + 51 * random.nextDouble());
            assertEquals(0, source.distance(Bd09.inverse(Bd09.forward(source))), 2e-9, () -> "at " + source);
        }
    }

    /** The offset has a fixed part of 0.0065 and 0.006 degrees and waves of 0.00002 degrees and 0.6 arc seconds. */
    @Test
    void theOffsetIsTheFixedPartAndSmallWaves() {
        Coordinate source = new Coordinate(76, 39.47);
        Coordinate image = Bd09.forward(source);
        assertEquals(0.0065, image.x - source.x, 0.0003);
        assertEquals(0.006, image.y - source.y, 0.0003);
    }
}
