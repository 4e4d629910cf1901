package org.mineralgis.query;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.DateInterval;

/**
 * Which records of a dataset are meant: the same for items, counts, downloads and tiles.
 *
 * @param bbox only records whose position meets the box, and those without position (OGC 17-069r4, fc-bbox-response C); null
 *     for all
 * @param area the same for an area in WGS 84, longitude first; null for all
 * @param dates only records with any date field within the interval, and those without any date (OGC 17-069r4,
 *     fc-time-response C); null for all
 * @param equalTo field name to the text that the value must equal; a list field matches when it contains the text
 * @param text case-insensitive text that any text or list field must contain, or a title (zh or en) of a term that it
 *     holds; null for all
 * @param filter with geometries in WGS 84, longitude first, and only properties that the dataset has; null for all
 */
public record Selection(
        @Nullable BoundingBox bbox,
        @Nullable Geometry area,
        @Nullable DateInterval dates,
        Map<String, String> equalTo,
        @Nullable String text,
        @Nullable Expression filter) {

    /** All records. */
    public static final Selection ALL = new Selection(null, null, null, Map.of(), null, null);

    /** The records whose position meets the box, and those without position. */
    public static Selection of(BoundingBox box) {
        return new Selection(box, null, null, Map.of(), null, null);
    }

    public Selection {
        equalTo = Map.copyOf(equalTo);
    }
}
