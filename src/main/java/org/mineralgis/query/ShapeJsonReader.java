package org.mineralgis.query;

import static org.mineralgis.query.FilterException.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Reads GeoJSON geometries of filters; ordinates after the second are passed over. */
final class ShapeJsonReader {

    private static final GeometryFactory FACTORY = Shapes.FACTORY;

    private static final List<String> TYPES = List.of(
            "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon", "GeometryCollection");

    private ShapeJsonReader() {}

    static Geometry geometry(JsonNode node) {
        if (node.path("type").asText().equals("GeometryCollection")) {
            List<Geometry> parts = within("geometries", () -> many(node.path("geometries"), ShapeJsonReader::simple));
            return FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
        }
        return simple(node);
    }

    private static Geometry simple(JsonNode node) {
        String type = node.path("type").asText();
        if (!TYPES.contains(type) || type.equals("GeometryCollection")) {
            throw FilterException.of(
                    "GeoJSON 几何的 type 应为：" + String.join(", ", TYPES) + "；集合中不能再有集合。",
                    "The type of a GeoJSON geometry is one of " + String.join(", ", TYPES)
                            + "; there is no collection within a collection.",
                    TYPES);
        }
        return within("coordinates", () -> simple(type, node.path("coordinates")));
    }

    private static Geometry simple(String type, JsonNode written) {
        return switch (type) {
            case "Point" -> point(written);
            case "LineString" -> line(written);
            case "Polygon" -> polygon(written);
            case "MultiPoint" ->
                FACTORY.createMultiPoint(many(written, ShapeJsonReader::point).toArray(Point[]::new));
            case "MultiLineString" ->
                FACTORY.createMultiLineString(
                        many(written, ShapeJsonReader::line).toArray(LineString[]::new));
            default ->
                FACTORY.createMultiPolygon(
                        many(written, ShapeJsonReader::polygon).toArray(Polygon[]::new));
        };
    }

    /** An empty array is the empty point. */
    private static Point point(JsonNode written) {
        return written.isArray() && written.isEmpty() ? FACTORY.createPoint() : FACTORY.createPoint(position(written));
    }

    private static LineString line(JsonNode written) {
        return shaped(written, FACTORY::createLineString);
    }

    private static Polygon polygon(JsonNode written) {
        List<LinearRing> rings = many(written, ring -> shaped(ring, FACTORY::createLinearRing));
        return Shapes.polygon(rings);
    }

    private static <T> T shaped(JsonNode written, Function<Coordinate[], T> maker) {
        Coordinate[] positions = many(written, ShapeJsonReader::position).toArray(Coordinate[]::new);
        return Shapes.make(maker, positions, reason -> FilterException.of(reason.zh(), reason.en()));
    }

    private static <T> List<T> many(JsonNode array, Function<JsonNode, T> part) {
        if (!array.isArray()) {
            throw FilterException.of(
                    "GeoJSON 几何缺少坐标数组。", "A GeoJSON geometry lacks an array of coordinates or geometries.");
        }
        List<T> parts = new ArrayList<>(array.size());
        for (int index = 0; index < array.size(); index++) {
            JsonNode each = array.get(index);
            parts.add(within(index, () -> part.apply(each)));
        }
        return parts;
    }

    private static Coordinate position(JsonNode written) {
        List<Double> ordinates = ordinates(written);
        if (ordinates.size() < 2) {
            throw FilterException.of("坐标至少要有两个数。", "A position has at least two numbers.");
        }
        return new Coordinate(ordinates.get(0), ordinates.get(1));
    }

    /** Numbers of an array. */
    static List<Double> ordinates(JsonNode written) {
        return many(written, each -> {
            if (!each.isNumber()) {
                throw FilterException.of("坐标必须是数字。", "Coordinates must be numbers.");
            }
            return Shapes.ordinate(each.doubleValue());
        });
    }
}
