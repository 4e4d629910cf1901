package org.mineralgis.check;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.datum.ServedRegion;
import org.mineralgis.model.LocalizedText;

/** Holds positions to the {@link ServedRegion}. */
final class Region {

    private Region() {}

    /** Whether the position can be one here, in degrees of any geographic system; if not, that is a finding. */
    static boolean accepts(Geometry geometry, RecordFindings findings) {
        Coordinate farthest = farthest(geometry);
        if (isZero(farthest)) {
            findings.add(Rule.G08, "位置在 0, 0", "the position is 0, 0");
            return false;
        }
        if (!ServedRegion.contains(farthest)) {
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
        String distance = Shown.number(ServedRegion.metersOutside(farthest) / 1000, 0);
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
            double meters = ServedRegion.metersOutside(vertex);
            if (meters > most) {
                most = meters;
                farthest = vertex;
            }
        }
        return farthest;
    }

    private static boolean swappedInside(Geometry geometry) {
        for (Coordinate vertex : geometry.getCoordinates()) {
            if (!ServedRegion.contains(new Coordinate(vertex.y, vertex.x))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isZero(Coordinate vertex) {
        return Math.abs(vertex.x) < 1e-6 && Math.abs(vertex.y) < 1e-6;
    }
}
