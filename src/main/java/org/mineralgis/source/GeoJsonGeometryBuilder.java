package org.mineralgis.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Makes JTS geometry of GeoJSON coordinates (RFC 7946 section 3.1), without mending anything. */
final class GeoJsonGeometryBuilder {

    private final GeometryParts parts = new GeometryParts();
    private final GeometryFactory factory = parts.factory();

    Geometry build(GeoJsonGeometry source) throws MalformedGeometryException {
        String type = source.type() == null ? "" : source.type();
        GeoJsonCoordinates coordinates = source.coordinates();
        return switch (type) {
            case "Point" -> point(coordinates);
            case "MultiPoint" ->
                factory.createMultiPoint(all(coordinates, this::point).toArray(Point[]::new));
            case "LineString" -> line(coordinates);
            case "MultiLineString" ->
                factory.createMultiLineString(all(coordinates, this::line).toArray(LineString[]::new));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" ->
                factory.createMultiPolygon(all(coordinates, this::polygon).toArray(Polygon[]::new));
            case "GeometryCollection" -> {
                List<Geometry> members = new ArrayList<>();
                for (GeoJsonGeometry member : source.members()) {
                    members.add(build(member));
                }
                yield factory.createGeometryCollection(members.toArray(Geometry[]::new));
            }
            default ->
                throw new MalformedGeometryException(
                        "不认识的几何类型 " + OneLine.quote(type), "unknown type of geometry " + OneLine.quote(type));
        };
    }

    private Point point(@Nullable GeoJsonCoordinates source) throws MalformedGeometryException {
        if (source instanceof GeoJsonCoordinates.Nested nested && nested.items().isEmpty()) {
            return factory.createPoint();
        }
        return factory.createPoint(position(source));
    }

    private LineString line(@Nullable GeoJsonCoordinates source) throws MalformedGeometryException {
        return parts.line(all(source, this::position).toArray(Coordinate[]::new));
    }

    private Polygon polygon(@Nullable GeoJsonCoordinates source) throws MalformedGeometryException {
        List<LinearRing> rings = all(source, this::ring);
        if (rings.isEmpty()) {
            return factory.createPolygon();
        }
        return factory.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(@Nullable GeoJsonCoordinates source) throws MalformedGeometryException {
        return parts.ring(all(source, this::position).toArray(Coordinate[]::new));
    }

    private Coordinate position(@Nullable GeoJsonCoordinates source) throws MalformedGeometryException {
        if (source instanceof GeoJsonCoordinates.Position position) {
            return new CoordinateXY(position.longitude(), position.latitude());
        }
        throw malformed(source);
    }

    private static <T> List<T> all(@Nullable GeoJsonCoordinates source, Part<T> part)
            throws MalformedGeometryException {
        if (!(source instanceof GeoJsonCoordinates.Nested nested)) {
            throw malformed(source);
        }
        List<T> parts = new ArrayList<>(nested.items().size());
        for (GeoJsonCoordinates item : nested.items()) {
            parts.add(part.build(item));
        }
        return parts;
    }

    private static MalformedGeometryException malformed(@Nullable GeoJsonCoordinates source) {
        if (source instanceof GeoJsonCoordinates.Malformed malformed) {
            String text = OneLine.quote(malformed.text());
            return new MalformedGeometryException("坐标中有 " + text, "the coordinates hold " + text);
        }
        return new MalformedGeometryException(
                "坐标的层数与几何类型不符", "the coordinates are not nested as their type of geometry demands");
    }

    /** Makes one part of a geometry. */
    private interface Part<T> {
        T build(GeoJsonCoordinates source) throws MalformedGeometryException;
    }
}
