package org.mineralgis.store;

import org.mineralgis.model.BoundingBox;

/** The condition that a position meets a box. */
final class BoxSql {

    /** It makes a point or a line of a box without area, where ST_MakeEnvelope makes a polygon that meets nothing. */
    private static final String BOX =
            "ST_Envelope(ST_SetSRID(ST_MakeLine(ST_MakePoint(?, ?), ST_MakePoint(?, ?)), 4326))";

    private BoxSql() {}

    /** Of a box across the antimeridian that it meets either side of it. */
    static SqlText of(BoundingBox box) {
        if (!box.crossesAntimeridian()) {
            return meets(box);
        }
        return SqlText.compose(
                "(%s or %s)",
                meets(new BoundingBox(box.west(), box.south(), 180, box.north())),
                meets(new BoundingBox(-180, box.south(), box.east(), box.north())));
    }

    /**
     * For a box that does not cross the antimeridian. PostgreSQL compares boxes of geometries in single precision, which is
     * quick and tells most positions outside. A position whose box lies within the box when that is made smaller to the next
     * numbers of single precision meets it without being asked for its shape.
     */
    static SqlText meets(BoundingBox box) {
        SqlText near = corners("geom && " + BOX, box.west(), box.south(), box.east(), box.north());
        SqlText shape = corners("ST_Intersects(geom, " + BOX + ")", box.west(), box.south(), box.east(), box.north());
        double west = -below(-box.west());
        double south = -below(-box.south());
        double east = below(box.east());
        double north = below(box.north());
        if (west > east || south > north) {
            return SqlText.compose("(%s and %s)", near, shape);
        }
        SqlText within = corners("geom @ " + BOX, west, south, east, north);
        return SqlText.compose("(%s and (%s or %s))", near, within, shape);
    }

    private static SqlText corners(String condition, double west, double south, double east, double north) {
        return SqlText.of(condition, west, south, east, north);
    }

    /** The largest number of single precision that is not above {@code value}. */
    private static double below(double value) {
        float near = (float) value;
        return near <= value ? near : Math.nextDown(near);
    }
}
