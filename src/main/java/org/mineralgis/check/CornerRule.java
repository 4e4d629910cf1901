package org.mineralgis.check;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.mineralgis.model.LocalizedText;

/** Corners that stand twice running, and spikes that lead out and straight back (G11), in the file's own coordinates. */
final class CornerRule implements RecordRule {

    @Override
    public void check(CheckedRecord record, RecordFindings findings) {
        Geometry source = record.source().geometry();
        if (source == null || record.geometry() == null || source.getDimension() == 0) {
            return;
        }
        Corners corners = new Corners();
        source.apply(corners);
        Coordinate first = corners.first;
        if (first != null) {
            String place = Shown.position(first);
            findings.add(
                    Rule.G11,
                    null,
                    new LocalizedText(
                            "相邻角点重合 " + corners.repeated + " 处，尖刺 " + corners.spikes + " 处；第一处在 " + place + "（文件坐标）",
                            "corners that stand twice running: " + corners.repeated + ", spikes: " + corners.spikes
                                    + "; the first at " + place + " (coordinates of the file)"),
                    Clue.found(place).computing(corners.repeated + " repeated, " + corners.spikes + " spikes"));
        }
    }

    /** Counts over all rings and lines. */
    private static final class Corners implements GeometryComponentFilter {

        private int repeated;
        private int spikes;
        private @Nullable Coordinate first;

        @Override
        public void filter(Geometry part) {
            if (part instanceof LineString line) {
                count(line.getCoordinateSequence());
            }
        }

        private void count(CoordinateSequence line) {
            for (int index = 1; index < line.size(); index++) {
                if (same(line, index - 1, index)) {
                    repeated++;
                    remember(line, index);
                } else if (index > 1 && same(line, index - 2, index) && line.size() > 3) {
                    spikes++;
                    remember(line, index - 1);
                }
            }
        }

        private void remember(CoordinateSequence line, int index) {
            if (first == null) {
                first = line.getCoordinateCopy(index);
            }
        }

        private static boolean same(CoordinateSequence line, int one, int other) {
            return line.getX(one) == line.getX(other) && line.getY(one) == line.getY(other);
        }
    }
}
