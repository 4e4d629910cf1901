package org.mineralgis.proximity;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Which records are near a place: those within a distance, or the nearest ones.
 *
 * @param place a valid point, line or polygon; WGS 84, degrees, longitude first
 * @param reachMeters how far from the place a record may lie, 0 for those that meet it, up to {@link #REACH_MAX_METERS};
 *     null for the nearest ones however far they are
 * @param limit how many records at the most, 1 to {@link #LIMIT_MAX}
 */
public record Proximity(Geometry place, @Nullable Double reachMeters, int limit) {

    /** Farther than across the region and its neighbours. */
    public static final double REACH_MAX_METERS = 1_000_000;

    /** More records than this are no list that anybody reads: filters and downloads serve them. */
    public static final int LIMIT_MAX = 1000;

    public Proximity {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("limit must lie within 1 and " + LIMIT_MAX);
        }
        if (reachMeters != null && !(reachMeters >= 0 && reachMeters <= REACH_MAX_METERS)) {
            throw new IllegalArgumentException("reach must lie within 0 and " + REACH_MAX_METERS + " m");
        }
    }
}
