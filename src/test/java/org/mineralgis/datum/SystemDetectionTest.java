package org.mineralgis.datum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.model.Crs;

class SystemDetectionTest {

    private static SystemDetection of(double... numbers) {
        Coordinate[] positions = new Coordinate[numbers.length / 2];
        for (int index = 0; index < positions.length; index++) {
            positions[index] = new Coordinate(numbers[2 * index], numbers[2 * index + 1]);
        }
        return SystemDetection.of(List.of(positions));
    }

    private static List<Crs> systems(SystemDetection detection) {
        return detection.readings().stream().map(SystemReading::crs).toList();
    }

    @Test
    void degreesInTheRegionAreDegreesAndOnlyTheDatumIsOpen() {
        SystemDetection detection = of(75.02, 39.68, 76.1, 39.4);
        assertEquals(List.of(Crs.EPSG_4326), systems(detection));
        assertTrue(detection.unambiguous());
        SystemReading reading = detection.readings().get(0);
        assertFalse(reading.swapped());
        assertEquals(1, reading.share());
        assertEquals(
                "the numbers look like degrees, longitude first; 100 % of the positions lie inside the region",
                reading.evidence().en());
        assertEquals("数字像经纬度，经度在前，100 % 落在区域内", reading.evidence().zh());
    }

    @Test
    void theNumberBeforeTheEastingTellsTheZone() {
        SystemDetection detection = of(25_501_715.823, 4_393_999.122);
        SystemReading reading = detection.readings().get(0);
        assertEquals(List.of(Crs.EPSG_4513), systems(detection));
        assertEquals(
                "every easting begins with 25: zone 25, central meridian 75 E;"
                        + " 100 % of the positions lie inside the region",
                reading.evidence().en());
        assertEquals(75.02, reading.example().x, 1e-8);
        assertEquals(39.68, reading.example().y, 1e-8);
        assertEquals(List.of(Crs.EPSG_4514), systems(of(26_369_876, 4_307_000)));
        assertEquals(List.of(Crs.EPSG_4491), systems(of(13_501_715.823, 4_393_999.122)));
        assertEquals(List.of(Crs.EPSG_4492), systems(of(14_350_000, 4_300_000)));
    }

    @Test
    void anEastingWithoutItsZoneFitsTwoPlaces257KilometresApart() {
        SystemDetection detection = of(501_715.823, 4_393_999.122);
        assertEquals(List.of(Crs.EPSG_4534, Crs.EPSG_4535), systems(detection));
        assertFalse(detection.unambiguous());
        double apart = GroundDistance.meters(
                detection.readings().get(0).example(),
                detection.readings().get(1).example());
        assertEquals(257_000, apart, 500);
    }

    @Test
    void aMeridianThatLeavesPositionsOutsideIsNoReading() {
        // At 73.6 E the meridian 78 would lead to 76.6, but the second position would lie at 81.3.
        assertEquals(List.of(Crs.EPSG_4534), systems(of(380_000, 4_393_999, 785_000, 4_393_999)));
    }

    @Test
    void swappedAxesAreSeenInDegreesAndInMetres() {
        for (SystemDetection detection :
                List.of(of(39.68, 75.02), of(4_393_999.122, 25_501_715.823), of(4_393_999.122, 501_715.823))) {
            assertTrue(detection.readings().get(0).swapped());
            assertEquals(75.02, detection.readings().get(0).example().x, 1e-8);
        }
        assertEquals(
                "所有东坐标以 25 开头，北坐标在前：第 25 带，中央子午线 75°E，100 % 落在区域内",
                of(4_393_999.122, 25_501_715.823).readings().get(0).evidence().zh());
    }

    @Test
    void aZoneOfAnotherPartOfChinaIsNoReadingButIsExplained() {
        SystemDetection beijing = of(39_448_000, 4_418_000, 39_450_000, 4_420_000);
        assertEquals(List.of(), beijing.readings());
        assertFalse(beijing.unambiguous());
        assertEquals(
                "the eastings begin with 39: central meridian 117 E, not of this region",
                beijing.elsewhere().orElseThrow().en());
        assertTrue(of(75.02, 39.68).elsewhere().isEmpty());
        assertTrue(of(1, 2).elsewhere().isEmpty());
    }

    @Test
    void anglesRunTogetherAreNoReadingButAreExplained() {
        for (SystemDetection angles : List.of(of(750230.5, 394052), of(394052, 750230.5))) {
            assertEquals(List.of(), angles.readings());
            assertEquals(
                    "the numbers look like degrees, minutes and seconds run together (DDDMMSS)",
                    angles.elsewhere().orElseThrow().en());
        }
        assertTrue(of(756230.5, 394052).elsewhere().isEmpty(), "62 minutes");
        assertTrue(of(1050230.5, 394052).elsewhere().isEmpty(), "105 E");
    }

    @Test
    void slipsAmongManyPositionsDoNotHideTheSystemButLowerItsShare() {
        Stream<Coordinate> many =
                Stream.generate(() -> new Coordinate(25_501_715.8, 4_393_999)).limit(99);
        SystemDetection detection = SystemDetection.of(
                Stream.concat(many, Stream.of(new Coordinate(0, 0))).toList());
        assertEquals(List.of(Crs.EPSG_4513), systems(detection));
        assertEquals(0.99, detection.readings().get(0).share(), 1e-9);
        assertTrue(detection.readings().get(0).evidence().en().contains("99 %"));
    }

    @Test
    void twoNumberedZonesInOneFileAreTwoReadings() {
        SystemDetection detection = of(25_501_715.8, 4_393_999, 25_501_716, 4_393_999, 26_369_876, 4_307_000);
        assertEquals(List.of(Crs.EPSG_4513, Crs.EPSG_4514), systems(detection));
        assertFalse(detection.unambiguous());
    }

    @Test
    void whateverTheNumbersAreEachReadingBringsItsExampleIntoTheRegion() {
        Random random = new Random(3);
        for (int round = 0; round < 20_000; round++) {
            double x = Math.exp(random.nextDouble() * 20) - 1;
            double y = Math.exp(random.nextDouble() * 20) - 1;
            for (SystemReading reading : of(x, y).readings()) {
                assertTrue(ServedRegion.contains(reading.example()), x + ", " + y);
            }
        }
        assertEquals(List.of(), SystemDetection.of(List.of()).readings());
        assertEquals(
                List.of(), of(Double.MAX_VALUE, -Double.MAX_VALUE, 1e300, 1e300).readings());
    }
}
