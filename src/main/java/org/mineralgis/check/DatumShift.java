package org.mineralgis.check;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Measures how far a datum step moved the vertices of one file. */
final class DatumShift {

    private int records;
    private double least = Double.POSITIVE_INFINITY;
    private double most;

    /** {@code after} has the vertices of {@code before}, in the same order. */
    void add(Geometry before, Geometry after) {
        records++;
        if (before == after) {
            // A step that keeps the numbers.
            least = 0;
            most = Math.max(most, 0);
            return;
        }
        Coordinate[] from = before.getCoordinates();
        Coordinate[] to = after.getCoordinates();
        for (int index = 0; index < from.length; index++) {
            double meters = Ground.distance(from[index], to[index]);
            least = Math.min(least, meters);
            most = Math.max(most, meters);
        }
    }

    /** How many records were converted. */
    int records() {
        return records;
    }

    /** Metres, such as {@code 168–268}. */
    String range() {
        return Shown.number(least, 0) + "–" + Shown.number(most, 0);
    }
}
