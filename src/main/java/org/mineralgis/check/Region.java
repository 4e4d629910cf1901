package org.mineralgis.check;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.LocalizedText;

/** The ground that the service is about: 73–80.5 E, 35–42 N, and 20 km around it. */
final class Region {

    private static final double WEST = 73;
    private static final double SOUTH = 35;
    private static final double EAST = 80.5;
    private static final double NORTH = 42;
    private static final double MARGIN_METERS = 20_000;

    private Region() {}

    /** Whether the position can be one here, in degrees of any geographic system; if not, that is a finding. */
    static boolean accepts(Geometry geometry, RecordFindings findings) {
        Envelope all = geometry.getEnvelopeInternal();
        if (all.getMinX() >= WEST && all.getMaxX() <= EAST && all.getMinY() >= SOUTH && all.getMaxY() <= NORTH) {
            return true;
        }
        Coordinate farthest = farthest(geometry);
        if (isZero(farthest)) {
            findings.add(Rule.G08, "位置在 0, 0", "the position is 0, 0");
            return false;
        }
        if (metersOutside(farthest) > MARGIN_METERS) {
            outside(geometry, farthest, findings);
            return false;
        }
        return true;
    }

    private static void outside(Geometry geometry, Coordinate farthest, RecordFindings findings) {
        String found = Shown.position(farthest);
        if (swappedInside(geometry)) {
            String swapped = Shown.position(new Coordinate(farthest.y, farthest.x));
            findings.add(
                    Rule.G01,
                    null,
                    new LocalizedText(
                            "坐标 " + found + " 像是纬度在前；调换后为 " + swapped + "，位于区域内",
                            found + " looks like latitude, longitude; swapped, " + swapped + " lies in the region"),
                    Clue.found(exact(farthest.x, farthest.y)).mendingTo(exact(farthest.y, farthest.x)));
            return;
        }
        String distance = Shown.number(metersOutside(farthest) / 1000, 0);
        findings.add(
                Rule.G02,
                null,
                new LocalizedText(
                        "坐标 " + found + " 在区域外约 " + distance + " 千米",
                        found + " lies about " + distance + " km outside the region"),
                Clue.found(exact(farthest.x, farthest.y))
                        .expecting("73–80.5 E, 35–42 N")
                        .computing(distance + " km"));
    }

    private static String exact(double x, double y) {
        return Shown.number(x, 9) + ", " + Shown.number(y, 9);
    }

    /** The vertex that lies farthest outside; any one when none does. */
    private static Coordinate farthest(Geometry geometry) {
        Coordinate farthest = geometry.getCoordinate();
        double most = -1;
        for (Coordinate vertex : geometry.getCoordinates()) {
            double meters = metersOutside(vertex);
            if (meters > most) {
                most = meters;
                farthest = vertex;
            }
        }
        return farthest;
    }

    private static boolean swappedInside(Geometry geometry) {
        for (Coordinate vertex : geometry.getCoordinates()) {
            if (metersOutside(new Coordinate(vertex.y, vertex.x)) > MARGIN_METERS) {
                return false;
            }
        }
        return true;
    }

    private static boolean isZero(Coordinate vertex) {
        return Math.abs(vertex.x) < 1e-6 && Math.abs(vertex.y) < 1e-6;
    }

    /** Metres from the region's nearest edge; 0 inside. */
    private static double metersOutside(Coordinate vertex) {
        Coordinate nearest = new Coordinate(clamp(vertex.x, WEST, EAST), clamp(vertex.y, SOUTH, NORTH));
        return vertex.equals2D(nearest) ? 0 : Ground.distance(vertex, nearest);
    }

    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
