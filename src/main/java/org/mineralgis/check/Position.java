package org.mineralgis.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Where a record is, and how that came about.
 *
 * @param geometry WGS 84, of the dataset's type; null when not known
 * @param steps as {@link org.mineralgis.model.Lineage#datumSteps()}
 * @param original as {@link org.mineralgis.model.Lineage#originalGeometry()}
 */
record Position(
        @Nullable Geometry geometry,
        List<String> steps,
        @Nullable Geometry original) {

    static final Position UNKNOWN = new Position(null, List.of(), null);

    Position {
        steps = List.copyOf(steps);
    }
}
