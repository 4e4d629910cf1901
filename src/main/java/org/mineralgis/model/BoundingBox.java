package org.mineralgis.model;

/**
 * A box in WGS 84 degrees. {@code west > east} means that it crosses the antimeridian (RFC 7946 section 5.2).
 *
 * @param west -180 to 180
 * @param south -90 to {@code north}
 * @param east -180 to 180
 * @param north {@code south} to 90
 */
public record BoundingBox(double west, double south, double east, double north) {

    public BoundingBox {
        if (!(Math.abs(west) <= 180 && Math.abs(east) <= 180)) {
            throw new IllegalArgumentException("longitudes must lie within -180 and 180");
        }
        if (!(south >= -90 && north <= 90 && south <= north)) {
            throw new IllegalArgumentException("latitudes must lie within -90 and 90, the southern one first");
        }
    }

    /** Whether the box crosses the antimeridian. */
    public boolean crossesAntimeridian() {
        return west > east;
    }
}
