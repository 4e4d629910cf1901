package org.mineralgis.datum;

import org.mineralgis.model.Crs;

/** The operation for each coordinate system that a source may be in. */
public final class CoordinateOperations {

    private CoordinateOperations() {}

    /** The operation from {@code crs} to WGS 84. */
    public static CoordinateOperation toWgs84(Crs crs) {
        return switch (crs) {
            case CRS84, EPSG_4326 -> Unchanged.WGS84;
            case CGCS2000 -> Unchanged.CGCS2000;
            case GCJ02 -> new Gcj02Inverse();
        };
    }
}
