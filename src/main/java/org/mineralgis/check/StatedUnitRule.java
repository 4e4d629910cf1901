package org.mineralgis.check;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LocalizedText;

/**
 * Whether a position lies in the county that the source states, and that county in the prefecture (G15). A county or
 * prefecture is known by its code, its Chinese name, or a text that has the name in it.
 */
final class StatedUnitRule implements RecordRule {

    /** Metres; the outlines are no better than this. */
    private static final double OUTLINE_ACCURACY = 500;

    private final AreaLookup areas;
    private @Nullable UnitIndex index;

    StatedUnitRule(AreaLookup areas) {
        this.areas = areas;
    }

    /** The units are there once the datasets before this one were read, so not before the first record. */
    private UnitIndex index() {
        UnitIndex made = index;
        if (made == null) {
            made = new UnitIndex(areas.listUnits());
            index = made;
        }
        return made;
    }

    @Override
    public void check(CheckedRecord record, RecordFindings findings) {
        UnitIndex units = index();
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
        findings.add(
                Rule.G15,
                record.field(FieldRole.COUNTY),
                new LocalizedText(
                        "来源写 " + name(stated) + "，位置在 " + name(here) + "，距前者 " + far,
                        name(stated) + " is stated; the position lies in " + name(here) + ", " + far + " away from it"),
                Clue.found(name(stated)).computing(name(here)).suggesting(here.code()));
        return true;
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
        return geometry == null || geometry.isEmpty() ? null : geometry.getInteriorPoint();
    }

    private static String name(AdminUnit unit) {
        return unit.name() + " (" + unit.code() + ")";
    }
}
