package org.mineralgis.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceFormat;

/**
 * Positions of points that are rounded (G09) or look like placeholders (G27): rounding by the degrees
 * in the file, the rest by WGS 84. Grids are regular by nature and left out.
 */
final class PointRule implements RecordRule {

    /** Records that may share one position before it looks like a placeholder. */
    private static final int SHARED_MAX = 3;
    /** Rounded positions below this share may be chance. */
    private static final double COARSE_SHARE = 0.1;
    /** A stated accuracy of this much of the step owns up to the rounding. */
    private static final double OWNING_UP = 0.9;

    private final Map<String, PointTally> tallies = new LinkedHashMap<>();
    private final Map<String, SourceFormat> formats = new HashMap<>();

    private final boolean inDegrees;

    PointRule(Dataset dataset) {
        inDegrees = dataset.crs().zone().isEmpty();
        for (SourceFile file : dataset.files()) {
            formats.put(file.path(), file.format());
        }
    }

    @Override
    public void check(CheckedRecord record, RecordFindings findings) {
        String file = record.source().file();
        if (record.geometry() instanceof Point point && formats.get(file) != SourceFormat.GEOTIFF) {
            PointTally tally = tallies.computeIfAbsent(file, any -> new PointTally());
            tally.add(point.getCoordinate());
            // Whole metres are no rounding worth a word.
            if (inDegrees && record.source().geometry() instanceof Point source) {
                rounding(record, source.getCoordinate(), tally, findings);
            }
        }
    }

    private static void rounding(CheckedRecord record, Coordinate position, PointTally tally, RecordFindings findings) {
        Rounding rounding = Rounding.of(position);
        if (rounding != Rounding.FINE && !ownsUp(record, rounding)) {
            tally.addCoarse(rounding, record.source().row());
            if (rounding == Rounding.DEGREE) {
                placeholder(position, findings);
            }
        }
    }

    private static boolean ownsUp(CheckedRecord record, Rounding rounding) {
        return record.findNumber(FieldRole.ACCURACY_M)
                .filter(accuracy -> accuracy >= OWNING_UP * rounding.meters())
                .isPresent();
    }

    private static void placeholder(Coordinate position, RecordFindings findings) {
        String place = Shown.position(position);
        findings.add(
                Rule.G27,
                null,
                new LocalizedText("坐标为整度数：" + place, "the position is in whole degrees: " + place),
                Clue.found(place));
    }

    @Override
    public void finish(FindingPlaces places) {
        tallies.forEach((file, tally) -> {
            int coarse =
                    tally.coarse().values().stream().mapToInt(Integer::intValue).sum();
            if (coarse > 0 && coarse >= COARSE_SHARE * tally.count()) {
                coarse(tally, coarse, places.at(file));
            }
            PointTally.AllShared shared = tally.shared(SHARED_MAX);
            if (shared.count() > 0) {
                shared(shared, places.at(file));
            }
        });
    }

    private static void coarse(PointTally tally, int coarse, RecordFindings findings) {
        String share = coarse + " / " + tally.count();
        String steps = tally.coarse().entrySet().stream()
                .map(entry -> entry.getKey().step() + " (±" + entry.getKey().meters() + " m) × " + entry.getValue())
                .collect(Collectors.joining(", "));
        String rows = tally.coarseRows().stream().map(String::valueOf).collect(Collectors.joining(", "));
        findings.add(
                Rule.G09,
                null,
                new LocalizedText(
                        "取整的坐标 " + share + "：" + steps + "；如第 " + rows + " 行",
                        "rounded positions " + share + ": " + steps + "; such as rows " + rows),
                Clue.found(share).computing(steps));
    }

    private static void shared(PointTally.AllShared shared, RecordFindings findings) {
        String places = Shown.list(shared.first().stream()
                .map(each -> Shown.position(each.position()) + " × " + each.records())
                .toList());
        findings.add(
                Rule.G27,
                null,
                new LocalizedText(
                        "三条以上记录共用的坐标有 " + shared.count() + " 处：" + places,
                        "positions that more than three records share: " + shared.count() + " (" + places + ")"),
                Clue.found(places));
    }
}
