package org.mineralgis.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.datum.GroundDistance;
import org.mineralgis.datum.PackedAngles;
import org.mineralgis.datum.SystemDetection;
import org.mineralgis.datum.SystemReading;
import org.mineralgis.datum.ZonePrefix;
import org.mineralgis.model.Crs;
import org.mineralgis.model.GaussKruger;
import org.mineralgis.model.LocalizedText;

/**
 * Says of a refused position what its numbers look like: axes in the other order (G01), an easting without its zone (G03),
 * the number of another zone (G04), degrees where {@code crs} is in metres, or run together as DDDMMSS (G21). Nothing is read otherwise for it.
 */
final class PositionDiagnosis {

    /** Vertices looked at; those of an outline lie near each other. */
    private static final int VERTICES_MAX = 1000;

    private final Crs declared;
    private final KnownUnits units;

    PositionDiagnosis(Crs declared, KnownUnits units) {
        this.declared = declared;
        this.units = units;
    }

    /**
     * Reports what is known of the numbers.
     *
     * @param source with the numbers of the file
     * @return whether anything was reported
     */
    boolean explain(Geometry source, RecordFindings findings) {
        SystemDetection detection = SystemDetection.of(RawNumbers.sample(source, VERTICES_MAX));
        List<SystemReading> readings = detection.readings().stream()
                .filter(reading -> reading.share() == 1)
                .toList();
        RawNumbers numbers = RawNumbers.of(source);
        if (readings.isEmpty()) {
            Optional<Coordinate> packed = PackedAngles.find(source.getCoordinate());
            packed.ifPresent(place -> packed(numbers, place, source.getNumPoints() == 1, findings));
            detection.foreignZone().ifPresent(prefix -> otherRegion(numbers, prefix, findings));
            return packed.isPresent() || detection.foreignZone().isPresent();
        }
        Optional<SystemReading> swapped = readings.stream()
                .filter(reading -> reading.swapped() && sameZone(reading.crs()))
                .findFirst();
        SystemReading best = readings.get(0);
        if (swapped.isPresent()) {
            swapped(numbers, swapped.get(), findings);
        } else if (best.crs().zone().isEmpty()) {
            degrees(numbers, best, findings);
        } else if (numbered(best)) {
            otherZone(numbers, best, findings);
        } else {
            withoutZone(numbers, readings, findings);
        }
        return true;
    }

    private boolean sameZone(Crs crs) {
        return crs.zone().equals(declared.zone());
    }

    private static boolean numbered(SystemReading reading) {
        return reading.crs().zone().map(GaussKruger::numbered).orElse(false);
    }

    private void swapped(RawNumbers numbers, SystemReading reading, RecordFindings findings) {
        String there = numbers.swapped();
        boolean metres = reading.crs().zone().isPresent();
        Optional<String> county = units.findName(reading.example());
        findings.add(
                Rule.G01,
                null,
                new LocalizedText(
                        "坐标 " + numbers + " 像是" + (metres ? "北坐标" : "纬度") + "在前；调换后为 " + there + "，位于"
                                + county.orElse("区域内"),
                        numbers + " looks like " + (metres ? "northing, easting" : "latitude, longitude")
                                + "; swapped, " + there + " lies in " + county.orElse("the region")),
                Clue.found(numbers.toString()).mendingTo(there));
    }

    private static void otherRegion(RawNumbers numbers, ZonePrefix prefix, RecordFindings findings) {
        int meridian = prefix.centralMeridian();
        findings.add(
                Rule.G04,
                null,
                new LocalizedText(
                        "坐标 " + numbers + " 的带号 " + prefix.number() + " 对应中央子午线 " + meridian + "°E，不在本区域",
                        numbers + ": the number " + prefix.number() + " before the easting means the central meridian "
                                + meridian + " E, not of this region"),
                Clue.found(numbers.toString())
                        .expecting("25, 26, 27 (3°); 13, 14 (6°)")
                        .computing(meridian + " E"));
    }

    private void packed(RawNumbers numbers, Coordinate place, boolean alone, RecordFindings findings) {
        String degrees = Shown.number(place.x, 8) + ", " + Shown.number(place.y, 8);
        Clue clue = Clue.found(numbers.toString()).expecting(declared.key());
        findings.add(
                Rule.G21,
                null,
                new LocalizedText(
                        "坐标 " + numbers + " 像是连写的度分秒（DDDMMSS），即 " + degrees + " 度；请声明 notation: dms 或改写为十进制度数",
                        numbers + " looks like degrees, minutes and seconds run together (DDDMMSS), which is " + degrees
                                + " degrees; declare notation: dms, or write decimal degrees"),
                alone && declared.zone().isEmpty() ? clue.mendingTo(degrees) : clue.suggesting(degrees));
    }

