package org.mineralgis.datum;

import java.util.List;
import java.util.Locale;
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

    ConversionStage {
        operations = List.copyOf(operations);
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
        if (operations.isEmpty()) {
            return choices;
        }
        CoordinateOperation widest = operations.get(operations.size() - 1);
        String place = shown(firstOutside(geometry, widest.area()));
        LocalizedText area = widest.area().title();
        return new LocalizedText(
                "坐标 " + place + " 不在“" + widest.title().zh() + "”（" + widest.id() + "）的适用范围（" + area.zh() + "）内；"
                        + choices.zh(),
                place + " lies outside the area (" + area.en() + ") of \""
                        + widest.title().en() + "\" (" + widest.id() + "); " + choices.en());
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
