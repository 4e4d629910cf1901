package org.mineralgis.datum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.LocalizedText;

/**
 * One step on the way to WGS 84, with all operations that may make it, best first. A geometry takes the first one that is
 * valid for all its vertices: one operation for the whole geometry, since two would tear it at the edge of an area.
 *
 * @param operations may be none
 * @param kind of the refusal where none is valid
 * @param choices what can be done about a refusal
 */
record ConversionStage(
        List<CoordinateOperation> operations, PositionRefusedException.Kind kind, LocalizedText choices) {

    private static final int TOLD_MAX = 4;
    private static final LocalizedText CHECK_SYSTEM =
            new LocalizedText("请核对坐标和 crs", "check the coordinates and the crs");

    ConversionStage {
        operations = List.copyOf(operations);
    }

    /** A stage that one formula makes wherever it is defined. */
    static ConversionStage of(CoordinateOperation operation) {
        return new ConversionStage(List.of(operation), PositionRefusedException.Kind.OUTSIDE_AREA, CHECK_SYSTEM);
    }

    /** The operation for {@code geometry}. */
    CoordinateOperation choose(Geometry geometry) throws PositionRefusedException {
        for (CoordinateOperation operation : operations) {
            if (operation.covers(geometry)) {
                return operation;
            }
        }
        throw new PositionRefusedException(kind, reason(geometry));
    }

    private LocalizedText reason(Geometry geometry) {
        List<LocalizedText> reasons = new ArrayList<>();
        int told = Math.min(operations.size(), TOLD_MAX);
        operations.subList(0, told).forEach(operation -> reasons.add(outside(geometry, operation)));
        if (told < operations.size()) {
            int more = operations.size() - told;
            reasons.add(new LocalizedText("也不在另外 " + more + " 个适用范围内", "nor does it lie in " + more + " areas more"));
        }
        reasons.add(choices);
        return new LocalizedText(
                reasons.stream().map(LocalizedText::zh).collect(Collectors.joining("；")),
                reasons.stream().map(LocalizedText::en).collect(Collectors.joining("; ")));
    }

    private static LocalizedText outside(Geometry geometry, CoordinateOperation operation) {
        String place = shown(firstOutside(geometry, operation.area()));
        LocalizedText area = operation.area().title();
        LocalizedText title = operation.title();
        return new LocalizedText(
                "坐标 " + place + " 不在“" + title.zh() + "”（" + operation.id() + "）的适用范围（" + area.zh() + "）内",
                place + " lies outside the area (" + area.en() + ") of \"" + title.en() + "\" (" + operation.id()
                        + ")");
    }

    private static Coordinate firstOutside(Geometry geometry, OperationArea area) {
        for (Coordinate vertex : geometry.getCoordinates()) {
            if (!area.contains(vertex.x, vertex.y)) {
                return vertex;
            }
        }
        throw new IllegalArgumentException("no vertex lies outside " + area);
    }

    /** Degrees to about 10 m, metres to the decimetre. */
    private static String shown(Coordinate place) {
        boolean degrees = Math.abs(place.x) <= 360 && Math.abs(place.y) <= 360;
        return String.format(Locale.ROOT, degrees ? "%.4f, %.4f" : "%.1f, %.1f", place.x, place.y);
    }
}
