package org.mineralgis.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.mineralgis.datum.CoordinateOperations;
import org.mineralgis.datum.PositionRefusedException;
import org.mineralgis.model.Crs;
import org.mineralgis.model.DatumPolicy;

/** The shipped units as another hand might have drawn them: fewer vertices, each a little off, and all a little off. */
final class DrawnAnew {

    private static final double DEGREE_METERS = 111_195;

    private final Random random;
    private final double toleranceMeters;
    private final double noiseMeters;
    private final double biasMeters;
    private final double biasAngle;

    /**
     * @param noiseMeters standard deviation of each vertex to the east and to the north
     * @param biasMetersMax by which all vertices of all units are off at the most, in a random direction
     */
    DrawnAnew(long seed, double toleranceMeters, double noiseMeters, double biasMetersMax) {
        this.random = new Random(seed);
        this.toleranceMeters = toleranceMeters;
        this.noiseMeters = noiseMeters;
        this.biasMeters = biasMetersMax * random.nextDouble();
        this.biasAngle = 2 * Math.PI * random.nextDouble();
    }

    List<Geometry> counties(ShippedUnits units) {
        List<Geometry> drawn = new ArrayList<>();
        for (AdminUnit unit : units.listUnits()) {
            // Prefectures share their borders with counties.
            if (!unit.code().endsWith("00")) {
                drawn.add(draw(unit.area()));
            }
        }
        return drawn;
    }

    private Geometry draw(Geometry area) {
        Geometry drawn = TopologyPreservingSimplifier.simplify(area, toleranceMeters / DEGREE_METERS);
        return moved(drawn, place -> {
            double east = biasMeters * Math.cos(biasAngle) + noiseMeters * random.nextGaussian();
            double north = biasMeters * Math.sin(biasAngle) + noiseMeters * random.nextGaussian();
            place.x += east / DEGREE_METERS / Math.cos(Math.toRadians(place.y));
            place.y += north / DEGREE_METERS;
        });
    }

    /** In {@code crs}, good to some metres: the shift there is taken for the one here. */
    static Geometry in(Crs crs, Geometry area) {
        return moved(area, place -> {
            try {
                Coordinate back = CoordinateOperations.toWgs84(crs, DatumPolicy.STRICT)
                        .toWgs84(area.getFactory().createPoint(place.copy()))
                        .geometry()
                        .getCoordinate();
                place.x += place.x - back.x;
                place.y += place.y - back.y;
            } catch (PositionRefusedException outside) {
                throw new IllegalStateException(outside);
            }
        });
    }

    /** Rings stay closed; holes are left out. */
    private static Geometry moved(Geometry area, CoordinateFilter move) {
        List<Polygon> polygons = new ArrayList<>();
        for (Object polygon : PolygonExtracter.getPolygons(area)) {
            Coordinate[] ring = ((Polygon) polygon).getExteriorRing().copy().getCoordinates();
            for (int index = 0; index < ring.length - 1; index++) {
                move.filter(ring[index]);
            }
            ring[ring.length - 1] = ring[0].copy();
            polygons.add(area.getFactory().createPolygon(ring));
        }
        return area.getFactory().createMultiPolygon(polygons.toArray(Polygon[]::new));
    }
}
