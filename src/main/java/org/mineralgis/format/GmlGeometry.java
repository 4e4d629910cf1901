package org.mineralgis.format;

import java.io.IOException;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.mineralgis.model.ServedCrs;

/**
 * Geometries of GML 3.2 (OGC 07-036) in the axis order of the system's authority: latitude or north first for all EPSG systems
 * of China and for EPSG:4326, longitude first for CRS84.
 */
final class GmlGeometry {

    private final XmlOutput xml;
    private final ServedCrs crs;
    private String id = "";
    private int part;

    GmlGeometry(XmlOutput xml, ServedCrs crs) {
        this.xml = xml;
        this.crs = crs;
    }

    /**
     * Writes a geometry.
     *
     * @param geometry east first
     * @param id of the feature, from which those of the parts are made
     */
    void write(Geometry geometry, String id) throws IOException {
        this.id = id;
        this.part = 0;
        object(geometry, "srsName", crs.uri(), "srsDimension", "2");
    }

    private void object(Geometry geometry, String... attributes) throws IOException {
        String[] all = new String[attributes.length + 2];
        all[0] = "gml:id";
        all[1] = id + ".g" + part++;
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        xml.open(nameOf(geometry), all);
        if (geometry instanceof Point point) {
            xml.element("gml:pos", positions(point.getCoordinateSequence()));
        } else if (geometry instanceof LineString line) {
            xml.element("gml:posList", positions(line.getCoordinateSequence()));
        } else if (geometry instanceof Polygon polygon) {
            rings(polygon);
        } else {
            for (int index = 0; index < geometry.getNumGeometries(); index++) {
                xml.open(memberOf(geometry));
                object(geometry.getGeometryN(index));
                xml.close();
            }
        }
        xml.close();
    }

    private static String nameOf(Geometry geometry) {
        return switch (geometry.getGeometryType()) {
            case Geometry.TYPENAME_LINEARRING -> "gml:LineString";
            case Geometry.TYPENAME_MULTILINESTRING -> "gml:MultiCurve";
            case Geometry.TYPENAME_MULTIPOLYGON -> "gml:MultiSurface";
            case Geometry.TYPENAME_GEOMETRYCOLLECTION -> "gml:MultiGeometry";
            default -> "gml:" + geometry.getGeometryType();
        };
    }

    private static String memberOf(Geometry geometry) {
        if (geometry instanceof MultiPoint) {
            return "gml:pointMember";
        }
        if (geometry instanceof MultiLineString) {
            return "gml:curveMember";
        }
        return geometry instanceof MultiPolygon ? "gml:surfaceMember" : "gml:geometryMember";
    }

    private void rings(Polygon polygon) throws IOException {
        ring("gml:exterior", polygon.getExteriorRing());
        for (int index = 0; index < polygon.getNumInteriorRing(); index++) {
            ring("gml:interior", polygon.getInteriorRingN(index));
        }
    }

    private void ring(String name, LineString ring) throws IOException {
        xml.open(name).open("gml:LinearRing");
        xml.element("gml:posList", positions(ring.getCoordinateSequence()));
        xml.close().close();
    }

    private String positions(CoordinateSequence places) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < places.size(); index++) {
            String east = Decimal.coordinate(crs, places.getX(index));
            String north = Decimal.coordinate(crs, places.getY(index));
            text.append(index == 0 ? "" : " ");
            text.append(crs.northFirst() ? north : east).append(' ').append(crs.northFirst() ? east : north);
        }
        return text.toString();
    }
}
