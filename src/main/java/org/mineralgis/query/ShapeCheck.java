package org.mineralgis.query;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Refuses geometries of which no spatial predicate is defined. */
final class ShapeCheck {

    /** Farther than any system reaches in degrees or metres; beyond, computing with coordinates is no longer sound. */
    private static final double FARTHEST = 1e9;

    private ShapeCheck() {}

    /** Areas must not cross or touch themselves along lines (OGC 06-103r4, 6.1.11). */
    static void hold(Geometry geometry) {
        Envelope box = geometry.getEnvelopeInternal();
        if (!box.isNull() && !new Envelope(-FARTHEST, FARTHEST, -FARTHEST, FARTHEST).contains(box)) {
            throw FilterException.of(
                    "过滤条件中的坐标绝对值不能超过 1000000000。", "Coordinates of a filter lie within -1000000000 and 1000000000.");
        }
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            Coordinate place = error.getCoordinate();
            String at = place == null ? "" : " (" + place.getX() + " " + place.getY() + ")";
            throw FilterException.of(
                    "过滤条件中的几何无效：" + error.getMessage() + at + "。",
                    "A geometry of the filter is not valid: " + error.getMessage() + at + ".");
        }
    }
}
