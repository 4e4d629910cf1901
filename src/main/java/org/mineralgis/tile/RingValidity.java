package org.mineralgis.tile;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Whether rings make valid polygons (ISO 19125-1, 6.1.11). */
final class RingValidity {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private RingValidity() {}

    static boolean valid(Parts rings) {
        return rings.count() == 0
                || rings.count() == 1 && rings.end(0) - rings.start(0) == 6
                || new IsValidOp(polygons(rings)).isValid();
    }

    private static Geometry polygons(Parts rings) {
        List<Polygon> polygons = new ArrayList<>();
        int part = 0;
        while (part < rings.count()) {
            LinearRing shell = ring(rings, part++);
            List<LinearRing> holes = new ArrayList<>();
            while (part < rings.count() && rings.hole(part)) {
                holes.add(ring(rings, part++));
            }
            polygons.add(FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new)));
        }
        return polygons.size() == 1 ? polygons.get(0) : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static LinearRing ring(Parts rings, int part) {
        double[] xy = rings.xy();
        int start = rings.start(part);
        int size = (rings.end(part) - start) / 2;
        Coordinate[] positions = new Coordinate[size + 1];
        for (int index = 0; index < size; index++) {
            positions[index] = new Coordinate(xy[start + 2 * index], xy[start + 2 * index + 1]);
        }
        positions[size] = positions[0];
        return FACTORY.createLinearRing(positions);
    }
}
