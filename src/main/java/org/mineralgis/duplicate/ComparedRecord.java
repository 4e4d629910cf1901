package org.mineralgis.duplicate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.store.NamedRecord;
import org.mineralgis.store.RecordName;

/**
 * A record with what it is compared by.
 *
 * @param number among the records of its dataset
 * @param record itself
 * @param names those that are not its id
 */
record ComparedRecord(int number, NamedRecord record, List<ComparedName> names) {

    /** A degree of latitude is nowhere shorter. */
    private static final double METERS_OF_DEGREE = 110_500;

    private static final double LATITUDE_MAX = 89;

    static ComparedRecord of(int number, NamedRecord record) {
        NameCore core = new NameCore(record.commodities());
        List<ComparedName> names = record.names().stream()
                .filter(name -> name.kind() != RecordName.Kind.ID)
                .map(name -> ComparedName.of(name, core))
                .filter(name -> !name.spellings().isEmpty())
                .toList();
        return new ComparedRecord(number, record, names);
    }

    boolean placed() {
        return record.point() != null;
    }

    /** Whether there is anything by which it could be told from others. */
    boolean comparable() {
        return !names.isEmpty() && (placed() || record.county() != null);
    }

    /** Codes that both state; null when one of them states none. */
    @Nullable
    Set<String> sharedCommodities(ComparedRecord other) {
        if (record.commodities().isEmpty() || other.record.commodities().isEmpty()) {
            return null;
        }
        Set<String> shared = new TreeSet<>(record.commodities());
        shared.retainAll(other.record.commodities());
        return shared;
    }

    /** Degrees around its point such that those of two records meet when they are within reach of each other; null without one. */
    @Nullable
    Envelope surroundings() {
        Coordinate point = record.point();
        if (point == null) {
            return null;
        }
        Double accuracy = record.accuracyMeters();
        double meters = Math.max(Duplicates.NEAR_METERS / 2, accuracy == null ? 0 : accuracy);
        double high = meters / METERS_OF_DEGREE;
        double wide = high / Math.cos(Math.toRadians(Math.min(LATITUDE_MAX, Math.abs(point.y) + high)));
        return new Envelope(point.x - wide, point.x + wide, point.y - high, point.y + high);
    }
}
