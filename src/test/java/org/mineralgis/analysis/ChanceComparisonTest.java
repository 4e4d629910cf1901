package org.mineralgis.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;
import org.mineralgis.datum.GeodesicArea;

/** Distances held to chance. */
final class ChanceComparisonTest {

    private static final double[] REGION =
            DoubleStream.iterate(5, each -> each + 10).limit(1000).toArray();

    @Test
    void expectedIsTheShareOfTheRegionTimesAllAndBandsTakeInTheirBegin() {
        double[] observed = {0, 999.9, 1000, 1500, 1999, 2000, 5000, 9000, 9000, 20_000};

        ChanceComparison comparison = ChanceComparison.of(observed, REGION, List.of(1000.0, 2000.0));

        assertEquals(3, comparison.bands().size());
        assertEquals(
                List.of(2L, 3L, 5L),
                comparison.bands().stream().map(DistanceBand::observed).toList());
        assertEquals(1.0, comparison.bands().get(0).expected(), 1e-9);
        assertEquals(8.0, comparison.bands().get(2).expected(), 1e-9);
        // Binomial, n 10, p 0.8: P(X <= 5) = 0.0327934976, and of the other side only those no likelier than 5.
        assertEquals(0.0327934976, comparison.bands().get(2).pValue(), 0.0005);
    }

    @Test
    void theLikeliestNumberOfRecordsHasAPOfOne() {
        double[] observed = {500, 1500, 3000, 3000, 3000, 6000, 6000, 6000, 6000, 9000};

        ChanceComparison comparison = ChanceComparison.of(observed, REGION, List.of(1000.0));

        // One of ten where a tenth of the region is: nothing is likelier.
        assertEquals(1, comparison.bands().get(0).observed());
        assertEquals(1.0, comparison.bands().get(0).pValue(), 1e-9);
    }

    @Test
    void recordsThatLieAsTheRegionDoesAreNotToldToBeNearAndThoseThatAreNearAre() {
        Random random = new Random(5);
        double[] scattered = random.doubles(60, 0, 10_000).toArray();
        double[] near = random.doubles(60, 0, 2_000).toArray();

        assertTrue(ChanceComparison.of(scattered, REGION, List.of(2000.0)).pValue() > 0.05);
        assertTrue(ChanceComparison.of(near, REGION, List.of(2000.0)).pValue() < 1e-6);
    }

    @Test
    void aBandWithoutAreaAndRecordsHasNoTestAndOneWithRecordsAlonePIsZero() {
        double[] observed = new double[10];
        Arrays.fill(observed, 1);
        ChanceComparison comparison = ChanceComparison.of(observed, REGION, List.of(2.0, 4.0, 10.0));

        assertEquals(0.0, comparison.bands().get(0).pValue());
        assertEquals(null, comparison.bands().get(1).pValue());
    }

    @Test
    void pValuesAreThoseThatAddingUpAllCountsGives() {
        Random random = new Random(8);
        for (int trial = 0; trial < 300; trial++) {
            int all = 10 + random.nextInt(400);
            double share = (1 + random.nextInt(99)) / 100.0;
            assertAddsUp(all, share, random.nextInt(all + 1));
        }
    }

    @Test
    void pValuesOfAMillionRecordsAreAsExact() {
        assertAddsUp(1_000_000, 0.3, 300_000);
        assertAddsUp(1_000_000, 0.3, 302_291);
        assertAddsUp(1_000_000, 0.000_01, 2);
    }

    private static void assertAddsUp(int all, double share, int observed) {
        BinomialDistribution distribution = new BinomialDistribution(null, all, share);
        double limit = distribution.probability(observed) * (1 + 1e-7);
        double sum = 0;
        for (int count = 0; count <= all; count++) {
            double probability = distribution.probability(count);
            sum += probability <= limit ? probability : 0;
        }
        double expected = Math.min(1, sum);
        assertEquals(expected, new BinomialPValue(all, share).twoSided(observed), 1e-8 * expected + 1e-300);
    }

    @Test
    void theStatisticIsThatOfTheLibraryWithTiesToo() {
        Random random = new Random(4);
        for (int trial = 0; trial < 100; trial++) {
            double[] observed = random.ints(10 + random.nextInt(200), 0, 60)
                    .asDoubleStream()
                    .toArray();
            double[] region = random.ints(5 + random.nextInt(300), 10, 80)
                    .asDoubleStream()
                    .toArray();
            assertEquals(
                    new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(observed, region),
                    ChanceComparison.of(observed, region, List.of(20.0)).statistic(),
                    1e-12);
        }
    }

    @Test
    void fewerThanTenAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ChanceComparison.of(new double[9], REGION, List.of(1.0)));
    }

    @Test
    void thePlacesOfARegionStandForItsAreaOnce() throws Exception {
        Geometry west =
                new WKTReader().read("POLYGON ((74 38, 76 38, 76 40, 74 40, 74 38), (75 39, 75 39.5, 75.5 39, 75 39))");
        Geometry within = new WKTReader().read("POLYGON ((74 38, 75 38, 75 38.5, 74 38))");
        RegionGrid grid = RegionGrid.of(List.of(west, within), 1000);

        double area = GeodesicArea.squareKilometers(west);
        assertEquals(area, grid.areaSquareKilometers(), area / 100);
        assertTrue(grid.contains(74.5, 38.2));
        assertFalse(grid.contains(75.1, 39.1));
        assertFalse(grid.contains(77, 39));
        assertEquals(0, RegionGrid.of(List.of(), 5000).places().size());
    }
}
