package org.mineralgis.datum;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A geometry in WGS 84, and how it came there.
 *
 * @param geometry degrees, longitude first
 * @param operations those applied, in order; none when the source is in WGS 84 already
 */
public record ConvertedGeometry(Geometry geometry, List<CoordinateOperation> operations) {

    public ConvertedGeometry {
        operations = List.copyOf(operations);
    }

    /** {@code source}, in the system that this one came from, by the same operations, wherever it is. */
    public Geometry alike(Geometry source) {
        Geometry current = source;
        for (CoordinateOperation operation : operations) {
            current = operation.apply(current);
        }
        return current;
    }

    /** {@link CoordinateOperation#step()} of all operations. */
    public List<String> steps() {
        List<String> steps = new ArrayList<>(operations.size());
        for (CoordinateOperation operation : operations) {
            steps.add(operation.step());
        }
        return steps;
    }

    /** Metres, the sum over all operations, as their errors may point the same way; null when none of them adds any. */
    public @Nullable Double accuracyMeters() {
        double sum = 0;
        for (CoordinateOperation operation : operations) {
            sum += operation.accuracyMeters();
        }
        return sum == 0 ? null : sum;
    }
}
