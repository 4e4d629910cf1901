package org.mineralgis.check;

import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.mineralgis.datum.MapSheet;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LocalizedText;

/** Whether a position lies on the map sheet that the source states (G16). */
final class MapSheetRule implements RecordRule {

    @Override
    public void check(CheckedRecord record, RecordFindings findings) {
        Optional<String> stated = record.findText(FieldRole.MAP_SHEET).map(text -> text.toUpperCase(Locale.ROOT));
        if (stated.isEmpty()) {
            return;
        }
        String sheet = stated.get();
        Geometry place = record.geometry();
        Optional<MapSheet> read = MapSheet.findCurrent(sheet);
        if (read.isEmpty()) {
            report(
                    record,
                    new LocalizedText(
                            Shown.quote(sheet) + " 不是 GB/T 13989 的图幅号",
                            Shown.quote(sheet) + " is no sheet number of GB/T 13989"),
                    Clue.found(sheet).expecting("J43E002013"),
                    findings);
            return;
        }
        if (place != null && !place.isEmpty()) {
            Coordinate point = place instanceof Point
                    ? place.getCoordinate()
                    : place.getInteriorPoint().getCoordinate();
            String computed = MapSheet.at(point, read.get().scale()).number();
            if (!computed.equals(read.get().number())) {
                report(
                        record,
                        new LocalizedText(
                                "所写图幅 " + sheet + "，按位置应为 " + computed,
                                "sheet " + sheet + " is stated; the position lies on " + computed),
                        Clue.found(sheet).computing(computed).mendingTo(computed),
                        findings);
            }
        }
    }

    private static void report(CheckedRecord record, LocalizedText text, Clue clue, RecordFindings findings) {
        findings.add(Rule.G16, record.field(FieldRole.MAP_SHEET), text, clue);
    }
}
