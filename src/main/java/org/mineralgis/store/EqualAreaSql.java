package org.mineralgis.store;

import org.mineralgis.analysis.EqualAreaProjection;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.GeometryType;
import org.mineralgis.query.Selection;

/**
 * Positions in metres of {@link EqualAreaProjection}, computed by plain arithmetic: ST_Transform takes some ninety times as long where
 * a system is not in the database's own list. {@code offset '0'} keeps each step from being computed again wherever the next one names
 * it; written without the quotes it would also keep the steps from being computed on several cores.
 */
final class EqualAreaSql {

    private static final String FENCE = " offset '0'";

    private EqualAreaSql() {}

    /**
     * Columns {@code x} and {@code y} in units of so many metres, and {@code within} (the reach of the projection), of all selected
     * records; all three are null of a record without position. Lines and areas have a point that lies on them.
     */
    static SqlText positions(Dataset dataset, Selection selection, double xUnitMeters, double yUnitMeters) {
        SqlText narrowed = FeatureSql.conditions(dataset, selection);
        boolean point = dataset.schema().geometryType() == GeometryType.POINT;
        String geometry = point ? "geom" : "ST_PointOnSurface(geom)";
        String degrees = "select sin(radians(ST_Y(" + geometry + "))) as s, radians(ST_X(" + geometry + ") - "
                + EqualAreaProjection.ORIGIN_LONGITUDE + ") as l from " + DatasetTable.served(dataset.id())
                + " where true" + narrowed.text();
        String es = "(" + EqualAreaProjection.E + " * s)";
        String sin = "select " + (1 - EqualAreaProjection.E2) / EqualAreaProjection.POLE_Q + " * (s / (1 - " + es
                + " * " + es + ") + atanh(" + es + ") / " + EqualAreaProjection.E
                + ") as sb, cos(l) as cl, sin(l) as sl from (" + degrees + FENCE + ") as degrees";
        // Rounding may leave a little less than nothing; GREATEST would take no position for a pole.
        String cos = "sqrt(abs(1 - sb * sb))";
        String towards =
                "select sb, " + cos + " * sl as side, " + cos + " * cl as towards from (" + sin + FENCE + ") as sines";
        String scale = "select sb, side, towards, sqrt(2 / (1e-300 + abs(1 + " + EqualAreaProjection.ORIGIN_SIN
                + " * sb + " + EqualAreaProjection.ORIGIN_COS + " * towards))) as k from (" + towards
                + FENCE + ") as turned";
        String metres = "select " + EqualAreaProjection.RADIUS * EqualAreaProjection.STRETCH / xUnitMeters
                + " * k * side as x, "
                + EqualAreaProjection.RADIUS / EqualAreaProjection.STRETCH / yUnitMeters + " * k * ("
                + EqualAreaProjection.ORIGIN_COS + " * sb - " + EqualAreaProjection.ORIGIN_SIN
                + " * towards) as y, k <= " + EqualAreaProjection.REACH_SCALE + " as within from (" + scale
                + FENCE + ") as scaled" + FENCE;
        return new SqlText(metres, narrowed.values());
    }
}
