package org.mineralgis.duplicate;

import java.util.List;

/**
 * Records that may be one and the same thing.
 *
 * @param candidates the most alike first, then the nearest
 * @param pairs how many were compared by name: those within reach of each other, or in one county where a position is missing,
 *     that share a commodity or do not both state one
 * @param notCompared records that have no name, or neither position nor county
 */
public record Duplicates(List<DuplicateCandidate> candidates, long pairs, long notCompared) {

    /** What one question takes of a dataset. */
    public static final int RECORDS_MAX = 20_000;

    /** What one question compares by name. */
    public static final int PAIRS_MAX = 500_000;

    /** What one answer lists. */
    public static final int CANDIDATES_MAX = 10_000;

    /** Less alike names are those of different things. */
    public static final double SCORE_MIN = 0.7;

    /** Names that one or two letters tell apart are about so alike. */
    public static final double SCORE_DEFAULT = 0.9;

    /** Records that are no farther apart may be one thing, however accurate they are said to be. */
    public static final double NEAR_METERS = 500;

    public Duplicates {
        candidates = List.copyOf(candidates);
    }
}
