package org.mineralgis.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** The square goes from -64 to 4160 in both directions, as in tiles. */
final class RingCutterTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Geometry SQUARE = FACTORY.toGeometry(new Envelope(-64, 4160, -64, 4160));

    private final RingCutter cutter = new RingCutter(-64, 4160);
    private final Parts parts = new Parts();

    @Test
    void anAreaThatLeavesTwiceBecomesTwo() {
        String fork = "POLYGON ((100 100, 5000 100, 5000 300, 200 300, 200 500, 5000 500, 5000 700, 100 700, 100 100))";
        assertCut(
                "POLYGON ((100 100, 4160 100, 4160 300, 200 300, 200 500, 4160 500, 4160 700, 100 700, 100 100))",
                fork);
        String away =
                "POLYGON ((5000 100, 100 100, 100 300, 4500 300, 4500 500, 100 500, 100 700, 5000 700, 5000 100))";
        assertCut(
                "MULTIPOLYGON (((100 100, 4160 100, 4160 300, 100 300, 100 100)),"
                        + " ((100 500, 4160 500, 4160 700, 100 700, 100 500)))",
                away);
    }

    @Test
    void anAreaAroundTheSquareFillsItWhicheverWayItGoes() {
        assertCut(SQUARE.toText(), "POLYGON ((-900 -900, 9000 -900, 9000 9000, -900 9000, -900 -900))");
        assertCut(SQUARE.toText(), "POLYGON ((-900 -900, -900 9000, 9000 9000, 9000 -900, -900 -900))");
    }

    @Test
    void aSquareInsideOfAHoleIsEmpty() {
        String around = "POLYGON ((-900 -900, 9000 -900, 9000 9000, -900 9000, -900 -900),"
                + " (-200 -200, 8000 -200, 8000 8000, -200 8000, -200 -200))";
        assertCut("POLYGON EMPTY", around);
    }

    @Test
    void aHoleAcrossTheEdgeBecomesABay() {
        String holed = "POLYGON ((100 100, 6000 100, 6000 900, 100 900, 100 100),"
                + " (3000 300, 3000 600, 5000 600, 5000 300, 3000 300))";
        assertCut(
                "POLYGON ((100 100, 4160 100, 4160 300, 3000 300, 3000 600, 4160 600, 4160 900, 100 900, 100 100))",
                holed);
    }

    @Test
    void aHoleFollowsThePieceItIsIn() {
        String holed =
                "POLYGON ((5000 100, 100 100, 100 300, 4500 300, 4500 500, 100 500, 100 700, 5000 700, 5000 100),"
                        + " (200 550, 200 600, 300 600, 300 550, 200 550))";
        assertCut(
                "MULTIPOLYGON (((100 100, 4160 100, 4160 300, 100 300, 100 100)),"
                        + " ((100 500, 4160 500, 4160 700, 100 700, 100 500), (200 550, 200 600, 300 600, 300 550, 200 550)))",
                holed);
    }

    @Test
    void whatOnlyTouchesTheEdgeFromOutsideIsNotThere() {
        assertCut("POLYGON EMPTY", "POLYGON ((4160 100, 5000 100, 5000 500, 4160 500, 4160 100))");
        assertCut("POLYGON EMPTY", "POLYGON ((4160 4160, 5000 4160, 5000 5000, 4160 4160))");
    }

    @Test
    void anEdgeAlongTheSquareStays() {
        String along =
                "POLYGON ((3000 100, 4160 100, 4160 200, 5000 200, 5000 400, 4160 400, 4160 500, 3000 500, 3000 100))";
        assertCut("POLYGON ((3000 100, 4160 100, 4160 500, 3000 500, 3000 100))", along);
    }

    @Test
    void randomAreasAreThoseOfTheExactIntersection() {
        SplittableRandom random = new SplittableRandom(17);
        int across = 0;
        for (int turn = 0; turn < 3000; turn++) {
            Polygon shape = shape(random);
            if (!shape.isValid() || SQUARE.contains(shape)) {
                continue;
            }
            across++;
            Geometry exact = shape.intersection(SQUARE);
            Geometry cut = cut(shape);
            // A crossing is rounded by half a unit at most, along edges that are no longer than the boundary of both.
            assertEquals(exact.getArea(), cut.getArea(), 0.5 * shape.getLength() + 1, () -> "area of " + shape);
            assertTrue(exact.buffer(-1).difference(cut.buffer(1.5)).isEmpty(), () -> "too little of " + shape);
            assertTrue(cut.buffer(-1).difference(exact.buffer(1.5)).isEmpty(), () -> "too much of " + shape);
        }
        assertTrue(across > 1500, across + " polygons reach beyond the square");
    }

    /** A star of whole numbers around somewhere near the edge, with a smaller one in it as a hole, now and then on the very edge. */
    private static Polygon shape(SplittableRandom random) {
        double x = random.nextInt(4) == 0 ? 4160 : -1000 + 6000 * random.nextDouble();
        double y = random.nextInt(4) == 0 ? -64 : -1000 + 6000 * random.nextDouble();
        double size = Math.pow(10, 1.5 + 2.3 * random.nextDouble());
        int corners = 4 + random.nextInt(60);
        LinearRing shell = star(random, new double[] {x, y, 0.4 * size, size}, corners);
        LinearRing[] holes = random.nextBoolean()
                ? new LinearRing[] {star(random, new double[] {x, y, 0.1 * size, 0.25 * size}, corners)}
                : new LinearRing[0];
        return FACTORY.createPolygon(shell, holes);
    }

    private static LinearRing star(SplittableRandom random, double[] place, int corners) {
        Coordinate[] positions = new Coordinate[corners + 1];
        for (int corner = 0; corner < corners; corner++) {
            double angle = 2 * Math.PI * corner / corners;
            double radius = place[2] + (place[3] - place[2]) * random.nextDouble();
            positions[corner] = new Coordinate(
                    Math.rint(place[0] + radius * Math.cos(angle)), Math.rint(place[1] + radius * Math.sin(angle)));
        }
        positions[corners] = positions[0];
        return FACTORY.createLinearRing(positions);
    }

    private void assertCut(String expected, String shape) {
        Geometry cut = cut((Polygon) read(shape));
        assertTrue(cut.isValid(), cut::toText);
        Geometry wanted = read(expected);
        assertTrue(wanted.isEmpty() ? cut.isEmpty() : cut.equalsTopo(wanted), cut::toText);
    }

    private static Geometry read(String text) {
        try {
            return new WKTReader(FACTORY).read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private Geometry cut(Polygon shape) {
        parts.clear();
        add(shape.getExteriorRing(), false);
        for (int hole = 0; hole < shape.getNumInteriorRing(); hole++) {
            add(shape.getInteriorRingN(hole), true);
        }
        assertTrue(cutter.cut(parts, 0), () -> "cut of " + shape);
        List<Polygon> polygons = new ArrayList<>();
        int part = 0;
        while (part < parts.count()) {
            LinearRing shell = ring(part++);
            List<LinearRing> holes = new ArrayList<>();
            while (part < parts.count() && parts.hole(part)) {
                holes.add(ring(part++));
            }
            polygons.add(FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new)));
        }
        return polygons.size() == 1
                ? polygons.get(0)
                : polygons.isEmpty()
                        ? FACTORY.createPolygon()
                        : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private void add(LinearRing ring, boolean hole) {
        parts.begin();
        parts.reserve(ring.getNumPoints());
        for (Coordinate position : ring.getCoordinates()) {
            parts.add(position.x, position.y);
        }
        parts.finishRing(hole);
    }

    private LinearRing ring(int part) {
        double[] xy = parts.xy();
        List<Coordinate> positions = new ArrayList<>();
        for (int at = parts.start(part); at < parts.end(part); at += 2) {
            positions.add(new Coordinate(xy[at], xy[at + 1]));
        }
        positions.add(positions.get(0));
        return FACTORY.createLinearRing(positions.toArray(Coordinate[]::new));
    }
}
