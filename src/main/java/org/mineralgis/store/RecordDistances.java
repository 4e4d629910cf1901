package org.mineralgis.store;

import java.util.Map;
import org.mineralgis.model.Evidence;

/**
 * How far the records of a selection lie from the nearest of some lines.
 *
 * @param matched how many records the selection has
 * @param withoutPosition how many of them have no position
 * @param outsideRegion how many have one that lies outside of the region; all others are measured
 * @param evidence how many of those that are measured have which evidence
 * @param accuraciesMeters of the positions of those that are measured, as a source or the compiler states it; ascending, without those
 *     of which nobody does
 * @param meters of those that are measured, ascending
 */
public record RecordDistances(
        long matched,
        long withoutPosition,
        long outsideRegion,
        Map<Evidence, Long> evidence,
        double[] accuraciesMeters,
        double[] meters) {

    /** What a selection without records has. */
    public static final RecordDistances NONE = withoutPositions(0);

    public RecordDistances {
        evidence = Map.copyOf(evidence);
    }

    /** What so many records have of which none has a position. */
    static RecordDistances withoutPositions(long matched) {
        return new RecordDistances(matched, matched, 0, Map.of(), new double[0], new double[0]);
    }
}
