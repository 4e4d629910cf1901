package org.mineralgis.check;

import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.datum.GeodesicArea;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LocalizedText;

/** Whether the area that a source states is that of its outline (G12). */
final class DeclaredAreaRule implements RecordRule {

    private static final double TOLERANCE = 0.01;

    @Override
    public void check(CheckedRecord record, RecordFindings findings) {
        Geometry outline = record.geometry();
        if (outline != null && outline.getDimension() == 2) {
            record.findNumber(FieldRole.DECLARED_AREA_KM2)
                    .filter(declared -> !surelyAgrees(declared, outline))
                    .ifPresent(declared -> compare(record, declared, GeodesicArea.squareKilometers(outline), findings));
        }
    }

    /**
     * Whether the quick area agrees, with all that it may be wrong by: geodesics between the corners take fifty times as
     * long, and could say nothing else.
     */
    private static boolean surelyAgrees(double declared, Geometry outline) {
        double quick = Ground.area(outline) / 1e6;
        double error = Ground.areaError(outline) / 1e6;
        return Math.abs(declared - quick) + error < TOLERANCE * (quick - error);
    }

    private static void compare(CheckedRecord record, double declared, double computed, RecordFindings findings) {
        double difference = declared / computed - 1;
        if (Math.abs(difference) < TOLERANCE) {
            return;
        }
        String stated = Shown.number(declared, 4);
        // Four decimals: what the ministry's notice 2022-24 demands of areas.
        String exact = String.format(Locale.ROOT, "%.4f", computed);
        String percent = String.format(Locale.ROOT, "%+.1f", difference * 100);
        findings.add(
                Rule.G12,
                record.field(FieldRole.DECLARED_AREA_KM2),
                new LocalizedText(
                        "所写面积 " + stated + " km²，椭球面积 " + exact + " km²（" + percent + "%）",
                        "declared " + stated + " km²; computed " + exact + " km² (" + percent + "%)"),
                Clue.found(stated).computing(exact + " km²").mendingTo(exact));
    }
}
