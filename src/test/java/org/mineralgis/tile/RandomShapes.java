package org.mineralgis.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Feature;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Lineage;
import org.mineralgis.model.TileMatrixSet;

/**
 * Seeded geometries of all sizes around Wulagen, in degrees: from specks to such that cover many tiles, along the edges of tiles,
 * around their corners, through their buffers.
 */
final class RandomShapes {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final TileMatrixSet SET = TileMatrixSet.WEB_MERCATOR_QUAD;
    private static final int ZOOM = 8;

    private final Random random;

    RandomShapes(long seed) {
        this.random = new Random(seed);
    }

    /** That many records without values of their own. */
    List<Feature> features(GeometryType type, int count) {
        List<Feature> features = new ArrayList<>();
        while (features.size() < count) {
            Geometry geometry =
                    switch (type) {
                        case POINT -> FACTORY.createPoint(place());
                        case MULTI_LINE_STRING -> lines();
                        default -> polygons();
                    };
            if (geometry.isValid()) {
                Lineage lineage = new Lineage(Evidence.PUBLISHED, "CRS84", List.of(), null, null);
                features.add(new Feature("%s-%05d".formatted(type, features.size()), geometry, List.of(), lineage));
            }
        }
        return features;
    }

    /** Anywhere, or on an edge or a corner of a tile, or where its buffer ends. */
    private Coordinate place() {
        double column = 180.5 + random.nextDouble() * 3;
        double row = 96.5 + random.nextDouble() * 3;
        if (random.nextInt(4) == 0) {
            column = edge(column);
        }
        if (random.nextInt(4) == 0) {
            row = edge(row);
        }
        return new CoordinateXY(SET.longitude(ZOOM, column), SET.latitude(ZOOM, row));
    }

    private double edge(double place) {
        return Math.rint(place) + (random.nextInt(3) - 1) / 64.0;
    }

    /** From meters to some hundred kilometres. */
    private double size() {
        return Math.pow(10, -4 + 4.5 * random.nextDouble());
    }

    private Geometry lines() {
        LineString[] lines = new LineString[random.nextInt(5) == 0 ? 3 : 1];
        for (int part = 0; part < lines.length; part++) {
            lines[part] = line();
        }
        return FACTORY.createMultiLineString(lines);
    }

    private LineString line() {
        Coordinate[] positions = new Coordinate[2 + random.nextInt(40)];
        double step = size() / 4;
        positions[0] = place();
        for (int index = 1; index < positions.length; index++) {
            Coordinate last = positions[index - 1];
            positions[index] = random.nextInt(10) == 0
                    ? new CoordinateXY(last.x + step, last.y)
                    : new CoordinateXY(last.x + step * random.nextGaussian(), last.y + step * random.nextGaussian());
        }
        return FACTORY.createLineString(positions);
    }

    private Geometry polygons() {
        Polygon[] polygons = new Polygon[random.nextInt(5) == 0 ? 3 : 1];
        double size = size();
        Coordinate middle = place();
        for (int part = 0; part < polygons.length; part++) {
            polygons[part] = random.nextInt(4) == 0 ? box(middle, size) : star(middle, size);
            middle = new CoordinateXY(middle.x + 2.2 * size, middle.y);
        }
        return FACTORY.createMultiPolygon(polygons);
    }

    /** With its edges along those of tiles, mostly. */
    private Polygon box(Coordinate corner, double size) {
        Coordinate other = random.nextBoolean() ? place() : new CoordinateXY(corner.x + size, corner.y + size);
        Coordinate[] ring = {
            corner, new CoordinateXY(other.x, corner.y), other, new CoordinateXY(corner.x, other.y), corner,
        };
        return FACTORY.createPolygon(ring);
    }

    /** With teeth, now and then with a hole. */
    private Polygon star(Coordinate middle, double size) {
        int vertices = 3 + random.nextInt(80);
        double[] radii =
                random.doubles(vertices, 0.3, 1).map(share -> share * size).toArray();
        LinearRing shell = ring(middle, radii, 1);
        boolean holed = random.nextInt(3) == 0;
        return FACTORY.createPolygon(shell, holed ? new LinearRing[] {ring(middle, radii, 0.5)} : new LinearRing[0]);
    }

    private static LinearRing ring(Coordinate middle, double[] radii, double share) {
        Coordinate[] ring = new Coordinate[radii.length + 1];
        for (int index = 0; index < radii.length; index++) {
            double angle = 2 * Math.PI * index / radii.length;
            ring[index] = new CoordinateXY(
                    middle.x + share * radii[index] * Math.cos(angle),
                    middle.y + share * radii[index] * Math.sin(angle));
        }
        ring[radii.length] = ring[0];
        return FACTORY.createLinearRing(ring);
    }
}
