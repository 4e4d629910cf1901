package org.mineralgis.generalization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mineralgis.model.DrawnShape;
import org.mineralgis.model.ZoomBand;
import org.mineralgis.model.ZoomRange;

final class PointThinningTest {

    private static final ZoomRange DRAWN = new ZoomRange(2, 11);
    private static final ZoomBand DETAILED = ZoomBand.detailed(DRAWN);
    private static final byte[] PROPERTIES = {0, 1, 2};

    private static List<DrawnShape> drawn(ZoomRange range, List<DrawnPoint> points) throws IOException {
        List<DrawnShape> shapes = new ArrayList<>();
        try (PointThinning thinning = new PointThinning(range)) {
            for (DrawnPoint point : points) {
                thinning.add(point);
            }
            thinning.drawTo(shapes::add);
        }
        return shapes;
    }

    private static DrawnPoint record(String fid, long rank, long east, long north) {
        return new DrawnPoint(DrawnPoint.Kind.RECORD, 22, rank, east, north, fid, PROPERTIES);
    }

    /** Clusters as deposits have them, with ranks that are often the same. */
    private static List<DrawnPoint> clustered(long seed, int count) {
        Random random = new Random(seed);
        long side = (long) ZoomBand.CELLS << DETAILED.gridZoom();
        List<DrawnPoint> points = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            DrawnPoint.Kind kind = DrawnPoint.Kind.values()[random.nextInt(3)];
            long spread = side >> 4 + random.nextInt(14);
            long east = Math.floorMod(side / 3 + (long) (random.nextGaussian() * spread), side);
            long north = Math.floorMod(side / 5 + (long) (random.nextGaussian() * spread), side);
            int lastZoom = kind == DrawnPoint.Kind.STAND_IN ? 1 + random.nextInt(12) : 22;
            points.add(new DrawnPoint(kind, lastZoom, random.nextInt(50), east, north, "p" + number, PROPERTIES));
        }
        return points;
    }

    /** Those that are drawn at a level with the count of whom they stand for, told by looking at every pair. */
    private static Map<String, Integer> expected(List<DrawnPoint> points, int zoom) {
        Map<String, DrawnPoint> winners = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        int shift = DETAILED.gridZoom() + 12 - zoom - 6;
        for (DrawnPoint point : points) {
            if (point.lastZoom() < zoom) {
                continue;
            }
            String own = zoom >= DRAWN.max() ? point.fid() : "";
            String cell = point.kind() + " " + (point.east() >> shift) + " " + (point.north() >> shift) + " " + own;
            counts.merge(cell, 1, Integer::sum);
            winners.merge(cell, point, (one, other) -> {
                int byRank = Long.compare(one.rank(), other.rank());
                boolean first = byRank != 0 ? byRank > 0 : one.fid().compareTo(other.fid()) < 0;
                return first ? one : other;
            });
        }
        Map<String, Integer> drawn = new HashMap<>();
        winners.forEach((cell, point) ->
                drawn.put(point.fid(), point.kind() == DrawnPoint.Kind.LABEL ? Integer.valueOf(1) : counts.get(cell)));
        return drawn;
    }

    private static Map<String, Integer> at(List<DrawnShape> shapes, int zoom) {
        Map<String, Integer> drawn = new HashMap<>();
        for (DrawnShape shape : shapes) {
            if (shape.band().contains(zoom)) {
                int[] counts = shape.counts();
                int level = zoom - shape.band().min();
                Integer before = drawn.put(shape.fid(), counts != null && level < counts.length ? counts[level] : 1);
                assertEquals(null, before, "once at a level");
            }
        }
        return drawn;
    }

    @Test
    void winnersAndCountsAreThoseOfComparingEveryPointWithEveryOther() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            List<DrawnPoint> points = clustered(seed, 1500);
            List<DrawnShape> shapes = drawn(DRAWN, points);
            for (int zoom = DRAWN.min(); zoom <= 14; zoom++) {
                assertEquals(expected(points, zoom), at(shapes, zoom), "seed " + seed + ", zoom " + zoom);
            }
        }
    }

    @Test
    void theOrderInWhichRecordsComeChangesNothing() throws IOException {
        List<DrawnPoint> points = clustered(7, 3000);
        Map<Integer, Map<String, Integer>> before = new HashMap<>();
        List<DrawnShape> shapes = drawn(DRAWN, points);
        for (int zoom = DRAWN.min(); zoom <= DRAWN.max(); zoom++) {
            before.put(zoom, at(shapes, zoom));
        }
        Collections.shuffle(points, new Random(1));
        List<DrawnShape> shuffled = drawn(DRAWN, points);
        for (int zoom = DRAWN.min(); zoom <= DRAWN.max(); zoom++) {
            assertEquals(before.get(zoom), at(shuffled, zoom));
        }
    }

    @Test
    void ofManyPointsAtOnePlaceOneIsDrawnUntilTheLastLevelAndThenAll() throws IOException {
        List<DrawnPoint> points = new ArrayList<>();
        for (int number = 0; number < 500; number++) {
            points.add(record("p" + number, number, 1000, 2000));
        }
        List<DrawnShape> shapes = drawn(DRAWN, points);
        assertEquals(Map.of("p499", 500), at(shapes, 2));
        assertEquals(Map.of("p499", 500), at(shapes, 10));
        assertEquals(500, at(shapes, 11).size());
        assertEquals(new TreeSet<>(List.of(1)), new TreeSet<>(at(shapes, 11).values()));
    }

    @Test
    void aDatasetOfOneLevelDrawsAllItsPoints() throws IOException {
        List<DrawnShape> shapes = drawn(new ZoomRange(9, 9), List.of(record("a", 1, 5, 5), record("b", 2, 5, 5)));
        assertEquals(Map.of("a", 1, "b", 1), at(shapes, 9));
    }

    @Test
    void whatStandsForASmallShapeGoesWhereTheShapeItselfIsDrawn() throws IOException {
        DrawnPoint small = new DrawnPoint(DrawnPoint.Kind.STAND_IN, 5, 9, 4000, 4000, "small", PROPERTIES);
        DrawnPoint smaller = new DrawnPoint(DrawnPoint.Kind.STAND_IN, 7, 1, 4000, 4000, "smaller", PROPERTIES);
        List<DrawnShape> shapes = drawn(DRAWN, List.of(small, smaller));
        assertEquals(Map.of("small", 2), at(shapes, 5));
        assertEquals(Map.of("smaller", 1), at(shapes, 6), "which the larger one must not hide, being drawn as it is");
        assertEquals(Map.of(), at(shapes, 8));
    }
}
