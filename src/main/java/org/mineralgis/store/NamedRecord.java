package org.mineralgis.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.model.BoundingBox;

/**
 * What a record is found by.
 *
 * @param fid its id
 * @param names at least one, its id the last
 * @param commodities codes; none where the dataset has no such field
 * @param county code or words of the county that the source states; null when none is stated
 * @param importance a value of the field that {@link org.mineralgis.model.Schema#importanceRole()} names; null when there is none
 * @param point a place on the record in WGS 84, longitude first; null when it has no position
 * @param box around it; null when it has no position
 * @param accuracyMeters how far the position may be off, what the record states and what its datum steps cost; null when it
 *     states nothing or has no position
 */
public record NamedRecord(
        String fid,
        List<RecordName> names,
        List<String> commodities,
        @Nullable String county,
        @Nullable String importance,
        @Nullable Coordinate point,
        @Nullable BoundingBox box,
        @Nullable Double accuracyMeters) {

    public NamedRecord {
        names = List.copyOf(names);
        commodities = List.copyOf(commodities);
    }
}
