package org.mineralgis.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.jspecify.annotations.Nullable;

/**
 * Distances of records held to those of places that stand for the whole region: what complete spatial randomness would give.
 *
 * @param bands from near to far; the last one has no end
 * @param statistic of Kolmogorov and Smirnov: how far the shares within a distance are apart at the most, 0 to 1
 * @param pValue of that, two-sided
 */
public record ChanceComparison(List<DistanceBand> bands, double statistic, double pValue) {

    /** Fewer records say nothing. */
    public static final int RECORDS_MIN = 10;

    /** From so many pairs on the test uses the limit of the distribution, as that of commons-math3 does. */
    private static final long ASYMPTOTIC_FROM = 10_000;

    public ChanceComparison {
        bands = List.copyOf(bands);
    }

    /**
     * Compares.
     *
     * @param observedMeters distances of the records, at least {@link #RECORDS_MIN}
     * @param regionMeters distances of the places, at least two
     * @param edgesMeters where bands end, ascending, above 0
     */
    public static ChanceComparison of(double[] observedMeters, double[] regionMeters, List<Double> edgesMeters) {
        if (observedMeters.length < RECORDS_MIN) {
            throw new IllegalArgumentException("at least " + RECORDS_MIN + " records");
        }
        double[] observed = sorted(observedMeters);
        double[] region = sorted(regionMeters);
        List<DistanceBand> bands = new ArrayList<>();
        double from = 0;
        for (double to : edgesMeters) {
            bands.add(band(observed, region, from, to));
            from = to;
        }
        bands.add(band(observed, region, from, Double.POSITIVE_INFINITY));
        double statistic = statistic(observed, region);
        return new ChanceComparison(bands, statistic, pValue(statistic, observed, region));
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static DistanceBand band(double[] observed, double[] region, double from, double to) {
        int records = below(observed, to) - below(observed, from);
        double share = (double) (below(region, to) - below(region, from)) / region.length;
        return new DistanceBand(
                from, to, share, records, share * observed.length, pValue(observed.length, records, share));
    }

    private static @Nullable Double pValue(int all, int records, double share) {
        if (share == 0) {
            return records == 0 ? null : Double.valueOf(0);
        }
        if (share == 1) {
            return records == all ? null : Double.valueOf(0);
        }
        return new BinomialPValue(all, share).twoSided(records);
    }

    /** How many of the sorted values are below a limit. */
    private static int below(double[] sorted, double limit) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < limit) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Between places of the region only the share of the records grows, so that they are furthest apart just below one or at it. */
    private static double statistic(double[] observed, double[] region) {
        long furthest = 0;
        for (int place = 0; place < region.length; place++) {
            long below = apart(observed, below(observed, region[place]), region, below(region, region[place]));
            double next = Math.nextUp(region[place]);
            long at = apart(observed, below(observed, next), region, below(region, next));
            furthest = Math.max(furthest, Math.max(below, at));
        }
        return furthest / ((double) observed.length * region.length);
    }

    private static long apart(double[] observed, int records, double[] region, int places) {
        return Math.abs((long) records * region.length - (long) places * observed.length);
    }

    private static double pValue(double statistic, double[] observed, double[] region) {
        KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
        return (long) observed.length * region.length < ASYMPTOTIC_FROM
                ? test.kolmogorovSmirnovTest(observed, region)
                : test.approximateP(statistic, observed.length, region.length);
    }
}
