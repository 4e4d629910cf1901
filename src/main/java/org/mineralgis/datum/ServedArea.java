package org.mineralgis.datum;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.mineralgis.model.Crs;
import org.mineralgis.model.ServedCrs;

/**
 * Lines and areas that are drawn in a served system, brought to WGS 84. An edge that is straight there is bent here, so that it
 * gets more vertices until it deviates by less than a centimetre.
 */
public final class ServedArea {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Metres from the central meridian: 20 degrees at the equator, within which the formulas hold. */
    private static final double EASTING_MAX = 2_226_000;

    /** Metres from the equator to just short of the pole. */
    private static final double NORTHING_MAX = 10_001_000;

    /** Metres: half the side of the square of EPSG:3857. */
    private static final double MERCATOR_MAX = 20_037_508.342789244;

    private static final int EDGE_STEPS = 32;

    private ServedArea() {}

    /**
     * A box.
     *
     * @param crs a system in metres
     * @param box east, north; what reaches beyond the domain of the system is cut off
     * @return longitude, latitude; empty when all of it lies outside
     */
    public static Optional<Geometry> ofBox(ServedCrs crs, Envelope box) {
        Envelope inside = box.intersection(domain(crs));
        return inside.isNull() ? Optional.empty() : Optional.of(bend(crs, FACTORY.toGeometry(inside)));
    }

    /**
     * Any geometry.
     *
     * @param geometry east or longitude first
     * @return longitude, latitude; empty when a part of it lies outside of the domain of the system
     */
    public static Optional<Geometry> of(ServedCrs crs, Geometry geometry) {
        if (crs.geographic() || geometry.isEmpty()) {
            return Optional.of(geometry);
        }
        boolean inside = domain(crs).contains(geometry.getEnvelopeInternal());
        return inside ? Optional.of(bend(crs, geometry)) : Optional.empty();
    }

    /**
     * The box around a box of another system, whose edges are bent there: looked at in {@link #EDGE_STEPS} places of each.
     *
     * @param box east or longitude in x, in units of {@code from}
     * @return east or longitude in x, in units of {@code to}; not finite where {@code box} leaves the domain of a system
     */
    public static Envelope boxIn(ServedCrs to, ServedCrs from, Envelope box) {
        if (to == from) {
            return new Envelope(box);
        }
        ServedConversion source = ServedConversion.of(from);
        ServedConversion target = ServedConversion.of(to);
        Envelope moved = new Envelope();
        for (int step = 0; step <= EDGE_STEPS; step++) {
            double x = box.getMinX() + step * box.getWidth() / EDGE_STEPS;
            double y = box.getMinY() + step * box.getHeight() / EDGE_STEPS;
            for (Coordinate place : List.of(
                    new CoordinateXY(x, box.getMinY()),
                    new CoordinateXY(x, box.getMaxY()),
                    new CoordinateXY(box.getMinX(), y),
                    new CoordinateXY(box.getMaxX(), y))) {
                moved.expandToInclude(target.fromWgs84(source.toWgs84(place)));
            }
        }
        return moved;
    }

    private static Geometry bend(ServedCrs crs, Geometry geometry) {
        return new GeometryEditor(geometry.getFactory()).edit(geometry, new BentEdges(ServedConversion.of(crs)));
    }

    /** Where coordinates mean a place, east and north in metres. */
    private static Envelope domain(ServedCrs crs) {
        return crs.crs()
                .flatMap(Crs::zone)
                .map(zone -> new Envelope(
                        zone.falseEasting() - EASTING_MAX,
                        zone.falseEasting() + EASTING_MAX,
                        -NORTHING_MAX,
                        NORTHING_MAX))
                .orElse(new Envelope(-MERCATOR_MAX, MERCATOR_MAX, -MERCATOR_MAX, MERCATOR_MAX));
    }
}
