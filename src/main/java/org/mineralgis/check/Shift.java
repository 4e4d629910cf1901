package org.mineralgis.check;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** A way on the ground, metres. */
record Shift(double east, double north) {

    static final Shift NONE = new Shift(0, 0);

    /** The mean way from the places in {@code from} to those in {@code to}: as many, metres. */
    static Shift between(List<Coordinate> from, List<Coordinate> to) {
        Shift sum = NONE;
        for (int index = 0; index < from.size(); index++) {
            Coordinate start = from.get(index);
            Coordinate end = to.get(index);
            sum = sum.plus(new Shift(end.x - start.x, end.y - start.y));
        }
        return sum.times(1.0 / from.size());
    }

    double meters() {
        return Math.hypot(east, north);
    }

    Shift plus(Shift other) {
        return new Shift(east + other.east, north + other.north);
    }

    Shift minus(Shift other) {
        return plus(other.times(-1));
    }

    Shift times(double factor) {
        return new Shift(factor * east, factor * north);
    }

    Coordinate applyTo(Coordinate place) {
        return new Coordinate(place.x + east, place.y + north);
    }

    /** Clockwise from the north, degrees, 0 to 360. */
    double azimuth() {
        return (Math.toDegrees(Math.atan2(east, north)) + 360) % 360;
    }
}
