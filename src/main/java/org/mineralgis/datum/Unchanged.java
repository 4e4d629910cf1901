package org.mineralgis.datum;

import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.LocalizedText;

/**
 * An operation that keeps the numbers.
 *
 * @param id see {@link CoordinateOperation#id()}
 * @param title see {@link CoordinateOperation#title()}
 * @param accuracyMeters what taking the two systems as equal may cost
 */
record Unchanged(String id, LocalizedText title, double accuracyMeters) implements CoordinateOperation {

    static final Unchanged WGS84 =
            new Unchanged("wgs84", new LocalizedText("已是 WGS 84，数值不变", "already WGS 84, numbers unchanged"), 0);

    /**
     * CGCS2000 is ITRF97 at epoch 2000.0, WGS 84 follows the present ITRF, and their ellipsoids differ by 0.1 mm. What
     * separates them is plate motion since 2000: in Kashgar about 3 cm a year, below 1 m by 2030.
     */
    static final Unchanged CGCS2000 = new Unchanged(
            "cgcs2000-equals-wgs84",
            new LocalizedText(
                    "CGCS2000 视为与 WGS 84 相同，数值不变（2000 年以来板块运动小于 1 米）",
                    "CGCS2000 taken as equal to WGS 84, numbers unchanged (plate motion since 2000 below 1 m)"),
            1);

    @Override
    public boolean identity() {
        return true;
    }

    @Override
    public Geometry apply(Geometry source) {
        return source;
    }
}
