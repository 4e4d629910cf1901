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

    /** The offset has a fixed part of 0.0065 and 0.006 degrees and waves of 0.00002 degrees and 0.6 arc seconds. */
    @Test
    void theOffsetIsTheFixedPartAndSmallWaves() {
        Coordinate source = new Coordinate(76, 39.47);
        Coordinate image = Bd09.forward(source);
        assertEquals(0.0065, image.x - source.x, 0.0003);
        assertEquals(0.006, image.y - source.y, 0.0003);
    }
}
