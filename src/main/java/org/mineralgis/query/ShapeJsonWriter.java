package org.mineralgis.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes geometries of filters as GeoJSON, with every digit. */
final class ShapeJsonWriter {

    private ShapeJsonWriter() {}

    static ObjectNode write(Geometry geometry) {
        ObjectNode node = FilterJsonWriter.NODES.objectNode().put("type", geometry.getGeometryType());
        if (geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            ArrayNode parts = node.putArray("geometries");
            for (int index = 0; index < geometry.getNumGeometries(); index++) {
                parts.add(write(geometry.getGeometryN(index)));
            }
            return node;
        }
        node.set("coordinates", coordinates(geometry));
        return node;
    }

    private static ArrayNode coordinates(Geometry geometry) {
        ArrayNode array = FilterJsonWriter.NODES.arrayNode();
        if (geometry instanceof Point point) {
            return point.isEmpty() ? array : position(point.getCoordinate());
        }
        if (geometry instanceof Polygon polygon) {
            if (!polygon.isEmpty()) {
                array.add(coordinates(polygon.getExteriorRing()));
            }
            for (int index = 0; index < polygon.getNumInteriorRing(); index++) {
                array.add(coordinates(polygon.getInteriorRingN(index)));
            }
        } else if (geometry instanceof LineString line) {
            for (Coordinate each : line.getCoordinates()) {
                array.add(position(each));
            }
        } else if (geometry instanceof GeometryCollection parts) {
            for (int index = 0; index < parts.getNumGeometries(); index++) {
                array.add(coordinates(parts.getGeometryN(index)));
            }
        }
        return array;
    }

    private static ArrayNode position(Coordinate position) {
        return FilterJsonWriter.NODES.arrayNode(2).add(position.getX()).add(position.getY());
    }
}
