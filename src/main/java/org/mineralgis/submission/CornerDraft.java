package org.mineralgis.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.model.CoordinateNotation;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.LocalizedText;

/** Recognises a column of corner lists such as {@code GDZB}, with notation and order. */
final class CornerDraft {

    private static final int CORNERS_MIN = 3;

    /** Cells looked at. */
    private static final int CELLS_MAX = 50;

    private CornerDraft() {}

    /** Empty when less than half of the cells hold three corners. */
    static Optional<PositionDraft> of(String column, List<String> values) {
        List<String> cells = values.subList(0, Math.min(CELLS_MAX, values.size()));
        List<CellNotation> corners = new ArrayList<>();
        int lists = 0;
        for (String cell : cells) {
            List<CellNotation> found = corners(cell);
            corners.addAll(found);
            lists += found.size() >= CORNERS_MIN ? 1 : 0;
        }
        return lists == 0 || lists * 2 < cells.size() ? Optional.empty() : Optional.of(draft(column, corners));
    }

    private static List<CellNotation> corners(String cell) {
        List<CellNotation> corners = new ArrayList<>();
        for (String pair : cell.split("[;；]")) {
            String[] numbers = pair.split("[,，]", -1);
            if (numbers.length == 2) {
                CellNotation.of(numbers[0], numbers[1]).ifPresent(corners::add);
            }
        }
        return corners;
    }

    private static PositionDraft draft(String column, List<CellNotation> corners) {
        CoordinateNotation notation = most(corners);
        List<Coordinate> positions = corners.stream()
                .filter(corner -> corner.notation() == notation)
                .map(CellNotation::position)
                .toList();
        AxisOrder order = AxisOrder.of(positions);
        PositionDraft draft = PositionDraft.of(
                new GeometrySource.Corners(column, notation, order.northFirst()),
                "拐点取自列 " + column + "（" + notation.word() + "）；"
                        + order.evidence().zh(),
                "corners are taken from the column " + column + " (" + notation.word() + "); "
                        + order.evidence().en());
        return order.decided()
                ? draft
                : draft.asking(new LocalizedText(
                        "列 " + column + " 的拐点是东坐标（经度）在前还是北坐标（纬度）在前？暂按前者读取",
                        "does a corner in " + column + " begin with its easting (longitude) or its northing (latitude)?"
                                + " It was taken for the former"));
    }

    private static CoordinateNotation most(List<CellNotation> corners) {
        CoordinateNotation most = CoordinateNotation.DEGREES;
        long count = 0;
        for (CoordinateNotation notation : CoordinateNotation.values()) {
            long here = corners.stream()
                    .filter(corner -> corner.notation() == notation)
                    .count();
            if (here > count) {
                most = notation;
                count = here;
            }
        }
        return most;
    }
}
