package org.mineralgis.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.analysis.EqualAreaProjection;

/** Positions counted by the places of an equal-area grid, one after the other. */
final class PlaceTally {

    private static final Comparator<At> ORDER = Comparator.comparingInt(At::row).thenComparingInt(At::column);

    private final Finder finder;
    private final int placesMax;
    private final Map<At, Count> counts = new HashMap<>();

    /** Records that follow each other often lie in one place. */
    private @Nullable At last;

    private Count lastCount = new Count();
    private long placed;
    private long beyond;
    private long withoutPosition;

    /** A place by its numbers. */
    record At(int column, int row) {}

    private static final class Count {
        private long records;
    }

    /** Where a position lies. */
    @FunctionalInterface
    interface Finder {
        /** The place of a position in metres of {@link EqualAreaProjection}. */
        At find(double x, double y);
    }

    /** One that is {@link #full()} with more places than {@code placesMax}. */
    PlaceTally(Finder finder, int placesMax) {
        this.finder = finder;
        this.placesMax = placesMax;
    }

    /** A position in degrees. */
    void add(double longitude, double latitude) {
        placed++;
        Optional<Coordinate> metres = EqualAreaProjection.projectWithinReach(longitude, latitude);
        if (metres.isPresent()) {
            At at = finder.find(metres.get().x, metres.get().y);
            if (!at.equals(last)) {
                last = at;
                lastCount = counts.computeIfAbsent(at, none -> new Count());
            }
            lastCount.records++;
        } else {
            beyond++;
        }
    }

    /** A record without one. */
    void addWithoutPosition() {
        withoutPosition++;
    }

    /** One like this with nothing in it. */
    PlaceTally empty() {
        return new PlaceTally(finder, placesMax);
    }

    /** This one with what another has counted in the same places. */
    PlaceTally with(PlaceTally other) {
        other.counts.forEach((at, count) -> counts.computeIfAbsent(at, none -> new Count()).records += count.records);
        placed += other.placed;
        beyond += other.beyond;
        withoutPosition += other.withoutPosition;
        return this;
    }

    boolean full() {
        return counts.size() > placesMax;
    }

    /** The counts of all that was added. */
    <P> PlaceCounts<P> of(PlaceCounter.Place<P> place) {
        return of(placed + withoutPosition, place);
    }

    /** The counts of {@code matched} records, of which those that were not added have no position. */
    <P> PlaceCounts<P> of(long matched, PlaceCounter.Place<P> place) {
        List<P> places = new ArrayList<>();
        if (!full()) {
            counts.keySet().stream()
                    .sorted(ORDER)
                    .forEach(at -> places.add(place.of(at.column(), at.row(), counts.get(at).records)));
        }
        return new PlaceCounts<>(matched, matched - placed, beyond, places, full());
    }
}
