package org.mineralgis.analysis;

import org.jspecify.annotations.Nullable;

/**
 * How many records lie so far away, held to how many would at random.
 *
 * @param fromMeters the band takes it in
 * @param toMeters the band does not take it in; infinite for the last one
 * @param areaShare share of the region's area that lies so far away, 0 to 1
 * @param observed records that do
 * @param expected records that would if all were scattered over the region at random: {@code areaShare} times all
 * @param pValue of the exact two-sided binomial test that {@code observed} has such a share; null where the share is 0 and nothing
 *     was observed, which tests nothing
 */
public record DistanceBand(
        double fromMeters,
        double toMeters,
        double areaShare,
        long observed,
        double expected,
        @Nullable Double pValue) {}
