package org.mineralgis.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The surface of counts, square by square. Squares of a bandwidth of 80 km have an area of 100 km², so that values are records. */
final class DensitySurfaceTest {

    private static final double BANDWIDTH_METERS = 80_000;

    private static DensitySurface surface(List<SquareCount> counts) {
        return DensitySurface.of(counts, BANDWIDTH_METERS);
    }

    private static DensitySurface surface(SquareCount... counts) {
        return surface(List.of(counts));
    }

    /** What lies in the square of a count's grid. */
    private static double value(DensitySurface surface, int column, int row) {
        return surface.at((column + 0.5) * surface.cellMeters(), (row + 0.5) * surface.cellMeters());
    }

    private static double sum(DensitySurface surface) {
        double sum = 0;
        for (int row = 0; row < surface.rows(); row++) {
            for (int column = 0; column < surface.columns(); column++) {
                sum += surface.value(column, row);
            }
        }
        return sum;
    }

    private static List<SquareCount> scattered(Random random, int squares, int side, int countMax) {
        return IntStream.range(0, squares)
                .map(each -> random.nextInt(side * side))
                .distinct()
                .mapToObj(place ->
                        new SquareCount(place % side - side / 2, place / side - side / 2, 1 + random.nextInt(countMax)))
                .toList();
    }

    @Test
    void oneRecordBecomesTheKernelWithItsStandardDeviation() {
        DensitySurface surface = surface(new SquareCount(3, -5, 1));

        double east = 0;
        double variance = 0;
        for (int column = 3 - 9; column <= 3 + 9; column++) {
            for (int row = -5 - 9; row <= -5 + 9; row++) {
                east += value(surface, column, row) * (column - 3);
                variance += value(surface, column, row) * (column - 3) * (column - 3);
            }
        }

        assertEquals(0, east, 1e-6);
        assertEquals(
                DensitySurface.standardDeviationMeters(BANDWIDTH_METERS),
                Math.sqrt(variance) * surface.cellMeters(),
                0.1);
        assertEquals(surface.maximum(), value(surface, 3, -5), 1e-9);
        assertEquals(1.0 / 625 / 625, value(surface, 3 + 8, -5 - 8), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void theSurfaceHoldsAsManyRecordsAsItWasMadeOf(int seed) {
        List<SquareCount> counts = scattered(new Random(seed), 300, 60 * seed, 50);

        long records = counts.stream().mapToLong(SquareCount::count).sum();

        assertEquals(records, sum(surface(counts)), records * 1e-6);
    }

    /** A million records in one square leave a rest in the running sums of its row and column that must not be seen. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void squaresAreMoreThanNothingJustWhereARecordIsWithinTheBandwidth(int seed) {
        List<SquareCount> counts = new ArrayList<>(scattered(new Random(seed), 40, 200, 3));
        counts.add(new SquareCount(500, 0, 1_000_000));

        DensitySurface surface = surface(counts);

        boolean[] felt = new boolean[surface.columns() * surface.rows()];
        int west = (int) Math.round(surface.westMeters() / surface.cellMeters());
        int north = (int) Math.round(surface.northMeters() / surface.cellMeters()) - 1;
        for (SquareCount square : counts) {
            for (int around = 0; around < 17 * 17; around++) {
                int column = square.column() - west + around % 17 - 8;
                int row = north - square.row() + around / 17 - 8;
                felt[row * surface.columns() + column] = true;
            }
        }
        for (int square = 0; square < felt.length; square++) {
            float value = surface.value(square % surface.columns(), square / surface.columns());
            assertTrue(felt[square] ? value > 0 : value == 0, square + " " + value);
        }
    }

    @Test
    void equalHeapsHaveEqualMaximaWhereverTheyLie() {
        DensitySurface surface = surface(
                new SquareCount(-700, 600, 1234), new SquareCount(800, -750, 1234), new SquareCount(0, 0, 5678));

        assertEquals(value(surface, -700, 600), value(surface, 800, -750), surface.maximum() * 1e-6);
        assertEquals(5678.0 / 1234, value(surface, 0, 0) / value(surface, -700, 600), 1e-5);
    }

    @Test
    void whatIsMirroredHasTheMirroredSurface() {
        List<SquareCount> counts = scattered(new Random(7), 200, 80, 20);
        DensitySurface surface = surface(counts);

        DensitySurface westEast = surface(counts.stream()
                .map(square -> new SquareCount(-square.column(), square.row(), square.count()))
                .toList());
        DensitySurface turned = surface(counts.stream()
                .map(square -> new SquareCount(square.row(), square.column(), square.count()))
                .toList());

        for (int column = -60; column <= 60; column++) {
            for (int row = -60; row <= 60; row++) {
                double value = value(surface, column, row);
                assertEquals(value, value(westEast, -column, row), surface.maximum() * 1e-6);
                assertEquals(value, value(turned, row, column), surface.maximum() * 1e-6);
            }
        }
    }

    @Test
    void moreSquaresThanAllowedAndNoneAreRefused() {
        List<SquareCount> wide = List.of(new SquareCount(0, 0, 1), new SquareCount(DensitySurface.SIDE_MAX - 16, 0, 1));

        assertEquals(DensitySurface.SIDE_MAX + 1, DensitySurface.sideOf(wide));
        assertThrows(IllegalArgumentException.class, () -> surface(wide));
        assertThrows(IllegalArgumentException.class, () -> surface(List.of()));
    }
}
