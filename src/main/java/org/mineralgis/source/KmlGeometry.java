package org.mineralgis.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.mineralgis.model.CoordinateNotation;

/** The geometry of one placemark. What is wrong with it is kept until all of it was read. */
final class KmlGeometry {

    /** Room for {@link GeoJsonCoordinates#POSITIONS_MAX} positions. */
    private static final int COORDINATES_MAX = 64 << 20;

    private static final Set<String> UNREAD = Set.of("Model", "Track", "MultiTrack");

    private final GeometryParts parts = new GeometryParts();
    private final GeometryFactory factory = parts.factory();
    private final XmlStream xml;
    private @Nullable Geometry geometry;
    private @Nullable MalformedGeometryException fault;
    private int positions;

    KmlGeometry(XmlStream xml) {
        this.xml = xml;
    }

    /** Takes the element at which the reader stands if it is geometry, and reads it to its end in any case. */
    void offer() throws IOException, SourceException {
        Geometry found = read();
        geometry = found == null ? geometry : found;
    }

    @Nullable
    Geometry build() throws MalformedGeometryException {
        if (fault != null) {
            throw fault;
        }
        return geometry;
    }

    private @Nullable Geometry read() throws IOException, SourceException {
        positions++;
        String name = xml.name();
        switch (name) {
            case "Point" -> {
                Coordinate[] found = coordinates();
                return found.length == 0 ? null : point(found);
            }
            case "LineString" -> {
                Coordinate[] found = coordinates();
                return made(() -> parts.line(found));
            }
            case "LinearRing" -> {
                Coordinate[] found = coordinates();
                return made(() -> factory.createLineString(parts.ring(found).getCoordinates()));
            }
            case "Polygon" -> {
                return polygon();
            }
            case "MultiGeometry" -> {
                return members();
            }
            default -> {
                if (UNREAD.contains(name)) {
                    fail(new MalformedGeometryException(
                            "不支持的 KML 几何 " + name, "KML geometry " + name + " is not read"));
                }
                xml.skip();
                return null;
            }
        }
    }

    private @Nullable Point point(Coordinate[] found) {
        if (found.length > 1) {
            fail(new MalformedGeometryException(
                    "一个点有 " + found.length + " 个位置", "a point has " + found.length + " positions"));
            return null;
        }
        return factory.createPoint(found[0]);
    }

    private @Nullable Geometry polygon() throws IOException, SourceException {
        LinearRing shell = null;
        List<LinearRing> holes = new ArrayList<>();
        while (xml.nextChild()) {
            boolean outer = xml.name().equals("outerBoundaryIs");
            if (!outer && !xml.name().equals("innerBoundaryIs")) {
                xml.skip();
                continue;
            }
            while (xml.nextChild()) {
                Coordinate[] found = coordinates();
                LinearRing ring = made(() -> parts.ring(found));
                if (outer) {
                    shell = ring;
                } else if (ring != null) {
                    holes.add(ring);
                }
            }
        }
        LinearRing[] inner = holes.toArray(LinearRing[]::new);
        LinearRing border = shell;
        return border == null ? null : made(() -> polygon(border, inner));
    }

    private Geometry polygon(LinearRing shell, LinearRing[] holes) throws MalformedGeometryException {
        if (shell.isEmpty() && holes.length > 0) {
            throw new MalformedGeometryException("面没有外环", "a polygon has holes only");
        }
        return factory.createPolygon(shell, holes);
    }

    private Geometry members() throws IOException, SourceException {
        List<Geometry> members = new ArrayList<>();
        while (xml.nextChild()) {
            Geometry member = read();
            if (member != null && positions <= GeoJsonCoordinates.POSITIONS_MAX) {
                members.add(member);
            }
        }
        return factory.buildGeometry(members);
    }

    /** The coordinates of the element at which the reader stands; none when they are at fault. */
    private Coordinate[] coordinates() throws IOException, SourceException {
        List<Coordinate> found = new ArrayList<>();
        while (xml.nextChild()) {
            if (xml.name().equals("coordinates")) {
                StringTokenizer tuples = new StringTokenizer(xml.text(COORDINATES_MAX));
                while (tuples.hasMoreTokens() && fault == null) {
                    found.add(position(tuples.nextToken()));
                }
            } else {
                xml.skip();
            }
        }
        return fault == null ? found.toArray(Coordinate[]::new) : new Coordinate[0];
    }

    private Coordinate position(String tuple) {
        positions++;
        String[] ordinates = tuple.split(",", -1);
        boolean counted = ordinates.length == 2 || ordinates.length == 3;
        if (positions > GeoJsonCoordinates.POSITIONS_MAX) {
            fail(ShapeGeometry.tooLarge());
        } else if (counted) {
            var longitude = CoordinateText.parse(ordinates[0], CoordinateNotation.DEGREES, false);
            var latitude = CoordinateText.parse(ordinates[1], CoordinateNotation.DEGREES, true);
            if (longitude.isPresent() && latitude.isPresent()) {
                return new CoordinateXY(longitude.getAsDouble(), latitude.getAsDouble());
            }
        }
        String shown = OneLine.quote(tuple);
        fail(new MalformedGeometryException("坐标中有 " + shown, "the coordinates hold " + shown));
        return new CoordinateXY();
    }

    private <T> @Nullable T made(Part<T> part) {
        try {
            return fault == null ? part.make() : null;
        } catch (MalformedGeometryException malformed) {
            fail(malformed);
            return null;
        }
    }

    /** The first fault is the one that is told. */
    private void fail(MalformedGeometryException malformed) {
        fault = fault == null ? malformed : fault;
    }

    /** Makes one part of a geometry. */
    private interface Part<T> {
        T make() throws MalformedGeometryException;
    }
}
