package org.mineralgis.datum;

import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.LocalizedText;

/**
 * An operation that keeps the numbers. For CGCS2000 it is a step all the same: that two systems are taken as equal is
 * a decision that travels with the record.
 *
 * @param id see {@link CoordinateOperation#id()}
 * @param title see {@link CoordinateOperation#title()}
 * @param accuracyMeters what taking the two systems as equal may cost
 * @param identity see {@link CoordinateOperation#identity()}
 */
record Unchanged(String id, LocalizedText title, double accuracyMeters, boolean identity)
        implements CoordinateOperation {

    static final Unchanged WGS84 =
            new Unchanged("wgs84", new LocalizedText("已是 WGS 84，数值不变", "already WGS 84, numbers unchanged"), 0, true);

    /**
     * CGCS2000 is ITRF97 at epoch 2000.0, WGS 84 follows the present ITRF, and their ellipsoids differ by 0.1 mm. What
     * separates them is plate motion since 2000: in Kashgar about 3 cm a year, below 1 m by 2030.
     */
    static final Unchanged CGCS2000 = new Unchanged(
            "cgcs2000-equals-wgs84",
            new LocalizedText(
                    "CGCS2000 视为与 WGS 84 相同，数值不变（2000 年以来板块运动小于 1 米）",
                    "CGCS2000 taken as equal to WGS 84, numbers unchanged (plate motion since 2000 below 1 m)"),
            1,
            false);

    @Override
    public Geometry apply(Geometry source) {
        return source;
    }
}
