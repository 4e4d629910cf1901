package org.mineralgis.datum;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.mineralgis.model.Crs;
import org.mineralgis.model.GaussKruger;
import org.mineralgis.model.ServedCrs;

/**
 * Brings positions from WGS 84 (degrees, longitude first) to a system in which they are served, and back. Coordinates of
 * either side are east or longitude first; who writes in the order of the authority swaps them. CGCS2000 is taken as equal to
 * WGS 84 (operation {@code cgcs2000-equals-wgs84}).
 */
public final class ServedConversion {

    private final ServedCrs served;
    private final CoordinateOperation.PositionFormula forward;
    private final CoordinateOperation.PositionFormula inverse;

    private ServedConversion(
            ServedCrs served,
            CoordinateOperation.PositionFormula forward,
            CoordinateOperation.PositionFormula inverse) {
        this.served = served;
        this.forward = forward;
        this.inverse = inverse;
    }

    /** The conversion to and from {@code served}. */
    public static ServedConversion of(ServedCrs served) {
        if (served.crs().isEmpty()) {
            return new ServedConversion(served, WebMercator::project, WebMercator::unproject);
        }
        Crs crs = served.crs().get();
        if (crs.zone().isEmpty()) {
            return new ServedConversion(served, position -> position, position -> position);
        }
        GaussKruger zone = crs.zone().get();
        TransverseMercator mercator = new TransverseMercator(Ellipsoid.of(crs.datum()), zone);
        return new ServedConversion(served, mercator::project, mercator::unproject);
    }

    /** Whether nothing is to do. */
    public boolean identity() {
        return served.geographic();
    }

    /** A geometry of WGS 84 in the served system. */
    public Geometry fromWgs84(Geometry geometry) {
        return identity() ? geometry : edit(geometry, forward);
    }

    /** A geometry of the served system in WGS 84. */
    public Geometry toWgs84(Geometry geometry) {
        return identity() ? geometry : edit(geometry, inverse);
    }

    /** A position of WGS 84 in the served system. */
    public Coordinate fromWgs84(Coordinate position) {
        return forward.apply(position);
    }

    /** A position of the served system in WGS 84. */
    public Coordinate toWgs84(Coordinate position) {
        return inverse.apply(position);
    }

    private static Geometry edit(Geometry geometry, CoordinateOperation.PositionFormula formula) {
        return new GeometryEditor(geometry.getFactory()).edit(geometry, new GeometryEditor.CoordinateOperation() {
            @Override
            public Coordinate[] edit(Coordinate[] vertices, Geometry part) {
                Coordinate[] moved = new Coordinate[vertices.length];
                for (int index = 0; index < vertices.length; index++) {
                    moved[index] = formula.apply(new CoordinateXY(vertices[index].x, vertices[index].y));
                }
                return moved;
            }
        });
    }

    /** EPSG:3857 on the sphere of 6,378,137 m (EPSG method 1024), cut at 85.06 degrees, where its square ends. */
    private static final class WebMercator {

        private static final double RADIUS = 6_378_137;
        private static final double LATITUDE_MAX = 85.051128779806604;

        static Coordinate project(Coordinate place) {
            double latitude = Math.toRadians(Math.max(-LATITUDE_MAX, Math.min(LATITUDE_MAX, place.y)));
            return new CoordinateXY(
                    RADIUS * Math.toRadians(place.x), RADIUS * Math.log(Math.tan(Math.PI / 4 + latitude / 2)));
        }

        static Coordinate unproject(Coordinate place) {
            return new CoordinateXY(
                    Math.toDegrees(place.x / RADIUS), Math.toDegrees(Math.atan(Math.sinh(place.y / RADIUS))));
        }
    }
}
