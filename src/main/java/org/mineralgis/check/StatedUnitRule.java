package org.mineralgis.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.mineralgis.datum.SystemDetection;
import org.mineralgis.datum.SystemReading;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.GaussKruger;
import org.mineralgis.model.LocalizedText;

/**
 * Whether a position lies in the county that the source states, and that county in the prefecture (G15). A county or
 * prefecture is known by its code, its Chinese name, or a text that has the name in it.
 */
final class StatedUnitRule implements RecordRule {

    /** Metres; the outlines are no better than this. */
    private static final double OUTLINE_ACCURACY = 500;

    private final KnownUnits known;

    StatedUnitRule(KnownUnits known) {
        this.known = known;
    }

    @Override
    public void check(CheckedRecord record, RecordFindings findings) {
        UnitIndex units = known.index();
        if (units.isEmpty()) {
            return;
        }
        Optional<String> countyText = record.findText(FieldRole.COUNTY);
        Optional<String> prefectureText = record.findText(FieldRole.PREFECTURE);
        Optional<AdminUnit> county = countyText.flatMap(units::findCounty);
        if (countyText.isPresent() && county.isEmpty()) {
            unknown(record, FieldRole.COUNTY, countyText.get(), findings);
        }
        Optional<AdminUnit> prefecture = prefectureText.or(() -> countyText).flatMap(units::findPrefecture);
        if (prefectureText.isPresent() && prefecture.isEmpty()) {
            unknown(record, FieldRole.PREFECTURE, prefectureText.get(), findings);
        }
        if (county.isPresent() && prefecture.isEmpty() && holds(units, county.get(), record)) {
            return;
        }
        Optional<AdminUnit> here =
                county.isPresent() || prefecture.isPresent() ? locate(record, units) : Optional.empty();
        boolean elsewhere = county.isPresent()
                && here.isPresent()
                && !here.get().code().equals(county.get().code())
                && elsewhere(record, county.get(), here.get(), findings);
        Optional<AdminUnit> member = county.isPresent() || elsewhere ? county : here;
        if (prefecture.isPresent() && member.isPresent()) {
            belongs(record, member.get(), prefecture.get(), units, findings);
        }
    }

    private static void unknown(CheckedRecord record, FieldRole role, String text, RecordFindings findings) {
        findings.add(
                Rule.G15,
                record.field(role),
                new LocalizedText(
                        Shown.quote(text) + " 不在已载入的行政区划中，无法与位置比较",
                        Shown.quote(text) + " is none of the units loaded, so the position cannot be held to it"),
                Clue.found(text));
    }

    private static boolean elsewhere(CheckedRecord record, AdminUnit stated, AdminUnit here, RecordFindings findings) {
        Geometry place = place(record);
        if (place == null) {
            return false;
        }
        Coordinate[] nearest = DistanceOp.nearestPoints(stated.area(), place);
        double meters = Ground.distance(nearest[0], nearest[1]);
        if (meters
                <= Math.max(
                        OUTLINE_ACCURACY,
                        record.findNumber(FieldRole.ACCURACY_M).orElse(0.0))) {
            return false;
        }
        String far = Shown.number(meters / 1000, 1) + " km";
        Optional<SystemReading> zone = otherZone(record, stated);
        findings.add(
                Rule.G15,
                record.field(FieldRole.COUNTY),
                new LocalizedText(
                        "来源写 " + name(stated) + "，位置在 " + name(here) + "，距前者 " + far
                                + zone.map(StatedUnitRule::hintZh).orElse(""),
                        name(stated) + " is stated; the position lies in " + name(here) + ", " + far + " away from it"
                                + zone.map(StatedUnitRule::hintEn).orElse("")),
                Clue.found(name(stated))
                        .computing(name(here))
                        .suggesting(zone.map(reading -> reading.on(
                                                record.dataset().crs().datum())
                                        .key())
                                .orElse(here.code())));
        return true;
    }

    /** The zone that would put eastings without number into the stated county. */
    private static Optional<SystemReading> otherZone(CheckedRecord record, AdminUnit stated) {
        Geometry source = record.source().geometry();
        boolean open =
                record.dataset().crs().zone().filter(zone -> !zone.numbered()).isPresent();
        if (!open || source == null) {
            return Optional.empty();
        }
        return SystemDetection.of(List.of(source.getCoordinate())).readings().stream()
                .filter(reading -> !reading.swapped())
                .filter(reading ->
                        stated.area().intersects(stated.area().getFactory().createPoint(reading.example())))
                .findFirst();
    }

    private static String hintZh(SystemReading reading) {
        int meridian = reading.crs().zone().map(GaussKruger::centralMeridian).orElse(0);
        return "；按 " + meridian / 3 + " 带（" + meridian + "°E）读取，则在所写的县内";
    }

    private static String hintEn(SystemReading reading) {
        int meridian = reading.crs().zone().map(GaussKruger::centralMeridian).orElse(0);
        return "; read as zone " + meridian / 3 + " (" + meridian + " E) it would lie in the stated county";
    }

    private static void belongs(
            CheckedRecord record, AdminUnit county, AdminUnit stated, UnitIndex units, RecordFindings findings) {
        if (county.parent().equals(stated.code())) {
            return;
        }
        String parentName =
                units.find(county.parent()).map(StatedUnitRule::name).orElse(county.parent());
        String field = record.field(FieldRole.PREFECTURE);
        findings.add(
                Rule.G15,
                field == null ? record.field(FieldRole.COUNTY) : field,
                new LocalizedText(
                        name(county) + " 属于 " + parentName + "，不属于 " + name(stated),
                        name(county) + " belongs to " + parentName + ", not to " + name(stated)),
                Clue.found(name(stated)).computing(parentName).suggesting(county.parent()));
    }

    /** A position in the county that is stated is nowhere else, be it on the border of another too. */
    private static boolean holds(UnitIndex units, AdminUnit county, CheckedRecord record) {
        Geometry place = place(record);
        return place != null && units.holds(county, place.getCoordinate());
    }

    private static Optional<AdminUnit> locate(CheckedRecord record, UnitIndex units) {
        Geometry place = place(record);
        return place == null ? Optional.empty() : units.locate(place.getCoordinate());
    }

    private static @Nullable Geometry place(CheckedRecord record) {
        Geometry geometry = record.geometry();
        if (geometry == null || geometry.isEmpty()) {
            return null;
        }
        return geometry instanceof Point ? geometry : geometry.getInteriorPoint();
    }

    private static String name(AdminUnit unit) {
        return unit.name() + " (" + unit.code() + ")";
    }
}
