package org.mineralgis.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

/** Administrative units by code, name and place. A unit that is above no other is a county, any other a prefecture. */
final class UnitIndex {

    private final Map<String, AdminUnit> counties = new LinkedHashMap<>();
    private final Map<String, AdminUnit> prefectures = new LinkedHashMap<>();
    private final Map<String, IndexedPointInAreaLocator> locators = new HashMap<>();

    private final List<Centre> centres;

    /**
     * The centre of a unit's outline.
     *
     * @param place the centroid, WGS 84, longitude first
     */
    record Centre(AdminUnit unit, Coordinate place) {}

    UnitIndex(List<AdminUnit> units) {
        centres = units.stream()
                .filter(unit -> unit.area().getDimension() == 2)
                .map(unit -> new Centre(unit, unit.area().getCentroid().getCoordinate()))
                .toList();
        Set<String> parents = units.stream().map(AdminUnit::parent).collect(Collectors.toSet());
        for (AdminUnit unit : units) {
            (parents.contains(unit.code()) ? prefectures : counties).put(unit.code(), unit);
        }
    }

    boolean isEmpty() {
        return counties.isEmpty();
    }

    /** Counties, then prefectures. */
    Stream<AdminUnit> all() {
        return Stream.concat(counties.values().stream(), prefectures.values().stream());
    }

    /** Of all units that have an area. */
    List<Centre> centres() {
        return centres;
    }

    /** The unit of this code. */
    Optional<AdminUnit> find(String code) {
        AdminUnit county = counties.get(code);
        return Optional.ofNullable(county == null ? prefectures.get(code) : county);
    }

    /** The county of this code or name, or else the one whose name stands in {@code text}. */
    Optional<AdminUnit> findCounty(String text) {
        return find(text, counties);
    }

    /** The same for a prefecture. */
    Optional<AdminUnit> findPrefecture(String text) {
        return find(text, prefectures);
    }

    private static Optional<AdminUnit> find(String text, Map<String, AdminUnit> units) {
        AdminUnit coded = units.get(text);
        return coded != null
                ? Optional.of(coded)
                : units.values().stream()
                        .filter(unit -> !unit.name().isEmpty() && text.contains(unit.name()))
                        .findFirst();
    }

    /** The county that {@code place} (WGS 84) lies in or on the border of. */
    Optional<AdminUnit> locate(Coordinate place) {
        for (AdminUnit unit : counties.values()) {
            if (holds(unit, place)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** Whether {@code place} lies in {@code unit} or on its border. */
    boolean holds(AdminUnit unit, Coordinate place) {
        return unit.area().getEnvelopeInternal().contains(place)
                && locator(unit).locate(place) != Location.EXTERIOR;
    }

    private IndexedPointInAreaLocator locator(AdminUnit unit) {
        IndexedPointInAreaLocator known = locators.get(unit.code());
        if (known != null) {
            return known;
        }
        return locators.computeIfAbsent(unit.code(), any -> new IndexedPointInAreaLocator(unit.area()));
    }
}
