package org.mineralgis.download;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.GaussKruger;
import org.mineralgis.model.ServedCrs;

/** What is counted of the records of a file while they pass. */
final class Tally {

    private static final int STEPS_MAX = 100;
    private static final int CITED_MAX = 10_000;

    private final ServedCrs crs;
    private final int sources;
    private final @Nullable GaussKruger zone;
    private final Set<String> cited = new HashSet<>();
    private final SortedSet<String> steps = new TreeSet<>();
    private long records;
    private long unplaced;
    private double farthestDegrees;

    /** A tally of records of {@code dataset} in a file that is in {@code crs}. */
    Tally(ServedCrs crs, Dataset dataset) {
        this.crs = crs;
        String field = dataset.schema().roles().get(FieldRole.SOURCES);
        this.sources = field == null ? -1 : dataset.schema().indexOf(field);
        this.zone = crs.crs().flatMap(system -> system.zone()).orElse(null);
    }

    /** Counts a record, whose geometry is in WGS 84. */
    void add(Feature feature) {
        records++;
        cite(feature);
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

    private void cite(Feature feature) {
        if (sources < 0 || cited.size() >= CITED_MAX) {
            return;
        }
        @Nullable Object ids = feature.values().get(sources);
        if (ids instanceof List<?> several) {
            several.forEach(id -> cited.add(id.toString()));
        } else if (ids != null) {
            cited.add(ids.toString());
        }
    }

    ServedCrs crs() {
        return crs;
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

    /** The ids of the documents that any record cites. */
    Set<String> cited() {
        return cited;
    }

    /** The datum steps that any record names. */
    SortedSet<String> steps() {
        return steps;
    }
}
