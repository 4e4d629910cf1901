package org.mineralgis.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.datum.CoordinateOperations;
import org.mineralgis.datum.PositionRefusedException;
import org.mineralgis.model.Crs;
import org.mineralgis.model.DatumPolicy;
import org.mineralgis.model.LocalizedText;

/** Holds outlines that are those of an administrative unit to its border, as they are and read in another system. */
final class BorderComparison {

    /** Intersection over union from which on an outline is taken for that of the unit. */
    private static final double OVERLAP_MIN = 0.8;
    /** The other reading has to be nearer by this much, metres, and at half the distance at the most. */
    private static final double NEARER_METERS = 50;

    private static final int VERTICES_MAX = 500;
    private static final String[] WINDS_ZH = {"东", "东北", "北", "西北", "西", "西南", "南", "东南"};
    private static final String[] WINDS_EN = {"E", "NE", "N", "NW", "W", "SW", "S", "SE"};

    private final KnownUnits units;
    private final Map<AdminUnit, UnitBorder> borders = new HashMap<>();

    BorderComparison(KnownUnits units) {
        this.units = units;
    }

    /**
     * What came out for one outline.
     *
     * @param unit whose outline it is
     * @param meters median distance from its border, read as declared
     * @param betterCrs the system in which it fits markedly better; null when it does in none
     * @param betterMeters the median distance then
     * @param from the middle of the outline read as declared
     * @param to the same read in the other system
     */
    record Result(
            AdminUnit unit,
            double meters,
            @Nullable Crs betterCrs,
            double betterMeters,
            Coordinate from,
            Coordinate to) {

        LocalizedText message(boolean trueDeclared) {
            String before = Shown.number(meters, 0);
            String after = Shown.number(betterMeters, 0);
            String offset = Shown.number(Ground.distance(from, to), 0);
            String step = betterCrs == Crs.BD09 ? "bd09-inverse, gcj02-inverse" : "gcj02-inverse";
            String zh = "轮廓与 " + unit.name() + " 边界的距离（中位数）：";
            String en = "median distance to the border of " + unit.name() + ": ";
            return trueDeclared
                    ? new LocalizedText(
                            zh + "照原样 " + before + " 米，经 " + step + " 后 " + after + " 米；偏移约 " + offset + " 米（"
                                    + wind(WINDS_ZH) + "）",
                            en + before + " m as given, " + after + " m after " + step + "; offset ≈" + offset + " m "
                                    + wind(WINDS_EN))
                    : new LocalizedText(
                            zh + "经所声明的转换 " + before + " 米，照原样作 WGS 84 为 " + after + " 米；似已转换过一次",
                            en + before + " m after the declared conversion, " + after
                                    + " m if taken for WGS 84 as given; it seems to have been converted before");
        }

        /** Which way the declared reading lies off. */
        private String wind(String[] names) {
            double north = from.y - to.y;
            double east = (from.x - to.x) * Math.cos(Math.toRadians(to.y));
            return names[Math.floorMod(Math.round(4 * Math.atan2(north, east) / Math.PI), 8)];
        }
    }

    /** An outline that is declared to be where it is; empty when it is that of no unit. */
    Optional<Result> ofTrue(Geometry placed) {
        Optional<UnitBorder> border = find(placed);
        Result best = null;
        for (Crs crs : new Crs[] {Crs.GCJ02, Crs.BD09}) {
            if (border.isPresent()) {
                Result result = compare(border.get(), placed, converted(placed, crs), crs);
                best = best == null || result.betterMeters() < best.betterMeters() ? result : best;
            }
        }
        return Optional.ofNullable(best);
    }

    /** An outline that is declared to be obfuscated; empty when it is that of no unit. */
    Optional<Result> ofObfuscated(Geometry source, Geometry placed) {
        return find(placed).map(border -> compare(border, placed, source, Crs.EPSG_4326));
    }

    private static Result compare(UnitBorder border, Geometry declared, Geometry other, Crs crs) {
        double meters = border.medianMeters(RawNumbers.sample(declared, VERTICES_MAX));
        double otherMeters = border.medianMeters(RawNumbers.sample(other, VERTICES_MAX));
        boolean better = otherMeters < meters / 2 && meters - otherMeters > NEARER_METERS;
        return new Result(
                border.unit(),
                meters,
                better ? crs : null,
                otherMeters,
                declared.getEnvelopeInternal().centre(),
                other.getEnvelopeInternal().centre());
    }

    /** {@code placed} if its numbers were of {@code crs}; itself where that has no answer. */
    private static Geometry converted(Geometry placed, Crs crs) {
        try {
            return CoordinateOperations.toWgs84(crs, DatumPolicy.STRICT)
                    .toWgs84(placed)
                    .geometry();
        } catch (PositionRefusedException outside) {
            return placed;
        }
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
