package org.mineralgis.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
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
