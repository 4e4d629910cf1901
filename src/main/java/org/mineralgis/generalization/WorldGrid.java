package org.mineralgis.generalization;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.mineralgis.model.ZoomBand;

/**
 * The square of Web Mercator (EPSG:3857, EPSG method 1024) as a grid of cells, counted from its south-western corner. Positions
 * on it are easting and northing in cells, whole numbers at the nodes.
 */
final class WorldGrid {

    /** Where the square ends, degrees north and south. */
    static final double LATITUDE_MAX = Math.toDegrees(2 * Math.atan(Math.exp(Math.PI)) - Math.PI / 2);

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double HALF_METERS = Math.PI * 6_378_137;

    private final double cells;
    private final double cellMeters;

    /** The grid whose nodes are the vertices of {@code band}. */
    WorldGrid(ZoomBand band) {
        this.cells = (double) ((long) ZoomBand.CELLS << band.gridZoom());
        this.cellMeters = band.cellMeters();
    }

    /** Cells along a side. */
    double cells() {
        return cells;
    }

    /** Easting of a longitude in degrees, in cells. */
    double east(double longitude) {
        return (longitude + 180) / 360 * cells;
    }

    /** Northing of a latitude in degrees within {@link #LATITUDE_MAX}, in cells. */
    double north(double latitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        return (0.5 + Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * cells;
    }

    /** The node nearest to an easting or northing in cells; the last one lies before the eastern and northern edge. */
    long node(double inCells) {
        return Math.max(0, Math.min((long) cells - 1, Math.round(inCells)));
    }

    /** Easting or northing in metres of EPSG:3857. */
    double meters(double inCells) {
        return inCells * cellMeters - HALF_METERS;
    }

    /**
     * A geometry on the grid, not rounded; what lies beyond the square is cut off.
     *
     * @param geometry longitude, latitude in degrees; stays as it is
     */
    Geometry project(Geometry geometry) {
        Envelope extent = geometry.getEnvelopeInternal();
        boolean inside = extent.getMinY() >= -LATITUDE_MAX && extent.getMaxY() <= LATITUDE_MAX;
        Geometry within =
                inside ? geometry.copy() : ofDimension(geometry.getDimension(), geometry.intersection(square()));
        within.apply(new Projection());
        return within;
    }

    /** An area that only touches the edge of the square leaves a line there, which is nothing of it. */
    private static Geometry ofDimension(int dimension, Geometry clipped) {
        List<Geometry> parts = new ArrayList<>();
        for (int part = 0; part < clipped.getNumGeometries(); part++) {
            if (clipped.getGeometryN(part).getDimension() == dimension) {
                parts.add(clipped.getGeometryN(part));
            }
        }
        return FACTORY.buildGeometry(parts);
    }

    private static Geometry square() {
        return FACTORY.toGeometry(new Envelope(-180, 180, -LATITUDE_MAX, LATITUDE_MAX));
    }

    private final class Projection implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence positions, int index) {
            positions.setOrdinate(index, 0, east(positions.getX(index)));
            positions.setOrdinate(index, 1, north(positions.getY(index)));
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
