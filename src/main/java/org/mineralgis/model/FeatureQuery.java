package org.mineralgis.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a dataset are wanted. The same object drives items, counts and the viewer.
 *
 * @param bbox only records whose position meets the box; null for all, with and without position
 * @param dates only records with any date field within the interval; null for all. A dataset without date fields
 *     has no time and is not narrowed by it (OGC 17-069r4, 7.15.4)
 * @param equalTo field name to the text that the value must equal; a list field matches when it contains the text
 * @param text case-insensitive text that any text or list field must contain, or a title (zh or en) of a term that it
 *     holds; null for all
 * @param limit how many at the most, 1 to 10,000
 * @param afterId only records whose id sorts (by code point) after this one; null from the start
 */
public record FeatureQuery(
        @Nullable BoundingBox bbox,
        @Nullable DateInterval dates,
        Map<String, String> equalTo,
        @Nullable String text,
        int limit,
        @Nullable String afterId) {

    /** The largest page. */
    public static final int LIMIT_MAX = 10_000;

    public FeatureQuery {
        equalTo = Map.copyOf(equalTo);
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("limit must lie within 1 and " + LIMIT_MAX);
        }
    }
}
