package org.mineralgis.submission;

import java.time.Duration;

/**
 * How much work a check may do and how much its receipt may hold. Counts stay exact whatever is left out.
 *
 * @param records records that are read
 * @param time how long they are read for
 * @param findings findings kept in the receipt
 * @param findingsPerRule findings of one rule kept in the receipt
 * @param rejected rejected records kept in the receipt
 * @param mapFeatures features kept in each of the two collections of the map
 * @param mapVertices vertices kept in each of the two collections of the map
 */
public record SubmissionLimits(
        long records,
        Duration time,
        int findings,
        int findingsPerRule,
        int rejected,
        int mapFeatures,
        int mapVertices) {

    /** For a file that lies on the machine of whoever checks it. */
    public static final SubmissionLimits COMMAND =
            new SubmissionLimits(Long.MAX_VALUE, Duration.ofDays(1), 5_000, 1_000, 1_000, 2_000, 100_000);

    /** For a file that came over the network. */
    public static final SubmissionLimits REQUEST =
            new SubmissionLimits(1_000_000, Duration.ofSeconds(30), 2_000, 500, 500, 2_000, 100_000);
}
