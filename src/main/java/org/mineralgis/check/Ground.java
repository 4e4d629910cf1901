package org.mineralgis.check;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.mineralgis.datum.GroundDistance;

/** Lengths and areas on the ground, from WGS 84 degrees, longitude first. */
final class Ground {

    /** Semi-minor axis of WGS 84, metres. */
    private static final double B = 6_356_752.314245;
    /** First eccentricity of WGS 84. */
    private static final double E = 0.0818191908426215;

    private Ground() {}

    /** {@link GroundDistance#meters}. */
    static double distance(Coordinate from, Coordinate to) {
        return GroundDistance.meters(from, to);
    }

    /**
     * Square metres of the polygons in {@code geometry}: exact on the WGS 84 ellipsoid for edges along meridians and
     * parallels, and for other edges as if they were straight in an equal-area cylindrical projection.
     */
    static double area(Geometry geometry) {
        double area = 0;
        for (int index = 0; index < geometry.getNumGeometries(); index++) {
            if (geometry.getGeometryN(index) instanceof Polygon polygon) {
                area += area(polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    area -= area(polygon.getInteriorRingN(hole));
                }
            }
        }
        return area;
    }

    /** Square metres within {@code ring}, whatever its direction. */
    static double area(LinearRing ring) {
        CoordinateSequence vertices = ring.getCoordinateSequence();
        double sum = 0;
        for (int index = 1; index < vertices.size(); index++) {
            double east = Math.toRadians(vertices.getX(index) - vertices.getX(index - 1));
            sum += east * (below(vertices.getY(index)) + below(vertices.getY(index - 1))) / 2;
        }
        return Math.abs(sum);
    }

    /** Area between the equator and a parallel, square metres per radian of longitude. */
    private static double below(double latitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        double es = E * sine;
        double artanh = Math.log((1 + es) / (1 - es)) / 2;
        return B * B / 2 * (sine / (1 - es * es) + artanh / E);
    }
}
