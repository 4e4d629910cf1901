package org.mineralgis.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What happened to a record's position on its way from the file.
 *
 * @param evidence how it is known
 * @param originalCrs {@link Crs#key()} of the file; null for a record without position
 * @param datumSteps ids and versions of the operations applied, in order, such as {@code gcj02-inverse@1} or
 *     {@code repair-structure@1}; empty when the stored numbers are the file's own
 * @param datumAccuracyMeters what the steps may have added to the error of the source, in metres; null when none of them
 *     adds anything
 * @param originalGeometry the file's own coordinates; null when no step changed them or there is no position
 * @param originalCoordinates what the file says of the position in its own words: the cells that hold it, or the two numbers
 *     of a point; null for lines and areas that the file holds as geometries, and when there is no position
 */
public record Lineage(
        Evidence evidence,
        @Nullable String originalCrs,
        List<String> datumSteps,
        @Nullable Double datumAccuracyMeters,
        @Nullable Geometry originalGeometry,
        @Nullable String originalCoordinates) {

    public Lineage {
        datumSteps = List.copyOf(datumSteps);
    }

    /** A lineage without the words of the file. */
    public Lineage(
            Evidence evidence,
            @Nullable String originalCrs,
            List<String> datumSteps,
            @Nullable Double datumAccuracyMeters,
            @Nullable Geometry originalGeometry) {
        this(evidence, originalCrs, datumSteps, datumAccuracyMeters, originalGeometry, null);
    }
}
