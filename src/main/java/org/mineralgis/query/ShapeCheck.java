package org.mineralgis.query;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Refuses geometries of which no spatial predicate is defined. */
final class ShapeCheck {

    private ShapeCheck() {}

    /** Areas must not cross or touch themselves along lines (OGC 06-103r4, 6.1.11). */
    static void hold(Geometry geometry) {
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
