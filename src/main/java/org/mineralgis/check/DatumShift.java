package org.mineralgis.check;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * How far a datum step moved vertices on the ground.
 *
 * @param least metres; infinite when there is no vertex
 * @param most metres
 */
record DatumShift(double least, double most) {

    /** {@code after} has the vertices of {@code before}, in the same order. */
    static DatumShift between(Geometry before, Geometry after) {
        if (before == after) {
            // A step that keeps the numbers.
            return new DatumShift(0, 0);
        }
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        Coordinate[] from = before.getCoordinates();
        Coordinate[] to = after.getCoordinates();
        for (int index = 0; index < from.length; index++) {
            double meters = Ground.distance(from[index], to[index]);
            least = Math.min(least, meters);
            most = Math.max(most, meters);
        }
        return new DatumShift(least, most);
    }

    /** That of both. */
    DatumShift with(DatumShift other) {
        return new DatumShift(Math.min(least, other.least), Math.max(most, other.most));
    }

    /** Metres, such as {@code 168–268}. */
    String range() {
        return Shown.number(least, 0) + "–" + Shown.number(most, 0);
    }
}
