package org.mineralgis.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.datum.CoordinateConversion;
import org.mineralgis.datum.CoordinateOperations;
import org.mineralgis.datum.PositionRefusedException;
import org.mineralgis.model.Crs;
import org.mineralgis.model.DatumPolicy;
import org.mineralgis.model.GeodeticDatum;

/** Finds how far outlines that are those of an administrative unit lie off its border, and which system explains it. */
final class BorderComparison {

    /** Intersection over union from which on an outline is taken for that of the unit. */
    private static final double OVERLAP_MIN = 0.8;

    private static final int VERTICES_MAX = 500;
    private static final int SHIFT_VERTICES_MAX = 50;

    private final KnownUnits units;
    private final Crs declared;
    private final List<Crs> suspects;
    private final Map<AdminUnit, UnitBorder> borders = new HashMap<>();

    BorderComparison(KnownUnits units, Crs declared) {
        this.units = units;
        this.declared = declared;
        this.suspects = Stream.of(Crs.EPSG_4326, Crs.GCJ02, Crs.BD09)
                .filter(crs -> isTrue(crs) ? !isTrue(declared) : crs != declared)
                .toList();
    }

    /** Whether places in {@code crs} are where they are said to be. */
    static boolean isTrue(Crs crs) {
        return crs.datum() != GeodeticDatum.GCJ02 && crs.datum() != GeodeticDatum.BD09;
    }

    /**
     * What a system would explain.
     *
     * @param crs that the file is in then
     * @param shift by which the outline lies off then
     */
    record Explanation(Crs crs, Shift shift, Likeness likeness) {}

    /**
     * What came out for one outline.
     *
     * @param unit whose outline it is
     * @param explanations for each suspected system, always in the same order
     */
    record Result(AdminUnit unit, BorderOffset offset, List<Explanation> explanations) {

        /** The explanation that leaves least, if one is better than that there is nothing to explain. */
        Optional<Explanation> findSuspicion() {
            return explanations.stream()
                    .filter(each -> each.likeness().speaksAlone())
                    .min(Comparator.comparingDouble(
                            each -> offset.shift().minus(each.shift()).meters()));
        }
    }

    /** An outline in WGS 84, longitude first, as it was declared; empty when it is that of no unit. */
    Optional<Result> of(Geometry placed) {
        return find(placed).flatMap(border -> {
            Shift taken = shift(declared, border, placed);
            List<Shift> starts = new ArrayList<>(List.of(Shift.NONE));
            suspects.forEach(crs -> starts.add(shift(crs, border, placed).minus(taken)));
            return new OutlineFit(border, border.toMeters(RawNumbers.sample(placed, VERTICES_MAX)))
                    .from(starts)
                    .map(offset -> new Result(border.unit(), offset, explain(offset, starts)));
        });
    }

    private List<Explanation> explain(BorderOffset offset, List<Shift> starts) {
        List<Explanation> explanations = new ArrayList<>();
        for (int index = 0; index < suspects.size(); index++) {
            Shift shift = starts.get(index + 1);
            explanations.add(new Explanation(suspects.get(index), shift, Likeness.of(offset, shift)));
        }
        return explanations;
    }

    /** How far {@code crs} moves places around here; the shift changes little over its own length. */
    private static Shift shift(Crs crs, UnitBorder border, Geometry around) {
        if (isTrue(crs)) {
            return Shift.NONE;
        }
        CoordinateConversion conversion = CoordinateOperations.toWgs84(crs, DatumPolicy.STRICT);
        List<Coordinate> moved = RawNumbers.sample(around, SHIFT_VERTICES_MAX);
        List<Coordinate> places = new ArrayList<>();
        for (Coordinate position : moved) {
            try {
                places.add(conversion
                        .toWgs84(around.getFactory().createPoint(position))
                        .geometry()
                        .getCoordinate());
            } catch (PositionRefusedException outside) {
                places.add(position);
            }
        }
        return Shift.between(border.toMeters(places), border.toMeters(moved));
    }

    private Optional<UnitBorder> find(Geometry area) {
        return units.index()
                .all()
                .filter(unit -> unit.area().getDimension() == 2)
                .filter(unit -> UnitBorder.alike(unit, area))
                .map(unit -> borders.computeIfAbsent(unit, UnitBorder::new))
                .filter(border -> border.overlap(area) >= OVERLAP_MIN)
                .findFirst();
    }
}
