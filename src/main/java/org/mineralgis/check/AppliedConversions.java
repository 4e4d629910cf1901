package org.mineralgis.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.datum.ConvertedGeometry;
import org.mineralgis.datum.CoordinateOperation;
import org.mineralgis.model.Language;

/** What the datum steps did to the records of one file, told apart by the steps that were taken. */
final class AppliedConversions {

    private final Map<List<String>, Applied> bySteps = new LinkedHashMap<>();

    /** One sequence of steps. */
    private record Applied(ConvertedGeometry example, DatumShift shift) {}

    /** @param geographic as the source has it, in degrees; it has the vertices of {@code converted}, in the same order */
    void add(Geometry geographic, ConvertedGeometry converted) {
        bySteps.computeIfAbsent(converted.steps(), steps -> new Applied(converted, new DatumShift()))
                .shift()
                .add(geographic, converted.geometry());
    }

    /** Adds one finding for each sequence of steps. */
    void report(RecordFindings findings) {
        bySteps.forEach((steps, applied) -> {
            DatumShift shift = applied.shift();
            String ids = String.join(" → ", steps);
            String zh = ids + "：" + titles(applied, Language.ZH, "；") + "；" + shift.records() + " 条记录，移动 "
                    + shift.range() + " 米";
            String en = ids + ": " + titles(applied, Language.EN, "; ") + "; records: " + shift.records()
                    + ", moved by " + shift.range() + " m";
            Double accuracy = applied.example().accuracyMeters();
            if (accuracy != null) {
                String metres = Shown.number(accuracy, accuracy < 10 ? 2 : 0);
                zh += "，精度约 " + metres + " 米";
                en += ", accuracy about " + metres + " m";
            }
            findings.add(Rule.G22, zh, en);
        });
    }

    private static String titles(Applied applied, Language language, String separator) {
        return applied.example().operations().stream()
                .map(CoordinateOperation::title)
                .map(title -> title.in(language))
                .collect(Collectors.joining(separator));
    }
}
