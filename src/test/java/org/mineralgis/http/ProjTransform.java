package org.mineralgis.http;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.store.Database;

/** Conversions by PROJ, which PostGIS carries: another hand than that of the service. */
final class ProjTransform {

    private static final int WGS84 = 4326;

    private final Database database;

    ProjTransform(Database database) {
        this.database = database;
    }

    /** A geometry in the axis order of {@code crs} in WGS 84, longitude first. */
    Geometry toWgs84(Geometry served, ServedCrs crs) {
        return transform(crs.northFirst() ? swapped(served) : served, code(crs), WGS84);
    }

    /**
     * The smallest box of {@code crs}, in its axis order, that holds a box of WGS 84, as the parameter {@code bbox} has it; a
     * little larger, since answers are rounded.
     */
    String box(Envelope wgs84, ServedCrs crs) {
        Geometry area = new GeometryFactory().toGeometry(wgs84);
        Geometry dense = wgs84.getDiameter() == 0 ? area : Densifier.densify(area, wgs84.getDiameter() / 300);
        Geometry served = transform(dense, WGS84, code(crs));
        Envelope found = (crs.northFirst() ? swapped(served) : served).getEnvelopeInternal();
        found.expandBy(crs.geographic() ? 1e-6 : 20);
        return found.getMinX() + "," + found.getMinY() + "," + found.getMaxX() + "," + found.getMaxY();
    }

    /** The box that the OGC's suite makes: of two corners, and east first whatever the system says. */
    String careless(Envelope wgs84, ServedCrs crs) {
        GeometryFactory factory = new GeometryFactory();
        Coordinate low = transform(
                        factory.createPoint(new Coordinate(wgs84.getMinX(), wgs84.getMinY())), WGS84, code(crs))
                .getCoordinate();
        Coordinate high = transform(
                        factory.createPoint(new Coordinate(wgs84.getMaxX(), wgs84.getMaxY())), WGS84, code(crs))
                .getCoordinate();
        return "%.7f,%.7f,%.7f,%.7f".formatted(low.x, low.y, high.x, high.y);
    }

    private static int code(ServedCrs crs) {
        return crs == ServedCrs.CRS84 ? WGS84 : Integer.parseInt(crs.key().substring("EPSG:".length()));
    }

    private static Geometry swapped(Geometry geometry) {
        Geometry copy = geometry.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int index) {
                double first = sequence.getOrdinate(index, 0);
                sequence.setOrdinate(index, 0, sequence.getOrdinate(index, 1));
                sequence.setOrdinate(index, 1, first);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }

    private Geometry transform(Geometry geometry, int from, int to) {
        return database.with(connection -> transform(connection, geometry, from, to));
    }

    private static Geometry transform(Connection connection, Geometry geometry, int from, int to) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select ST_AsBinary(ST_Transform(ST_GeomFromWKB(?, ?), ?::int))")) {
            statement.setBytes(1, new WKBWriter().write(geometry));
            statement.setInt(2, from);
            statement.setInt(3, to);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return new WKBReader().read(rows.getBytes(1));
            } catch (ParseException e) {
                throw new AssertionError(e);
            }
        }
    }
}
