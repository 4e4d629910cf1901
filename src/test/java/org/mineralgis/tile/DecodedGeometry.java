package org.mineralgis.tile;

import static org.mineralgis.tile.ProtobufFields.require;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Reads the commands of a geometry (MVT 2.1, 4.3). */
final class DecodedGeometry {

    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 7;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final int[] numbers;
    private int at;
    private int x;
    private int y;

    private DecodedGeometry(int[] numbers) {
        this.numbers = numbers;
    }

    static Geometry of(int type, int[] numbers) {
        require(numbers.length > 0, "a geometry without commands");
        DecodedGeometry reader = new DecodedGeometry(numbers);
        return switch (type) {
            case 1 -> reader.points();
            case 2 -> reader.lines();
            default -> reader.polygons();
        };
    }

    private Geometry points() {
        List<Coordinate> points = positions(MOVE_TO);
        require(at == numbers.length, "more than one command in points");
        return points.size() == 1
                ? FACTORY.createPoint(points.get(0))
                : FACTORY.createMultiPointFromCoords(points.toArray(Coordinate[]::new));
    }

    private Geometry lines() {
        List<LineString> lines = new ArrayList<>();
        while (at < numbers.length) {
            lines.add(FACTORY.createLineString(path().toArray(Coordinate[]::new)));
        }
        return lines.size() == 1 ? lines.get(0) : FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
    }

    private Geometry polygons() {
        List<Polygon> polygons = new ArrayList<>();
        List<LinearRing> rings = new ArrayList<>();
        while (at < numbers.length) {
            List<Coordinate> path = path();
            require(path.size() > 2, "a ring of two vertices");
            require(at < numbers.length && numbers[at++] == (1 << 3 | CLOSE_PATH), "a ring that is not closed once");
            require(!path.get(0).equals2D(path.get(path.size() - 1)), "a ring that repeats its first vertex");
            path.add(path.get(0));
            Coordinate[] ring = path.toArray(Coordinate[]::new);
            // JTS has y up: what is clockwise there has a positive area, and is counter-clockwise on the screen.
            double area = -Area.ofRingSigned(ring);
            require(area != 0, "a ring without area");
            require(area > 0 || !rings.isEmpty(), "a hole in nothing");
            if (area > 0 && !rings.isEmpty()) {
                polygons.add(polygon(rings));
                rings.clear();
            }
            rings.add(FACTORY.createLinearRing(ring));
        }
        polygons.add(polygon(rings));
        return polygons.size() == 1 ? polygons.get(0) : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Polygon polygon(List<LinearRing> rings) {
        return FACTORY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private List<Coordinate> path() {
        List<Coordinate> path = positions(MOVE_TO);
        require(path.size() == 1, "a line begins once");
        path.addAll(positions(LINE_TO));
        for (int index = 1; index < path.size(); index++) {
            require(!path.get(index).equals2D(path.get(index - 1)), "a step that goes nowhere");
        }
        return path;
    }

    private List<Coordinate> positions(int command) {
        require(at < numbers.length && (numbers[at] & 7) == command, "another command than " + command);
        long count = Integer.toUnsignedLong(numbers[at++]) >>> 3;
        require(count > 0 && 2 * count <= numbers.length - at, "fewer numbers than the command has steps");
        List<Coordinate> positions = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            x += unzigzag(numbers[at++]);
            y += unzigzag(numbers[at++]);
            positions.add(new CoordinateXY(x, y));
        }
        return positions;
    }

    private static int unzigzag(int number) {
        return number >>> 1 ^ -(number & 1);
    }
}
