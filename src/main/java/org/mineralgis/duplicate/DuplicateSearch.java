package org.mineralgis.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
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

    private final List<ComparedRecord> records;
    private final boolean within;
    private final double least;
    private final STRtree near = new STRtree();
    private final Map<String, List<ComparedRecord>> ofCounty = new HashMap<>();
    private final Map<String, List<ComparedRecord>> withoutPlace = new HashMap<>();
    private final List<DuplicateCandidate> found = new ArrayList<>();
    private long pairs;
    private long notCompared;

    private DuplicateSearch(List<NamedRecord> records, @Nullable List<NamedRecord> others, double least) {
        this.within = others == null;
        this.least = least;
        this.records = compared(records);
        List<ComparedRecord> against = others == null ? this.records : compared(others);
        against.forEach(this::index);
        near.build();
    }

    /**
     * Pairs within one dataset.
     *
     * @param records at most {@link Duplicates#RECORDS_MAX}, and all that there are
     * @param least the similarity of names from which a pair is a candidate, {@link Duplicates#SCORE_MIN} to 1
     * @throws DuplicateLimitException when there are more records, pairs or candidates than one answer takes
     */
    public static Duplicates within(List<NamedRecord> records, double least) throws DuplicateLimitException {
        limit(records);
        return new DuplicateSearch(records, null, least).find();
    }

    /**
     * Pairs of a record of one dataset and one of another; see {@link #within}.
     *
     * @throws DuplicateLimitException when there are more records, pairs or candidates than one answer takes
     */
    public static Duplicates between(List<NamedRecord> records, List<NamedRecord> others, double least)
            throws DuplicateLimitException {
        limit(records);
        limit(others);
        return new DuplicateSearch(records, others, least).find();
    }

    private static void limit(List<NamedRecord> records) throws DuplicateLimitException {
        if (records.size() > Duplicates.RECORDS_MAX) {
            throw new DuplicateLimitException(Limit.RECORDS);
        }
    }

    private List<ComparedRecord> compared(List<NamedRecord> list) {
        List<ComparedRecord> compared = new ArrayList<>();
        for (int number = 0; number < list.size(); number++) {
            ComparedRecord record = ComparedRecord.of(number, list.get(number));
            if (record.comparable()) {
                compared.add(record);
            } else {
                notCompared++;
            }
        }
        return compared;
    }

    private void index(ComparedRecord record) {
        Envelope surroundings = record.surroundings();
        if (surroundings != null) {
            near.insert(surroundings, record);
        }
        String county = record.record().county();
        if (county != null) {
            ofCounty.computeIfAbsent(county, any -> new ArrayList<>()).add(record);
            if (!record.placed()) {
                withoutPlace.computeIfAbsent(county, any -> new ArrayList<>()).add(record);
            }
        }
    }

    private Duplicates find() throws DuplicateLimitException {
        for (ComparedRecord record : records) {
            for (ComparedRecord other : possible(record)) {
                if (!within || record.number() < other.number()) {
                    compare(record, other);
                }
            }
        }
        found.sort(ORDER);
        return new Duplicates(found, pairs, notCompared);
    }

    /** All that a record is compared with, whatever their order. */
    private List<ComparedRecord> possible(ComparedRecord record) {
        String county = record.record().county();
        Envelope surroundings = record.surroundings();
        if (surroundings == null) {
            return ofCounty.getOrDefault(Objects.requireNonNullElse(county, ""), List.of());
        }
        List<ComparedRecord> possible = new ArrayList<>();
        for (Object each : near.query(surroundings)) {
            possible.add((ComparedRecord) each);
        }
        if (county != null) {
            possible.addAll(withoutPlace.getOrDefault(county, List.of()));
        }
        return possible;
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
