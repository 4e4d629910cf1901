package org.mineralgis.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.duplicate.DuplicateLimitException.Limit;
import org.mineralgis.store.NamedRecord;

/**
 * Finds pairs of records that may be one thing. Only those are compared by name that can be near each other, which a tree of
 * boxes tells, or that state one county where a position is missing.
 */
public final class DuplicateSearch {

    private static final Comparator<DuplicateCandidate> ORDER = Comparator.comparingDouble(
                    (DuplicateCandidate candidate) -> -candidate.names().score())
            .thenComparingDouble(DuplicateSearch::distance)
            .thenComparing(candidate -> candidate.first().fid())
            .thenComparing(candidate -> candidate.second().fid());

    private final ComparedRecords records;
    private final ComparedRecords against;
    private final double least;
    private final List<DuplicateCandidate> found = new ArrayList<>();
    private long pairs;

    private DuplicateSearch(ComparedRecords records, ComparedRecords against, double least) {
        this.records = records;
        this.against = against;
        this.least = least;
    }

    /**
     * Pairs within one dataset.
     *
     * @param least the similarity of names from which a pair is a candidate, {@link Duplicates#SCORE_MIN} to 1
     * @throws DuplicateLimitException when there are more pairs or candidates than one answer takes
     */
    public static Duplicates within(ComparedRecords records, double least) throws DuplicateLimitException {
        return new DuplicateSearch(records, records, least).find();
    }

    /**
     * Pairs of a record of one dataset and one of another; see {@link #within}.
     *
     * @throws DuplicateLimitException when there are more pairs or candidates than one answer takes
     */
    public static Duplicates between(ComparedRecords records, ComparedRecords others, double least)
            throws DuplicateLimitException {
        return new DuplicateSearch(records, others, least).find();
    }

    private Duplicates find() throws DuplicateLimitException {
        boolean within = records == against;
        for (ComparedRecord record : records.records()) {
            for (ComparedRecord other : against.possible(record)) {
                if (!within || record.number() < other.number()) {
                    compare(record, other);
                }
            }
        }
        found.sort(ORDER);
        long notCompared = records.notCompared() + (within ? 0 : against.notCompared());
        return new Duplicates(found, pairs, notCompared);
    }

    private void compare(ComparedRecord record, ComparedRecord other) throws DuplicateLimitException {
        Set<String> commodities = record.sharedCommodities(other);
        if (commodities != null && commodities.isEmpty()) {
            return;
        }
        if (++pairs > Duplicates.PAIRS_MAX) {
            throw new DuplicateLimitException(Limit.PAIRS);
        }
        NameSimilarity names = NameSimilarity.best(record.names(), other.names(), least);
        if (names == null) {
            return;
        }
        DuplicateCandidate.Separation separation = separation(record.record(), other.record());
        if (separation == null || separation.distanceMeters() <= separation.reachMeters()) {
            found.add(new DuplicateCandidate(record.record(), other.record(), names, separation, commodities));
        }
        if (found.size() > Duplicates.CANDIDATES_MAX) {
            throw new DuplicateLimitException(Limit.CANDIDATES);
        }
    }

    private static DuplicateCandidate.@Nullable Separation separation(NamedRecord first, NamedRecord second) {
        Coordinate from = first.point();
        Coordinate to = second.point();
        if (from == null || to == null) {
            return null;
        }
        Double one = first.accuracyMeters();
        Double other = second.accuracyMeters();
        double known = one == null || other == null ? 0 : one + other;
        double meters = Geodesic.WGS84.Inverse(from.y, from.x, to.y, to.x, GeodesicMask.DISTANCE).s12;
        return new DuplicateCandidate.Separation(meters, Math.max(Duplicates.NEAR_METERS, known));
    }

    private static double distance(DuplicateCandidate candidate) {
        DuplicateCandidate.Separation separation = candidate.separation();
        return separation == null ? Double.POSITIVE_INFINITY : separation.distanceMeters();
    }
}
