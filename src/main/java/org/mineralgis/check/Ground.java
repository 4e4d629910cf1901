package org.mineralgis.check;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
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
        double last = vertices.size() == 0 ? 0 : below(vertices.getY(0));
        for (int index = 1; index < vertices.size(); index++) {
            double east = Math.toRadians(vertices.getX(index) - vertices.getX(index - 1));
            double next = below(vertices.getY(index));
            sum += east * (next + last) / 2;
            last = next;
        }
        return Math.abs(sum);
    }

    /**
     * Square metres by which {@link #area(Geometry)} may differ from the area between geodesics, at the most. Between an edge
     * and the geodesic of its ends lies a segment of a circle, two thirds of chord times height; the edge's curvature is
     * taken for four times that of the parallel.
     */
    static double areaError(Geometry geometry) {
        AreaError error = new AreaError();
        geometry.apply(error);
        return error.sum;
    }

    private static final class AreaError implements GeometryComponentFilter {

        private static final double METERS_OF_DEGREE = 111_700;
        private double sum;

        @Override
        public void filter(Geometry part) {
            if (part instanceof LinearRing ring) {
                add(ring.getCoordinateSequence());
            }
        }

        private void add(CoordinateSequence vertices) {
            Envelope all = vertices.expandEnvelope(new Envelope());
            double farthest = Math.max(Math.abs(all.getMinY()), Math.abs(all.getMaxY()));
            double curvature =
                    4 * Math.tan(Math.toRadians(Math.min(farthest + 1, 89.9))) / GroundDistance.RADIUS_METERS;
            for (int index = 1; index < vertices.size(); index++) {
                double east = vertices.getX(index) - vertices.getX(index - 1);
                double north = vertices.getY(index) - vertices.getY(index - 1);
                double length = METERS_OF_DEGREE * Math.sqrt(east * east + north * north);
                sum += length * length * length * curvature / 12;
            }
        }
    }

    /** Area between the equator and a parallel, square metres per radian of longitude. */
    private static double below(double latitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        double es = E * sine;
        double artanh = Math.log((1 + es) / (1 - es)) / 2;
        return B * B / 2 * (sine / (1 - es * es) + artanh / E);
    }
}
