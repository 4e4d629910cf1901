package org.mineralgis.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.mineralgis.model.ServedCrs;

/**
 * Geometry objects of RFC 7946: two coordinates per position, longitude first, at most seven digits after the point,
 * outer rings counterclockwise and holes clockwise (section 3.1.6).
 */
public final class GeoJsonGeometry {

    private final JsonGenerator json;
    private final boolean verbatim;
    private final boolean northFirst;
    private final DoubleFunction<String> number;

    private GeoJsonGeometry(JsonGenerator json, boolean verbatim, boolean northFirst, DoubleFunction<String> number) {
        this.json = json;
        this.verbatim = verbatim;
        this.northFirst = northFirst;
        this.number = number;
    }

    /** Writes to {@code json}, which stays open. */
    public static GeoJsonGeometry served(JsonGenerator json) {
        return new GeoJsonGeometry(json, false, false, Decimal::coordinate);
    }

    /** The same for coordinates in metres, east first, with two digits after the point. */
    static GeoJsonGeometry inMeters(JsonGenerator json) {
        return new GeoJsonGeometry(json, false, false, Decimal::meters);
    }

    /** The same in the axis order of the authority of {@code crs}: degrees with seven digits, metres with two. */
    static GeoJsonGeometry in(ServedCrs crs, JsonGenerator json) {
        return new GeoJsonGeometry(
                json, false, crs.northFirst(), crs.geographic() ? Decimal::coordinate : Decimal::meters);
    }

    /** Of the same shape, but with all digits and with rings in the order of their file, in whatever system. */
    static GeoJsonGeometry verbatim(JsonGenerator json) {
        return new GeoJsonGeometry(json, true, false, Decimal::of);
    }

    /** Writes {@code geometry}, or {@code null} when there is none or it is empty. */
    public void write(@Nullable Geometry geometry) throws IOException {
        if (geometry == null || geometry.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", geometry.getGeometryType());
        if (geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            json.writeArrayFieldStart("geometries");
            for (int index = 0; index < geometry.getNumGeometries(); index++) {
                write(geometry.getGeometryN(index));
            }
            json.writeEndArray();
        } else {
            json.writeFieldName("coordinates");
            coordinates(geometry);
        }
        json.writeEndObject();
    }

    private void coordinates(Geometry geometry) throws IOException {
        if (geometry instanceof Point point) {
            position(point.getX(), point.getY());
        } else if (geometry instanceof LineString line) {
            positions(line.getCoordinateSequence(), false);
        } else if (geometry instanceof Polygon polygon) {
            rings(polygon);
        } else {
            json.writeStartArray();
            for (int index = 0; index < geometry.getNumGeometries(); index++) {
                coordinates(geometry.getGeometryN(index));
            }
            json.writeEndArray();
        }
    }

    private void rings(Polygon polygon) throws IOException {
        json.writeStartArray();
        ring(polygon.getExteriorRing(), true);
        for (int index = 0; index < polygon.getNumInteriorRing(); index++) {
            ring(polygon.getInteriorRingN(index), false);
        }
        json.writeEndArray();
    }

    private void ring(LinearRing ring, boolean counterclockwise) throws IOException {
        CoordinateSequence sequence = ring.getCoordinateSequence();
        positions(sequence, !verbatim && Orientation.isCCW(sequence) != counterclockwise);
    }

    private void positions(CoordinateSequence sequence, boolean backwards) throws IOException {
        json.writeStartArray();
        for (int index = 0; index < sequence.size(); index++) {
            Coordinate at = sequence.getCoordinate(backwards ? sequence.size() - 1 - index : index);
            position(at.x, at.y);
        }
        json.writeEndArray();
    }

    private void position(double x, double y) throws IOException {
        json.writeStartArray();
        json.writeNumber(number.apply(northFirst ? y : x));
        json.writeNumber(number.apply(northFirst ? x : y));
        json.writeEndArray();
    }
}
