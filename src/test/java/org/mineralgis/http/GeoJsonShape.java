package org.mineralgis.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** A reader of the geometries of GeoJSON, in the axis order in which they stand there. */
final class GeoJsonShape {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private GeoJsonShape() {}

    /** The geometry of a feature; empty when it has none. */
    static Optional<Geometry> of(JsonNode feature) {
        JsonNode geometry = feature.get("geometry");
        return geometry.isNull() ? Optional.empty() : Optional.of(read(geometry));
    }

    private static Geometry read(JsonNode geometry) {
        JsonNode coordinates = geometry.get("coordinates");
        return switch (geometry.get("type").asText()) {
            case "Point" -> point(coordinates);
            case "MultiPoint" ->
                FACTORY.createMultiPoint(
                        parts(coordinates).stream().map(GeoJsonShape::point).toArray(Point[]::new));
            case "LineString" -> FACTORY.createLineString(coordinates(coordinates));
            case "MultiLineString" ->
                FACTORY.createMultiLineString(parts(coordinates).stream()
                        .map(part -> FACTORY.createLineString(coordinates(part)))
                        .toArray(LineString[]::new));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(
                        parts(coordinates).stream().map(GeoJsonShape::polygon).toArray(Polygon[]::new));
            default -> throw new AssertionError("unknown geometry " + geometry.get("type"));
        };
    }

    private static Point point(JsonNode position) {
        return FACTORY.createPoint(coordinate(position));
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = parts(rings).stream()
                .map(ring -> FACTORY.createLinearRing(coordinates(ring)))
                .toList();
        return FACTORY.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate[] coordinates(JsonNode positions) {
        return parts(positions).stream().map(GeoJsonShape::coordinate).toArray(Coordinate[]::new);
    }

    private static Coordinate coordinate(JsonNode position) {
        return new Coordinate(position.get(0).asDouble(), position.get(1).asDouble());
    }

    private static List<JsonNode> parts(JsonNode array) {
        List<JsonNode> parts = new ArrayList<>();
        array.forEach(parts::add);
        return parts;
    }
}
