package org.mineralgis.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.mineralgis.model.GeometryType;

/** Brings geometry into the one type that a dataset stores, in two dimensions. Coordinates stay as they are. */
final class Unification {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Unification() {}

    /** {@code geometry} as {@code type}; empty when it has no part, parts of another type, or too many points. */
    static Optional<Geometry> unify(Geometry geometry, GeometryType type) {
        if (type == GeometryType.POINT && geometry instanceof Point && !geometry.isEmpty()) {
            return Optional.of(geometry);
        }
        List<Geometry> parts = new ArrayList<>();
        collect(geometry, parts);
        boolean fits = !parts.isEmpty() && parts.stream().allMatch(part -> isPart(part, type));
        if (!fits || (type == GeometryType.POINT && parts.size() > 1)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (type) {
                    case MULTI_POLYGON -> FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
                    case MULTI_LINE_STRING -> FACTORY.createMultiLineString(parts.toArray(LineString[]::new));
                    default -> parts.get(0);
                });
    }

    /** A point. */
    static Geometry point(Coordinate place) {
        return FACTORY.createPoint(new CoordinateXY(place.x, place.y));
    }

    /** {@code geometry} without heights and measures. */
    static Geometry flat(Geometry geometry) {
        FlatTest test = new FlatTest();
        geometry.apply(test);
        return test.flat ? geometry : new GeometryEditor(FACTORY).edit(geometry, new Flat());
    }

    private static void collect(Geometry geometry, List<Geometry> parts) {
        if (geometry instanceof GeometryCollection collection) {
            for (int index = 0; index < collection.getNumGeometries(); index++) {
                collect(collection.getGeometryN(index), parts);
            }
        } else if (!geometry.isEmpty()) {
            parts.add(geometry);
        }
    }

    private static boolean isPart(Geometry part, GeometryType type) {
        return switch (type) {
            case POINT -> part instanceof Point;
            case MULTI_LINE_STRING -> part instanceof LineString;
            case MULTI_POLYGON -> part instanceof Polygon;
            case NONE -> false;
        };
    }

    /** Whether all positions have two ordinates and no more. */
    private static final class FlatTest implements CoordinateFilter {

        private boolean flat = true;

        @Override
        public void filter(Coordinate position) {
            flat &= position instanceof CoordinateXY;
        }
    }

    /** Copies longitude and latitude only. */
    private static final class Flat extends GeometryEditor.CoordinateOperation {

        @Override
        public Coordinate[] edit(Coordinate[] vertices, Geometry geometry) {
            Coordinate[] flat = new Coordinate[vertices.length];
            for (int index = 0; index < vertices.length; index++) {
                flat[index] = new CoordinateXY(vertices[index].x, vertices[index].y);
            }
            return flat;
        }
    }
}
