package org.mineralgis.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a release changed of one record.
 *
 * @param id grows with the releases
 * @param release the release that changed it
 * @param releasedAt when, ISO 8601 in UTC
 * @param dataset id of the dataset
 * @param fid id of the record in it
 * @param kind what became of it
 * @param fieldsJson a JSON array of {@code {"field", "old", "new"}} with the values that differ, in the order of the fields;
 *     null stands for no value
 * @param geometryJson a JSON object of {@code old} and {@code new}, each GeoJSON in WGS 84 or null; of what has more than 1,000
 *     vertices type, number of vertices and box; null when the position is the same
 * @param sources ids of the documents that the record names, after the change or, when it is removed, before it
 */
public record RecordChange(
        long id,
        long release,
        String releasedAt,
        String dataset,
        String fid,
        ChangeKind kind,
        String fieldsJson,
        @Nullable String geometryJson,
        List<String> sources) {

    public RecordChange {
        sources = List.copyOf(sources);
    }
}
