package org.mineralgis.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.mineralgis.datum.GeodesicArea;

/** What checks remember beyond the heap is what a map on the heap would have. */
final class LargeMemoryTest {

    @Test
    void idsAreFoundWhereTheyStoodFirst() {
        SplittableRandom random = new SplittableRandom(1);
        Map<String, String> expected = new HashMap<>();
        try (SeenIds ids = new SeenIds()) {
            for (int row = 1; row <= 200_000; row++) {
                String id = "矿点 " + random.nextInt(150_000);
                String before = expected.putIfAbsent(id, "mines.csv:" + row);
                assertEquals(Optional.ofNullable(before), ids.putIfAbsent(id, "mines.csv", row));
            }
        }
    }

    @Test
    void idsThatDifferFarBehindAreNotTakenForOne() {
        try (SeenIds ids = new SeenIds()) {
            String common = "x".repeat(100_000);
            assertEquals(Optional.empty(), ids.putIfAbsent(common + "1", "a.csv", 1));
            assertEquals(Optional.empty(), ids.putIfAbsent(common + "2", "a.csv", 2));
            assertEquals(Optional.of("a.csv:1"), ids.putIfAbsent(common + "1", "a.csv", 3));
        }
    }

    @Test
    void entriesOfAKeyComeBackTheLatestFirst() {
        try (KeyedLog log = new KeyedLog()) {
            for (int number = 0; number < 300_000; number++) {
                log.add(number % 100_000, ByteBuffer.allocate(4).putInt(number).array());
            }
            assertEquals(List.of(277_777, 177_777), numbers(log.list(77_777, 2)));
            assertEquals(List.of(299_999, 199_999, 99_999), numbers(log.list(99_999, 9)));
            assertEquals(List.of(), log.list(100_000, 9));
        }
    }

    @Test
    void allEntriesComeBackInTheirOrder() {
        try (KeyedLog log = new KeyedLog()) {
            for (int number = 0; number < 100_000; number++) {
                log.add(number % 7, ByteBuffer.allocate(4).putInt(number).array());
            }
            List<Integer> all = new ArrayList<>();
            log.forEach(entry -> all.add(entry.getInt()));
            assertEquals(IntStream.range(0, 100_000).boxed().toList(), all);
        }
    }

    @Test
    void theMedianOfManyNumbersIsTheOneInTheMiddle() {
        SplittableRandom random = new SplittableRandom(3);
        for (int count : new int[] {1, 2, 5, 10, 2_100_000}) {
            double[] numbers = random.doubles(count, 0.001, 90)
                    .map(value -> Math.rint(value * 100) / 100 + 0.01)
                    .toArray();
            MedianTally tally = new MedianTally();
            Arrays.stream(numbers).forEach(tally::add);
            Arrays.sort(numbers);
            assertEquals((numbers[(count - 1) / 2] + numbers[count / 2]) / 2, tally.median(), count + " numbers");
        }
    }

    private static List<Integer> numbers(List<ByteBuffer> entries) {
        return entries.stream().map(ByteBuffer::getInt).toList();
    }

    @Test
    void numbersAreCountedOverPiecesInAFile() {
        SplittableRandom random = new SplittableRandom(2);
        NumberTally tally = new NumberTally();
        Map<Long, Long> expected = new TreeMap<>();
        for (int index = 0; index < 2_500_000; index++) {
            long number = random.nextInt(50_000) * 0x7000_0000_0001L - Long.MAX_VALUE / 2;
            tally.add(number);
            expected.merge(number, 1L, Long::sum);
        }
        Map<Long, Long> counted = new TreeMap<>();
        tally.finish((number, times) -> assertEquals(null, counted.put(number, times)));
        assertEquals(expected, counted);
    }

    /** The quick area stands in for geodesics only within this bound. */
    @Test
    void theQuickAreaIsWithinItsBoundOfTheGeodesicOne() throws ParseException {
        SplittableRandom random = new SplittableRandom(5);
        for (int run = 0; run < 2_000; run++) {
            double size = Math.pow(10, -3 + 3.5 * random.nextDouble());
            double x = 73 + 7 * random.nextDouble();
            double y = 35 + 7 * random.nextDouble();
            Geometry triangle = new WKTReader()
                    .read("POLYGON ((%1$s %2$s, %3$s %4$s, %5$s %6$s, %1$s %2$s))"
                            .formatted(
                                    x,
                                    y,
                                    x + size * random.nextDouble(),
                                    y + size * random.nextDouble(),
                                    x - size * random.nextDouble(),
                                    y + size * random.nextDouble()));
            double exact = GeodesicArea.squareKilometers(triangle) * 1e6;
            double difference = Math.abs(Ground.area(triangle) - exact);
            assertTrue(
                    difference <= Ground.areaError(triangle) + 1e-8 * exact + 0.01,
                    () -> triangle.toText() + " " + difference + " " + Ground.areaError(triangle));
        }
    }
}
