package org.mineralgis.history;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a release changed of one dataset.
 *
 * @param release the release
 * @param releasedAt when, ISO 8601 in UTC
 * @param dataset id of the dataset
 * @param outcome what became of it
 * @param added records that were not there before; 0 of a new dataset, whose records all came with it
 * @param removed records that are not there any more
 * @param changed records with another value or position
 * @param features records served by this release; 0 of a dataset that is gone
 * @param origin project, version and date that it came from
 */
public record DatasetChange(
        long release,
        String releasedAt,
        String dataset,
        Outcome outcome,
        long added,
        long removed,
        long changed,
        long features,
        String origin) {

    /** What became of a dataset. */
    public enum Outcome {
        /** The release before did not have it. */
        NEW,
        /** It was loaded again. */
        CHANGED,
        /** It is not part of the data any more. */
        REMOVED;

        /** The word in answers and in the database: lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The outcome of this {@link #word()}. */
        public static Outcome of(String word) {
            return Arrays.stream(values())
                    .filter(outcome -> outcome.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** How many records became so. */
    public long count(ChangeKind kind) {
        return switch (kind) {
            case ADDED -> added;
            case REMOVED -> removed;
            case CHANGED -> changed;
        };
    }
}
