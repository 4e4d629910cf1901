package org.mineralgis.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Evidence;

/**
 * What must be said of records that are shown on a map.
 *
 * @param placed how many have a position there
 * @param unplaced how many match, but have no position anywhere
 * @param withAccuracy how many of the placed ones say how accurate their position is
 * @param medianMeters half of these are at least that accurate; null for none
 * @param worstMeters all of these are at least that accurate; null for none
 * @param evidence how many of the placed ones are known in which way
 * @param sources what the placed ones name as their sources, each once, in their order
 */
public record ShownFacts(
        long placed,
        long unplaced,
        long withAccuracy,
        @Nullable Double medianMeters,
        @Nullable Double worstMeters,
        Map<Evidence, Long> evidence,
        List<String> sources) {

    public ShownFacts {
        evidence = Map.copyOf(evidence);
        sources = List.copyOf(sources);
    }
}
