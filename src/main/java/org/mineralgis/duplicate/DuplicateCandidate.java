package org.mineralgis.duplicate;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mineralgis.store.NamedRecord;

/**
 * Two records that may be one thing, and what speaks for it.
 *
 * @param first a record of the dataset that was asked
 * @param second a later one of the same dataset, or one of the other dataset
 * @param names the two names that are most alike; their similarity is the score
 * @param separation how far they are apart; null when one of them has no position, and then both state the same county
 * @param commodities codes that both state; null when one of them states none
 */
public record DuplicateCandidate(
        NamedRecord first,
        NamedRecord second,
        NameSimilarity names,
        @Nullable Separation separation,
        @Nullable Set<String> commodities) {

    /**
     * How far two records are apart.
     *
     * @param distanceMeters along the geodesic on the ellipsoid of WGS 84, between a place on each
     * @param reachMeters how far they may be apart to be one thing: the sum of their accuracies where both are known, and at
     *     least 500
     */
    public record Separation(double distanceMeters, double reachMeters) {}
}
