package org.mineralgis.analysis;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.special.Beta;

/**
 * The exact two-sided binomial test: how probable what was observed is together with all that is no more probable (as
 * {@code binom.test} of R). It adds up two tails, so that a million trials take no longer than ten.
 */
final class BinomialPValue {

    /** Two counts whose probabilities differ by less are equally probable, as in R. */
    private static final double EQUAL = 1 + 1e-7;

    private final int trials;
    private final double share;
    private final BinomialDistribution distribution;

    /** @param share probability of each trial, above 0 and below 1 */
    BinomialPValue(int trials, double share) {
        this.trials = trials;
        this.share = share;
        this.distribution = new BinomialDistribution(null, trials, share);
    }

    /** The p-value of a count. */
    double twoSided(int observed) {
        double limit = distribution.logProbability(observed) + Math.log(EQUAL);
        double mean = trials * share;
        if (observed == mean) {
            return 1;
        }
        double sum = observed < mean
                ? upTo(observed) + from(firstWithin(limit, (int) Math.ceil(mean)))
                : from(observed) + upTo(lastWithin(limit, (int) Math.floor(mean)));
        return Math.min(1, sum);
    }

    /** Above the mean counts are the less probable the larger they are: the first that is no more probable than the limit. */
    private int firstWithin(double limit, int above) {
        int from = above;
        int to = trials + 1;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (distribution.logProbability(middle) <= limit) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    private int lastWithin(double limit, int below) {
        int from = -1;
        int to = below;
        while (from < to) {
            int middle = (from + to + 1) >> 1;
            if (distribution.logProbability(middle) <= limit) {
                from = middle;
            } else {
                to = middle - 1;
            }
        }
        return from;
    }

    private double upTo(int count) {
        if (count < 0) {
            return 0;
        }
        return count >= trials ? 1 : Beta.regularizedBeta(1 - share, trials - count, count + 1.0);
    }

    private double from(int count) {
        if (count > trials) {
            return 0;
        }
        return count <= 0 ? 1 : Beta.regularizedBeta(share, count, trials - count + 1.0);
    }
}
