package org.mineralgis.datum;

import org.locationtech.jts.geom.Coordinate;

/** How far two positions are apart on the ground. */
public final class GroundDistance {

    /** Mean radius of WGS 84. */
    public static final double RADIUS_METERS = 6_371_008.8;

    private GroundDistance() {}

    /**
     * Metres between two positions in degrees, longitude first, by the haversine formula on the mean sphere; wrong by
     * 0.5 % at the most.
     */
    public static double meters(Coordinate from, Coordinate to) {
        double north = Math.toRadians(to.y - from.y);
        double east = Math.toRadians(to.x - from.x);
        double h = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(from.y)) * Math.cos(Math.toRadians(to.y)) * Math.pow(Math.sin(east / 2), 2);
        return 2 * RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
