package org.mineralgis.format;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.ServedCrs;

/**
 * What of records is written to JSON, and how.
 *
 * @param crs of the coordinates, in the axis order of its authority
 * @param fromWgs84 brings positions there, east or longitude first
 * @param geometry whether positions are written
 * @param properties names of those that are written; null for all
 * @param profile kind of GeoJSON
 */
public record RecordView(
        ServedCrs crs,
        UnaryOperator<Geometry> fromWgs84,
        boolean geometry,
        @Nullable Set<String> properties,
        JsonProfile profile) {

    public RecordView {
        properties = properties == null ? null : Set.copyOf(properties);
    }

    /** All of a record, in WGS 84, longitude first. */
    public static final RecordView WHOLE =
            new RecordView(ServedCrs.CRS84, UnaryOperator.identity(), true, null, JsonProfile.RFC7946);
}
