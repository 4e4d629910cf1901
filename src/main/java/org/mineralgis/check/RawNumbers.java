package org.mineralgis.check;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The first position of a record, as the file has it, for messages.
 *
 * @param x the first number
 * @param y the second
 */
record RawNumbers(double x, double y) {

    static RawNumbers of(Geometry source) {
        Coordinate first = source.getCoordinate();
        return new RawNumbers(first.x, first.y);
    }

    /** At most {@code most} vertices from all along {@code source}. */
    static List<Coordinate> sample(Geometry source, int most) {
        Coordinate[] vertices = source.getCoordinates();
        int step = Math.max(1, (vertices.length + most - 1) / most);
        List<Coordinate> sample = new ArrayList<>();
        for (int index = 0; index < vertices.length; index += step) {
            sample.add(vertices[index]);
        }
        return sample;
    }

    String xText() {
        return Shown.number(x, 9);
    }

    String yText() {
        return Shown.number(y, 9);
    }

    /** The two in the other order. */
    String swapped() {
        return yText() + ", " + xText();
    }

    @Override
    public String toString() {
        return xText() + ", " + yText();
    }
}
