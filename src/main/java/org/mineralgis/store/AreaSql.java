package org.mineralgis.store;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.io.WKBWriter;

/** The condition that a position meets an area. */
final class AreaSql {

    /** Sides of a box in the middle of an area, as shares of its own box. */
    private static final double[] SHARES = {0.99, 0.97, 0.95, 0.9, 0.8, 0.7, 0.6};

    /** By so much smaller a box lies within also when its corners are numbers of single precision, in degrees. */
    private static final double ROUNDING_DEGREES = 1e-4;

    private AreaSql() {}

    /**
     * A position in a box within the area is not held to all of its outline: of a sheet, these are nearly all. As a case, since of
     * alternatives PostgreSQL asks the index for each.
     */
    static SqlText of(Geometry area) {
        SqlText shape = SqlText.of(
                "ST_Intersects(geom, ST_SetSRID(ST_GeomFromWKB(?), 4326))", (Object) new WKBWriter().write(area));
        Envelope within = within(area);
        return within == null
                ? shape
                : SqlText.compose(
                        "(%s and case when %s then true else %s end)",
                        corners("&&", area.getEnvelopeInternal()), corners("@", within), shape);
    }

    private static SqlText corners(String operator, Envelope box) {
        return SqlText.of(
                "geom " + operator + " ST_MakeEnvelope(?, ?, ?, ?, 4326)",
                box.getMinX(),
                box.getMinY(),
                box.getMaxX(),
                box.getMaxY());
    }

    /** A box within the area, smaller by what corners in single precision are off; null where none is found around its middle. */
    private static @Nullable Envelope within(Geometry area) {
        if (area.getDimension() < 2 || !area.isValid()) {
            return null;
        }
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(area);
        Envelope all = area.getEnvelopeInternal();
        for (double share : SHARES) {
            Envelope box = new Envelope(all);
            box.expandBy((share - 1) * all.getWidth() / 2, (share - 1) * all.getHeight() / 2);
            if (prepared.contains(area.getFactory().toGeometry(box))) {
                box.expandBy(-ROUNDING_DEGREES);
                return box.isNull() ? null : box;
            }
        }
        return null;
    }
}
