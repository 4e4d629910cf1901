package org.mineralgis.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Puts the rings of a shape together: clockwise rings are shells, the others are holes of the smallest shell that holds
 * them. A hole in no shell becomes a polygon of its own, because nothing else can be meant by it.
 */
final class ShapeRings {

    /** Pairs of hole and shell to compare at most, so that no shape can keep a processor busy for long. */
    private static final long PAIRS_MAX = 20_000_000;

    private ShapeRings() {}

    static Geometry polygons(GeometryFactory factory, List<LinearRing> rings) throws MalformedGeometryException {
        List<Shell> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (LinearRing ring : rings) {
            if (rings.size() == 1 || Area.ofRingSigned(ring.getCoordinateSequence()) >= 0) {
                shells.add(new Shell(ring));
            } else {
                holes.add(ring);
            }
        }
        if ((long) shells.size() * holes.size() > PAIRS_MAX) {
            throw new MalformedGeometryException(
                    "环太多：" + rings.size() + " 个", "too many rings to sort: " + rings.size());
        }
        List<Shell> strays = new ArrayList<>();
        for (LinearRing hole : holes) {
            Shell shell = smallest(shells, hole);
            if (shell == null) {
                strays.add(new Shell(hole));
            } else {
                shell.holes.add(hole);
            }
        }
        shells.addAll(strays);
        Polygon[] polygons =
                shells.stream().map(shell -> shell.polygon(factory)).toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : factory.createMultiPolygon(polygons);
    }

    private static @Nullable Shell smallest(List<Shell> shells, LinearRing hole) {
        Shell smallest = null;
        for (Shell shell : shells) {
            boolean smaller = smallest == null || shell.area < smallest.area;
            if (smaller && shell.holds(hole)) {
                smallest = shell;
            }
        }
        return smallest;
    }

    /** A ring that has land inside it. */
    private static final class Shell {

        private final LinearRing ring;
        private final double area;
        private final List<LinearRing> holes = new ArrayList<>();
        private @Nullable IndexedPointInAreaLocator locator;

        Shell(LinearRing ring) {
            this.ring = ring;
            this.area = Area.ofRing(ring.getCoordinateSequence());
        }

        boolean holds(LinearRing hole) {
            if (!ring.getEnvelopeInternal().covers(hole.getEnvelopeInternal())) {
                return false;
            }
            IndexedPointInAreaLocator index = locator == null ? new IndexedPointInAreaLocator(ring) : locator;
            locator = index;
            // A hole may touch its shell, so that only a position off the border tells.
            for (Coordinate position : hole.getCoordinates()) {
                int location = index.locate(position);
                if (location != Location.BOUNDARY) {
                    return location == Location.INTERIOR;
                }
            }
            return true;
        }

        Polygon polygon(GeometryFactory factory) {
            return factory.createPolygon(ring, holes.toArray(LinearRing[]::new));
        }
    }
}
