package org.mineralgis.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.mineralgis.check.Reference;
import org.mineralgis.datum.CoordinateConversion;
import org.mineralgis.datum.CoordinateOperations;
import org.mineralgis.datum.PositionRefusedException;
import org.mineralgis.datum.SystemDetection;
import org.mineralgis.datum.SystemReading;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Severity;

/** Collects positions before and after the check, as far as there is room. */
final class MapTally {

    /** Corners of an outline that its system is found out from. */
    private static final int CORNERS_MAX = 100;

    private final Dataset dataset;
    private final CoordinateConversion conversion;
    private final Collection before;
    private final Collection after;
    private final GeometryFactory factory = new GeometryFactory();

    MapTally(Dataset dataset, Reference reference, SubmissionLimits limits) {
        this.dataset = dataset;
        this.conversion = CoordinateOperations.toWgs84(dataset.crs(), dataset.datum(), reference.datumParameters());
        this.before = new Collection(limits.mapFeatures(), limits.mapVertices());
        this.after = new Collection(limits.mapFeatures(), limits.mapVertices());
    }

    /** One of the two collections, up to its limits. */
    private static final class Collection {
        private final List<Receipt.MapFeature> features = new ArrayList<>();
        private final int featuresMax;
        private final int verticesMax;
        private long vertices;
        private long leftOut;

        private Collection(int featuresMax, int verticesMax) {
            this.featuresMax = featuresMax;
            this.verticesMax = verticesMax;
        }

        private boolean full() {
            return features.size() >= featuresMax;
        }

        private void add(Receipt.MapFeature feature) {
            int size = feature.geometry().getNumPoints();
            if (full() || vertices + size > verticesMax) {
                leftOut++;
            } else {
                features.add(feature);
                vertices += size;
            }
        }
    }

    void add(RecordOutcome outcome, String label) {
        Geometry source = outcome.record().geometry();
        if (source == null || source.isEmpty() || !finite(source)) {
            return;
        }
        if (before.full() && after.full()) {
            before.leftOut++;
            after.leftOut++;
            return;
        }
        geographic(source).ifPresent(geometry -> before.add(feature(outcome, label, null, geometry)));
        if (outcome.feature() != null) {
            Geometry stored = outcome.feature().geometry();
            if (stored != null) {
                after.add(feature(outcome, label, null, stored));
            }
        } else if (misplaced(outcome)) {
            candidates(outcome, label, source);
        } else {
            converted(source).ifPresent(geometry -> after.add(feature(outcome, label, null, geometry)));
        }
    }

    /** Whether it was rejected for its position. */
    private static boolean misplaced(RecordOutcome outcome) {
        return outcome.findings().stream()
                .anyMatch(finding ->
                        finding.severity() == Severity.ERROR && finding.rule().startsWith("G"));
    }

    private void candidates(RecordOutcome outcome, String label, Geometry source) {
        Coordinate[] corners = source.getCoordinates();
        List<Coordinate> sample = new ArrayList<>();
        int step = Math.max(1, (corners.length + CORNERS_MAX - 1) / CORNERS_MAX);
        for (int index = 0; index < corners.length; index += step) {
            sample.add(corners[index]);
        }
        for (SystemReading reading : SystemDetection.of(sample).readings()) {
            if (reading.share() == 1) {
                String key = reading.on(dataset.crs().datum()).key();
                after.add(feature(outcome, label, key, factory.createPoint(reading.example())));
            }
        }
    }

    private Optional<Geometry> geographic(Geometry source) {
        try {
            Geometry geographic = conversion.toGeographic(source);
            Envelope box = geographic.getEnvelopeInternal();
            boolean degrees =
                    box.getMinX() >= -180 && box.getMaxX() <= 180 && box.getMinY() >= -90 && box.getMaxY() <= 90;
            return degrees ? Optional.of(geographic) : Optional.empty();
        } catch (PositionRefusedException refused) {
            return Optional.empty();
        }
    }

    private Optional<Geometry> converted(Geometry source) {
        try {
            return Optional.of(conversion.toWgs84(source).geometry());
        } catch (PositionRefusedException refused) {
            return Optional.empty();
        }
    }

    private static boolean finite(Geometry geometry) {
        for (Coordinate vertex : geometry.getCoordinates()) {
            if (!Double.isFinite(vertex.x) || !Double.isFinite(vertex.y)) {
                return false;
            }
        }
        return true;
    }

    private static Receipt.MapFeature feature(
            RecordOutcome outcome, String label, @Nullable String candidate, Geometry geometry) {
        String word = outcome.rejected() ? "rejected" : outcome.flagged() ? "flagged" : "accepted";
        return new Receipt.MapFeature(outcome.record().row(), label, word, candidate, geometry);
    }

    Receipt.MapPositions positions() {
        return new Receipt.MapPositions(before.features, after.features, before.leftOut + after.leftOut);
    }
}
