package org.mineralgis.store;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.WKBWriter;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.GeometryType;
import org.mineralgis.query.Selection;

/**
 * The SQL of what is near a place. Distances are those of PostGIS' geography: along the geodesic on the ellipsoid of WGS 84.
 * The index is in degrees; it finds what a box holds that is surely large enough, and nearest neighbours by degrees, the
 * farthest of which tells how far the truly nearest can be.
 */
final class ProximitySql {

    private static final String PLACE = "ST_SetSRID(ST_GeomFromWKB(?), 4326)";
    private static final String DISTANCE = "ST_Distance(geom::geography, " + PLACE + "::geography)";

    /** The same between two points; PostgreSQL takes geography to be so dear that it starts workers for few of them. */
    private static final String POINT_DISTANCE =
            "ST_DistanceSpheroid(geom, " + PLACE + ", 'SPHEROID[\"WGS 84\",6378137,298.257223563]')";

    /** No field has such names. */
    private static final String FID = "\"~fid\"";

    private static final String METERS = "\"~meters\"";

    /**
     * Without it a distance is computed for the condition and for the column; without the quotes it would also keep distances from
     * being computed on several cores.
     */
    private static final String MEASURED_ONCE = " offset '0'";

    /** A degree of latitude is nowhere shorter. */
    private static final double METERS_OF_DEGREE = 110_500;

    /** Nearer to the poles a box would have to go around them. */
    private static final double LATITUDE_MAX = 85;

    private final Dataset dataset;
    private final SqlText selected;
    private final Geometry place;
    private final byte[] wkb;
    private final String distance;

    ProximitySql(Dataset dataset, Selection selection, Geometry place) {
        this.dataset = dataset;
        this.selected = FeatureSql.conditions(dataset, selection);
        this.place = place;
        this.wkb = new WKBWriter().write(place);
        boolean points = place instanceof Point && dataset.schema().geometryType() == GeometryType.POINT;
        this.distance = points ? POINT_DISTANCE : DISTANCE;
    }

    /** Metres within which the nearest {@code limit} records lie; null when no record has a position. */
    SqlText reach(int limit) {
        List<Object> values = new ArrayList<>(List.of(wkb));
        values.addAll(selected.values());
        values.add(wkb);
        values.add(limit);
        return new SqlText(
                "select max(" + distance + ") from (select geom from " + table() + " where geom is not null"
                        + selected.text() + " order by geom <-> " + PLACE + " limit ?) nearest",
                values);
    }

    /**
     * The nearest records within {@code reachMeters}, with the distance and the number of all that are within as the last columns.
     * Only ids and distances are sorted.
     */
    SqlText list(double reachMeters, int limit) {
        List<Object> values = new ArrayList<>();
        String near = reachMeters == 0 ? meeting(values) : within(reachMeters, values);
        values.add(limit);
        String rows = FeatureSql.rows(dataset, METERS, "(select count(*) from near)");
        return new SqlText(
                "with near as materialized (" + near + ") " + rows
                        + " join (select * from near order by " + METERS + ", " + FID + " limit ?) nearest on fid = "
                        + FID
                        + " order by " + METERS + ", fid",
                values);
    }

    private String meeting(List<Object> values) {
        values.add(wkb);
        values.addAll(selected.values());
        return "select fid as " + FID + ", 0::double precision as " + METERS + " from " + table()
                + " where ST_Intersects(geom, " + PLACE + ")" + selected.text();
    }

    private String within(double reachMeters, List<Object> values) {
        values.add(wkb);
        String box = box(reachMeters, values);
        values.addAll(selected.values());
        values.add(reachMeters);
        return "select * from (select fid as " + FID + ", " + distance + " as " + METERS + " from " + table()
                + " where geom is not null" + box + selected.text() + MEASURED_ONCE + ") measured where " + METERS
                + " <= ?";
    }

    private String box(double reachMeters, List<Object> values) {
        double high = reachMeters / METERS_OF_DEGREE;
        Envelope box = place.getEnvelopeInternal();
        double farthest = Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())) + high;
        if (farthest > LATITUDE_MAX) {
            return "";
        }
        double wide = high / Math.cos(Math.toRadians(farthest));
        if (box.getMinX() - wide < -180 || box.getMaxX() + wide > 180) {
            return "";
        }
        values.addAll(List.of(box.getMinX() - wide, box.getMinY() - high, box.getMaxX() + wide, box.getMaxY() + high));
        return " and geom && ST_MakeEnvelope(?, ?, ?, ?, 4326)";
    }

    private String table() {
        return "gis." + Identifier.quote(dataset.id());
    }
}
