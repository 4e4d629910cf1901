package org.mineralgis.download;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.Feature;
import org.mineralgis.model.GaussKruger;
import org.mineralgis.model.ServedCrs;

/** What is counted of the records of a file while they pass. */
final class Tally {

    private static final int STEPS_MAX = 100;

    private final @Nullable GaussKruger zone;
    private final SortedSet<String> steps = new TreeSet<>();
    private long records;
    private long unplaced;
    private double farthestDegrees;

    Tally(ServedCrs crs) {
        this.zone = crs.crs().flatMap(system -> system.zone()).orElse(null);
    }

    /** Counts a record, whose geometry is in WGS 84. */
    void add(Feature feature) {
        records++;
        if (!feature.placed()) {
            unplaced++;
            return;
        }
        Geometry geometry = zone == null ? null : feature.geometry();
        if (zone != null && geometry != null) {
            Envelope box = geometry.getEnvelopeInternal();
            double west = Math.abs(box.getMinX() - zone.centralMeridian());
            double east = Math.abs(box.getMaxX() - zone.centralMeridian());
            farthestDegrees = Math.max(farthestDegrees, Math.max(west, east));
        }
        if (steps.size() < STEPS_MAX) {
            steps.addAll(feature.lineage().datumSteps());
        }
    }

    long records() {
        return records;
    }

    /** Records without position. */
    long unplaced() {
        return unplaced;
    }

    /** The largest distance of a position from the central meridian, degrees; 0 without one. */
    double farthestDegrees() {
        return farthestDegrees;
    }

    /** The datum steps that any record names. */
    SortedSet<String> steps() {
        return steps;
    }
}
