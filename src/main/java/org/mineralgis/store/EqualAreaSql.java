package org.mineralgis.store;

import org.mineralgis.analysis.EqualAreaProjection;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.GeometryType;
import org.mineralgis.query.Selection;

/**
 * Positions in metres of {@link EqualAreaProjection}, computed by plain arithmetic: ST_Transform takes some ninety times as long where
 * a system is not in the database's own list. {@code offset 0} keeps each step from being computed again wherever the next one names it.
 */
final class EqualAreaSql {

    private EqualAreaSql() {}

    /** Columns {@code x}, {@code y} and {@code within} (the reach of the projection) of all selected records with a position. Lines and areas have a point that lies on them. */
    static SqlText positions(Dataset dataset, Selection selection) {
        SqlText narrowed = FeatureSql.conditions(dataset, selection);
        boolean point = dataset.schema().geometryType() == GeometryType.POINT;
        String geometry = point ? "geom" : "ST_PointOnSurface(geom)";
        String degrees = "select sin(radians(ST_Y(" + geometry + "))) as s, radians(ST_X(" + geometry + ") - "
                + EqualAreaProjection.ORIGIN_LONGITUDE + ") as l from " + DatasetTable.served(dataset.id())
                + " where geom is not null" + narrowed.text();
        String es = "(" + EqualAreaProjection.E + " * s)";
        String sin = "select " + (1 - EqualAreaProjection.E2) / EqualAreaProjection.POLE_Q + " * (s / (1 - " + es
                + " * " + es + ") + atanh(" + es + ") / " + EqualAreaProjection.E
                + ") as sb, cos(l) as cl, sin(l) as sl from (" + degrees + " offset 0) as degrees";
        String cos = "select sb, sl, cl, sqrt(greatest(0, 1 - sb * sb)) as cb from (" + sin + " offset 0) as sines";
        String towards = "select sb, cb * sl as side, cb * cl as towards from (" + cos + " offset 0) as cosines";
        String scale = "select sb, side, towards, sqrt(2 / greatest(1e-9, 1 + " + EqualAreaProjection.ORIGIN_SIN
                + " * sb + " + EqualAreaProjection.ORIGIN_COS + " * towards)) as k from (" + towards
                + " offset 0) as turned";
        String metres = "select " + EqualAreaProjection.RADIUS * EqualAreaProjection.STRETCH + " * k * side as x, "
                + EqualAreaProjection.RADIUS / EqualAreaProjection.STRETCH + " * k * ("
                + EqualAreaProjection.ORIGIN_COS + " * sb - " + EqualAreaProjection.ORIGIN_SIN
                + " * towards) as y, k <= " + EqualAreaProjection.REACH_SCALE + " as within from (" + scale
                + " offset 0) as scaled offset 0";
        return new SqlText(metres, narrowed.values());
    }
}
