package org.mineralgis.format;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.mineralgis.model.GeometryType;

/** What sort of thing a geometry is, whether it has one part or several. */
enum ShapeKind {
    POINT("points", "POINT"),
    MULTI_POINT("multipoints", "MULTIPOINT"),
    LINE("lines", "MULTILINESTRING"),
    AREA("areas", "MULTIPOLYGON");

    private final String word;
    private final String typeName;

    ShapeKind(String word, String typeName) {
        this.word = word;
        this.typeName = typeName;
    }

    /** For names of files: lower case, plural. */
    String word() {
        return word;
    }

    /** The name of its type in well-known text. */
    String typeName() {
        return typeName;
    }

    /**
     * The sort of {@code geometry}.
     *
     * @throws IllegalArgumentException for collections, of which no dataset consists
     */
    static ShapeKind of(Geometry geometry) {
        if (geometry instanceof Point) {
            return POINT;
        } else if (geometry instanceof MultiPoint) {
            return MULTI_POINT;
        } else if (geometry instanceof LineString || geometry instanceof MultiLineString) {
            return LINE;
        } else if (geometry instanceof Polygon || geometry instanceof MultiPolygon) {
            return AREA;
        }
        throw new IllegalArgumentException(geometry.getGeometryType() + " is in no dataset");
    }

    /** The sort that records of a dataset have. */
    static ShapeKind of(GeometryType type) {
        return switch (type) {
            case POINT -> POINT;
            case MULTI_LINE_STRING -> LINE;
            case MULTI_POLYGON -> AREA;
            case NONE -> throw new IllegalArgumentException("records without positions have no shapes");
        };
    }

    /** Lines and areas of one part as those of several, so that a file has one type of them. */
    static Geometry severalParts(Geometry geometry) {
        GeometryFactory factory = geometry.getFactory();
        if (geometry instanceof LineString line) {
            return factory.createMultiLineString(new LineString[] {line});
        }
        return geometry instanceof Polygon polygon ? factory.createMultiPolygon(new Polygon[] {polygon}) : geometry;
    }
}
