package org.mineralgis.datum;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** The ground that the service is about: 73–80.5 E, 35–42 N, and 20 km around it. Degrees, longitude first. */
public final class ServedRegion {

    private static final double WEST = 73;
    private static final double SOUTH = 35;
    private static final double EAST = 80.5;
    private static final double NORTH = 42;
    private static final double MARGIN_METERS = 20_000;

    private ServedRegion() {}

    /** Whether {@code position} lies in the region or at most 20 km outside it; never one that is not a number. */
    public static boolean contains(Coordinate position) {
        return metersOutside(position) <= MARGIN_METERS;
    }

    /** Whether all of {@code box} lies in the region itself, so that nothing in it needs a closer look. */
    public static boolean covers(Envelope box) {
        return box.getMinX() >= WEST && box.getMaxX() <= EAST && box.getMinY() >= SOUTH && box.getMaxY() <= NORTH;
    }

    /** Metres from the region's nearest edge; 0 inside. */
    public static double metersOutside(Coordinate position) {
        Coordinate nearest = new Coordinate(clamp(position.x, WEST, EAST), clamp(position.y, SOUTH, NORTH));
        return position.equals2D(nearest) ? 0 : GroundDistance.meters(position, nearest);
    }

    /** The region itself. */
    public static Envelope box() {
        return new Envelope(WEST, EAST, SOUTH, NORTH);
    }

    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
