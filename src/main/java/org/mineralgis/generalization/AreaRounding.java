package org.mineralgis.generalization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * Moves the borders of areas to the nodes of a grid so that neighbours stay neighbours: a vertex moves the same way wherever it
 * is, and a border that a vertex was moved across is bent to pass through it, on both of its sides ({@link RoundedRings}). What is
 * no longer valid then is put together anew from its own edges, none of which is moved.
 */
final class AreaRounding {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final PrecisionModel WHOLE = new PrecisionModel(1);
    private static final long SURE_MAX = 1L << 30;

    private final GridRounding grid;

    AreaRounding(GridRounding grid) {
        this.grid = grid;
    }

    /** One polygon whose rings are being rounded: the outer one first, none when it has collapsed. */
    private record Rounded(List<Integer> rings) {}

    /** As {@link GridRounding#round}. */
    List<Geometry> round(List<Geometry> neighbours) {
        RoundedRings rings = new RoundedRings();
        List<List<Rounded>> areas = new ArrayList<>(neighbours.size());
        for (Geometry geometry : neighbours) {
            List<Rounded> polygons = new ArrayList<>(geometry.getNumGeometries());
            for (int part = 0; part < geometry.getNumGeometries(); part++) {
                Polygon polygon = (Polygon) geometry.getGeometryN(part);
                polygons.add(add(polygon, rings));
            }
            areas.add(polygons);
        }
        rings.node();
        List<Geometry> rounded = new ArrayList<>(neighbours.size());
        for (int index = 0; index < areas.size(); index++) {
            rounded.add(area(areas.get(index), rings, neighbours.get(index)));
        }
        return rounded;
    }

    private Rounded add(Polygon polygon, RoundedRings rings) {
        List<Integer> numbers = new ArrayList<>(1 + polygon.getNumInteriorRing());
        add(polygon.getExteriorRing(), rings, numbers);
        for (int hole = 0; hole < polygon.getNumInteriorRing() && !numbers.isEmpty(); hole++) {
            add(polygon.getInteriorRingN(hole), rings, numbers);
        }
        return new Rounded(numbers);
    }

    private void add(LineString ring, RoundedRings rings, List<Integer> numbers) {
        Coordinate[] positions = grid.distinct(ring.getCoordinateSequence());
        if (positions.length >= 4) {
            numbers.add(rings.add(positions));
        }
    }

    private Geometry area(List<Rounded> parts, RoundedRings rings, Geometry original) {
        List<Polygon> polygons = new ArrayList<>(parts.size());
        boolean sure = parts.size() == 1;
        for (Rounded part : parts) {
            Polygon polygon = polygon(part, rings);
            if (!polygon.isEmpty()) {
                polygons.add(polygon);
                sure &= part.rings().size() == 1 && simple(polygon);
            }
        }
        MultiPolygon whole = multi(polygons);
        if (sure || whole.isValid()) {
            return whole;
        }
        Geometry assembled = assembled(parts, rings);
        return assembled.isValid() ? assembled : reduced(original);
    }

    private static Polygon polygon(Rounded part, RoundedRings rings) {
        if (part.rings().isEmpty()) {
            return FACTORY.createPolygon();
        }
        Coordinate[] shell = unfolded(rings.get(part.rings().get(0)));
        if (shell.length < 4) {
            return FACTORY.createPolygon();
        }
        List<LinearRing> holes = new ArrayList<>();
        for (int number : part.rings().subList(1, part.rings().size())) {
            Coordinate[] hole = unfolded(rings.get(number));
            if (hole.length >= 4) {
                holes.add(FACTORY.createLinearRing(hole));
            }
        }
        return FACTORY.createPolygon(FACTORY.createLinearRing(shell), holes.toArray(LinearRing[]::new));
    }

    /** Edges that are there twice have nothing between them; the others bound what is inside. */
    private static Geometry assembled(List<Rounded> parts, RoundedRings rings) {
        Set<LineSegment> odd = new HashSet<>();
        for (Rounded part : parts) {
            for (int number : part.rings()) {
                Coordinate[] ring = rings.get(number);
                for (int index = 0; index + 1 < ring.length; index++) {
                    LineSegment edge = new LineSegment(ring[index], ring[index + 1]);
                    edge.normalize();
                    if (!odd.remove(edge)) {
                        odd.add(edge);
                    }
                }
            }
        }
        Polygonizer polygonizer = new Polygonizer(true);
        odd.stream()
                .sorted()
                .forEach(edge -> polygonizer.add(FACTORY.createLineString(new Coordinate[] {edge.p0, edge.p1})));
        MultiPolygon whole = multi(polygonsOf(polygonizer.getGeometry()));
        // The polygonizer hands over its rings in the order of hash codes, which is another one in each process.
        whole.normalize();
        return whole;
    }

    /** The last resort: rounded by itself, whatever its neighbours do. */
    private Geometry reduced(Geometry original) {
        double toCells = 1 / grid.cell();
        Geometry inCells = AffineTransformation.scaleInstance(toCells, toCells).transform(original);
        Geometry valid = inCells.isValid() ? inCells : GeometryFixer.fix(inCells);
        return multi(polygonsOf(GeometryPrecisionReducer.reduce(valid, WHOLE)));
    }

    private static List<Polygon> polygonsOf(Geometry geometry) {
        List<Polygon> polygons = new ArrayList<>();
        PolygonExtracter.getPolygons(geometry, polygons);
        polygons.removeIf(Geometry::isEmpty);
        return polygons;
    }

    private static MultiPolygon multi(List<Polygon> polygons) {
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    /** A ring without points where it goes back the way it came; fewer than four when nothing is left. */
    private static Coordinate[] unfolded(Coordinate[] ring) {
        List<Coordinate> kept = new ArrayList<>(ring.length);
        for (int index = 0; index < ring.length - 1; index++) {
            kept.add(ring[index]);
            while (kept.size() > 2 && kept.get(kept.size() - 3).equals2D(kept.get(kept.size() - 1))) {
                kept.remove(kept.size() - 1);
                kept.remove(kept.size() - 1);
            }
        }
        if (kept.size() == ring.length - 1 && kept.size() >= 3 && !folded(kept)) {
            return ring;
        }
        unfoldEnds(kept);
        if (kept.size() < 3) {
            return new Coordinate[0];
        }
        kept.add(kept.get(0));
        return kept.toArray(Coordinate[]::new);
    }

    private static boolean folded(List<Coordinate> open) {
        int last = open.size() - 1;
        return open.get(last - 1).equals2D(open.get(0)) || open.get(last).equals2D(open.get(1));
    }

    private static void unfoldEnds(List<Coordinate> open) {
        while (open.size() >= 3 && folded(open)) {
            int last = open.size() - 1;
            boolean atTheEnd = open.get(last - 1).equals2D(open.get(0));
            open.remove(last);
            open.remove(atTheEnd ? last - 1 : 0);
        }
    }

    private static boolean simple(Polygon polygon) {
        Coordinate[] positions = polygon.getExteriorRing().getCoordinates();
        long[] xs = Arrays.stream(positions)
                .mapToLong(position -> (long) (position.x - positions[0].x))
                .toArray();
        long[] ys = Arrays.stream(positions)
                .mapToLong(position -> (long) (position.y - positions[0].y))
                .toArray();
        for (int index = 0; index < xs.length; index++) {
            if (Math.abs(xs[index]) > SURE_MAX || Math.abs(ys[index]) > SURE_MAX) {
                return false;
            }
        }
        return RingEdges.simple(xs, ys, positions.length);
    }
}
