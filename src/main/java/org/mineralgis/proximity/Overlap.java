package org.mineralgis.proximity;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.mineralgis.datum.GeodesicArea;

/**
 * What two areas have in common. Sides are straight in degrees (RFC 7946, 3.1.1), areas are measured on the ellipsoid of
 * WGS 84.
 *
 * @param squareKilometers above 0
 * @param percentOfPlace above 0, up to 100
 * @param percentOfRecord above 0, up to 100
 */
public record Overlap(double squareKilometers, double percentOfPlace, double percentOfRecord) {

    /** Of two valid areas that have a part in common; in degrees, longitude first. */
    static Overlap of(Geometry place, Geometry record) {
        double common = GeodesicArea.squareKilometers(OverlayNGRobust.overlay(place, record, OverlayNG.INTERSECTION));
        return new Overlap(common, percent(common, place), percent(common, record));
    }

    private static double percent(double common, Geometry whole) {
        double area = GeodesicArea.squareKilometers(whole);
        return area > 0 ? Math.min(100, common / area * 100) : 100;
    }
}
