package org.mineralgis.datum;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Areas on the WGS 84 ellipsoid with geodesics for edges, after Karney (2013), as GeographicLib computes them. */
public final class GeodesicArea {

    private GeodesicArea() {}

    /** Square kilometres of the polygons in {@code geometry}, which is in degrees, longitude first. */
    public static double squareKilometers(Geometry geometry) {
        double area = 0;
        for (int index = 0; index < geometry.getNumGeometries(); index++) {
            if (geometry.getGeometryN(index) instanceof Polygon polygon) {
                area += ring(polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    area -= ring(polygon.getInteriorRingN(hole));
                }
            }
        }
        return area / 1e6;
    }

    private static double ring(LinearRing ring) {
        PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
        CoordinateSequence vertices = ring.getCoordinateSequence();
        for (int index = 0; index < vertices.size() - 1; index++) {
            area.AddPoint(vertices.getY(index), vertices.getX(index));
        }
        return Math.abs(area.Compute().area);
    }
}
