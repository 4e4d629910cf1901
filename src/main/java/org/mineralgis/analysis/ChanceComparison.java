package org.mineralgis.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.inference.AlternativeHypothesis;
import org.apache.commons.math3.stat.inference.BinomialTest;
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
        List<DistanceBand> bands = new ArrayList<>();
        double from = 0;
        for (double to : edgesMeters) {
            bands.add(band(observedMeters, regionMeters, from, to));
            from = to;
        }
        bands.add(band(observedMeters, regionMeters, from, Double.POSITIVE_INFINITY));
        KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
        return new ChanceComparison(
                bands,
                test.kolmogorovSmirnovStatistic(observedMeters, regionMeters),
                test.kolmogorovSmirnovTest(observedMeters, regionMeters));
    }

    private static DistanceBand band(double[] observed, double[] region, double from, double to) {
        long records = within(observed, from, to);
        double share = (double) within(region, from, to) / region.length;
        return new DistanceBand(
                from, to, share, records, share * observed.length, pValue(observed.length, records, share));
    }

    private static @Nullable Double pValue(int all, long records, double share) {
        if (share == 0) {
            return records == 0 ? null : Double.valueOf(0);
        }
        if (share == 1) {
            return records == all ? null : Double.valueOf(0);
        }
        double pValue = new BinomialTest().binomialTest(all, (int) records, share, AlternativeHypothesis.TWO_SIDED);
        // commons-math3 counts the most likely number twice when it is the one that was observed; all others are then
        // counted, too.
        return Math.min(1, pValue);
    }

    private static long within(double[] meters, double from, double to) {
        return Arrays.stream(meters).filter(each -> each >= from && each < to).count();
    }
}