    private void otherZone(RawNumbers numbers, SystemReading reading, RecordFindings findings) {
        String key = key(reading);
        String number =
                reading.crs().zone().map(zone -> String.valueOf(zone.number())).orElse("");
        String place = place(reading);
        findings.add(
                Rule.G04,
                null,
                new LocalizedText(
                        "坐标 " + numbers + " 带有带号 " + number + "，而声明的坐标系为 " + declaredZh() + "；按 " + key + " 读取"
                                + (reading.swapped() ? "（北坐标在前）" : "") + "，位于 " + place,
                        numbers + " has the zone number " + number + ", but crs is " + declaredEn() + "; read as " + key
                                + (reading.swapped() ? " (northing first)" : "") + " it lies at " + place),
                Clue.found(numbers.toString())
                        .expecting(declared.key())
                        .computing(place)
                        .suggesting(key));
    }

    private void degrees(RawNumbers numbers, SystemReading reading, RecordFindings findings) {
        String key = key(reading);
        String place = place(reading);
        findings.add(
                Rule.G21,
                null,
                new LocalizedText(
                        "坐标 " + numbers + " 像是经纬度" + (reading.swapped() ? "（纬度在前）" : "") + "，而声明的坐标系为 " + declaredZh()
                                + "；按 " + key + " 读取，位于 " + place,
                        numbers + " looks like degrees" + (reading.swapped() ? " (latitude first)" : "")
                                + ", but crs is " + declaredEn() + "; read as " + key + " it lies at " + place),
                Clue.found(numbers.toString())
                        .expecting(declared.key())
                        .computing(place)
                        .suggesting(key));
    }

    private void withoutZone(RawNumbers numbers, List<SystemReading> readings, RecordFindings findings) {
        String easting = readings.get(0).swapped() ? numbers.yText() : numbers.xText();
        String kilometres = readings.size() < 2
                ? ""
                : Shown.number(
                        GroundDistance.meters(
                                        readings.get(0).example(),
                                        readings.get(1).example())
                                / 1000,
                        0);
        String keys = readings.stream().map(this::key).collect(Collectors.joining(", "));
        findings.add(
                Rule.G03,
                null,
                new LocalizedText(
                        "E=" + easting + "（" + numbers + "）没有带号，而按 " + declaredZh() + " 读取；"
                                + readings.stream()
                                        .map(reading -> meridianZh(reading) + " → " + place(reading))
                                        .collect(Collectors.joining("；"))
                                + (kilometres.isEmpty() ? "" : "，相距约 " + kilometres + " 千米") + "。请说明带号",
                        "E=" + easting + " (" + numbers + ") has no zone number, and it is read as " + declaredEn()
                                + "; "
                                + readings.stream()
                                        .map(reading -> meridianEn(reading) + " → " + place(reading))
                                        .collect(Collectors.joining("; "))
                                + (kilometres.isEmpty() ? "" : ", about " + kilometres + " km apart")
                                + ". State the zone"),
                Clue.found(numbers.toString())
                        .expecting(numbered(easting, readings))
                        .computing(kilometres.isEmpty() ? place(readings.get(0)) : kilometres + " km")
                        .suggesting(likeliest(readings).orElse(keys)));
    }

    /** The easting with the number of each zone that it may be of. */
    private static String numbered(String easting, List<SystemReading> readings) {
        return readings.stream()
                .flatMap(reading -> reading.crs().zone().stream())
                .map(zone -> zone.centralMeridian() / 3 + easting)
                .collect(Collectors.joining(" | "));
    }

    /** Of the declared meridian, where numbered coordinates were declared and ones without number came. */
    private Optional<String> likeliest(List<SystemReading> readings) {
        return readings.stream()
                .filter(reading -> declared.zone()
                        .filter(zone -> zone.centralMeridian()
                                == reading.crs()
                                        .zone()
                                        .map(GaussKruger::centralMeridian)
                                        .orElse(0))
                        .isPresent())
                .map(this::key)
                .findFirst();
    }

    private static String meridianZh(SystemReading reading) {
        int meridian = reading.crs().zone().map(GaussKruger::centralMeridian).orElse(0);
        return meridian / 3 + " 带（" + meridian + "°E）";
    }

    private static String meridianEn(SystemReading reading) {
        int meridian = reading.crs().zone().map(GaussKruger::centralMeridian).orElse(0);
        return "zone " + meridian / 3 + " (" + meridian + " E)";
    }

    private String key(SystemReading reading) {
        return reading.on(declared.datum()).key();
    }

    private String place(SystemReading reading) {
        return Shown.position(reading.example())
                + units.findName(reading.example()).map(name -> " " + name).orElse("");
    }

    private String declaredZh() {
        return declared.key()
                + declared.zone()
                        .map(zone ->
                                "（" + (zone.numbered() ? zone.number() + " 带，" : "") + zone.centralMeridian() + "°E）")
                        .orElse("（经纬度）");
    }

    private String declaredEn() {
        return declared.key()
                + declared.zone()
                        .map(zone -> " (" + (zone.numbered() ? "zone " + zone.number() + ", " : "")
                                + zone.centralMeridian() + " E)")
                        .orElse(" (degrees)");
    }
}
