package org.mineralgis.duplicate;

import java.util.Locale;

/** There is more to compare, or to list, than one answer takes. */
public final class DuplicateLimitException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What there is too much of. */
    public enum Limit {
        /** Records of a dataset. */
        RECORDS(Duplicates.RECORDS_MAX),
        /** Pairs that lie near each other or in one county and share a commodity. */
        PAIRS(Duplicates.PAIRS_MAX),
        /** Pairs that may be one thing. */
        CANDIDATES(Duplicates.CANDIDATES_MAX);

        private final int max;

        Limit(int max) {
            this.max = max;
        }

        /** How many there may be. */
        public int max() {
            return max;
        }
    }

    private final Limit limit;

    DuplicateLimitException(Limit limit) {
        super("more " + limit.name().toLowerCase(Locale.ROOT) + " than " + limit.max());
        this.limit = limit;
    }

    /** What there is too much of. */
    public Limit limit() {
        return limit;
    }
}
