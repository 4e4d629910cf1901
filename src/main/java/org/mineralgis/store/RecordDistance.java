package org.mineralgis.store;

import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Evidence;

/**
 * How far a record lies from the nearest of some lines.
 *
 * @param longitude degrees; of lines and areas that of a point that lies on them
 * @param latitude degrees
 * @param meters along the geodesic on the ellipsoid of WGS 84
 * @param accuracyMeters of the position, as its source or the compiler states it; null when nobody does
 * @param evidence of the record
 */
public record RecordDistance(
        double longitude,
        double latitude,
        double meters,
        @Nullable Double accuracyMeters,
        Evidence evidence) {}
