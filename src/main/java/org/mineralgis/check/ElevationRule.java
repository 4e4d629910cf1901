package org.mineralgis.check;

import java.util.Optional;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LocalizedText;

/** Heights that the region has (A15), and ranges of them the right way up (A16). */
final class ElevationRule implements RecordRule {

    /** Metres; the desert's edge in the east lies a little higher. */
    private static final double LOWEST = 900;
    /** Metres; Kongur has 7649. */
    private static final double HIGHEST = 7700;

    @Override
    public void check(CheckedRecord record, RecordFindings findings) {
        place(record, FieldRole.ELEVATION_M, findings);
        place(record, FieldRole.ELEVATION_MIN_M, findings);
        place(record, FieldRole.ELEVATION_MAX_M, findings);
        Optional<Double> low = record.findNumber(FieldRole.ELEVATION_MIN_M);
        Optional<Double> high = record.findNumber(FieldRole.ELEVATION_MAX_M);
        if (low.isPresent() && high.isPresent() && low.get() > high.get()) {
            String range = Shown.number(low.get(), 2) + " – " + Shown.number(high.get(), 2) + " m";
            String turned = Shown.number(high.get(), 2) + " – " + Shown.number(low.get(), 2) + " m";
            findings.add(
                    Rule.A16,
                    record.field(FieldRole.ELEVATION_MIN_M),
                    new LocalizedText("标高下限高于上限：" + range, "the lower end is above the upper: " + range),
                    Clue.found(range).suggesting(turned));
        }
    }

    private static void place(CheckedRecord record, FieldRole role, RecordFindings findings) {
        record.findNumber(role)
                .filter(height -> height < LOWEST || height > HIGHEST)
                .ifPresent(height -> {
                    String text = Shown.number(height, 2);
                    findings.add(
                            Rule.A15,
                            record.field(role),
                            new LocalizedText(
                                    "高程 " + text + " 米；本区在 900 至 7700 米之间",
                                    "the elevation is " + text + " m; the region lies between 900 and 7700 m"),
                            Clue.found(text).expecting("900 – 7700 m"));
                });
    }
}
