package org.mineralgis.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One record of a dataset, fit to be stored and served.
 *
 * @param id unique within its dataset
 * @param geometry WGS 84 longitude, latitude in degrees, of the dataset's {@link GeometryType}; null when the position is
 *     not known
 * @param values in the order of {@link Schema#fields()}, of the Java type that {@link FieldType} names; null for no value
 * @param lineage where the position came from
 */
public record Feature(String id, @Nullable Geometry geometry, List<@Nullable Object> values, Lineage lineage) {

    public Feature {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
