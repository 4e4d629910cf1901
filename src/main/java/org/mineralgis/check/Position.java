package org.mineralgis.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Lineage;

/**
 * Where a record is, and how that came about.
 *
 * @param geometry WGS 84, of the dataset's type; null when not known
 * @param steps as {@link org.mineralgis.model.Lineage#datumSteps()}
 * @param accuracyMeters as {@link org.mineralgis.model.Lineage#datumAccuracyMeters()}
 * @param original as {@link org.mineralgis.model.Lineage#originalGeometry()}
 */
record Position(
        @Nullable Geometry geometry,
        List<String> steps,
        @Nullable Double accuracyMeters,
        @Nullable Geometry original) {

    static final Position UNKNOWN = new Position(null, List.of(), null, null);

    Position {
        steps = List.copyOf(steps);
    }

    /** Whether it is at {@code source}, vertex by vertex, or nowhere. */
    boolean isAt(Geometry source) {
        return geometry == null || geometry == source || geometry.equalsExact(source);
    }

    /**
     * What a record at this position keeps.
     *
     * @param crs key of the file's system
     * @param words as {@link Lineage#originalCoordinates()}
     */
    Lineage lineage(Evidence evidence, String crs, @Nullable String words) {
        boolean placed = geometry != null;
        return new Lineage(evidence, placed ? crs : null, steps, accuracyMeters, original, placed ? words : null);
    }

    /** The same with the coordinates of the file. */
    Position withOriginal(Geometry source) {
        return new Position(geometry, steps, accuracyMeters, source);
    }
}
