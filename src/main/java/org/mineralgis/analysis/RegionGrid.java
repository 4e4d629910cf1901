package org.mineralgis.analysis;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/**
 * A region as the places of a square grid in it, each of which stands for the same area: rows and columns of
 * {@link EqualAreaProjection} at whole multiples of the spacing and a half, so that the same region always has the same places.
 */
public final class RegionGrid {

    /** Points on the edges of the box of an area for each side, by which its box in metres is found. */
    private static final int EDGE_STEPS = 16;

    private final double spacingMeters;
    private final List<Area> areas = new ArrayList<>();
    private final List<Coordinate> places = new ArrayList<>();

    private record Area(Envelope box, IndexedPointInAreaLocator locator) {

        boolean contains(Coordinate place) {
            return box.contains(place) && locator.locate(place) != Location.EXTERIOR;
        }
    }

    private RegionGrid(double spacingMeters) {
        this.spacingMeters = spacingMeters;
    }

    /**
     * The places that lie in any of the areas.
     *
     * @param areas polygons in WGS 84, longitude first, within reach of the projection; they may overlap
     */
    public static RegionGrid of(List<Geometry> areas, double spacingMeters) {
        RegionGrid grid = new RegionGrid(spacingMeters);
        Envelope metres = new Envelope();
        for (Geometry area : areas) {
            grid.areas.add(new Area(area.getEnvelopeInternal(), new IndexedPointInAreaLocator(area)));
            expand(metres, area.getEnvelopeInternal());
        }
        if (!metres.isNull()) {
            grid.fill(metres);
        }
        return grid;
    }

    /** Whether a position in degrees lies in the region or on its border. */
    public boolean contains(double longitude, double latitude) {
        Coordinate place = new Coordinate(longitude, latitude);
        for (Area area : areas) {
            if (area.contains(place)) {
                return true;
            }
        }
        return false;
    }

    /** The places in degrees, from south to north, then from west to east. */
    public List<Coordinate> places() {
        return List.copyOf(places);
    }

    /** What they stand for together. */
    public double areaSquareKilometers() {
        return places.size() * spacingMeters * spacingMeters / 1e6;
    }

    private void fill(Envelope metres) {
        for (double y = first(metres.getMinY()); y <= metres.getMaxY(); y += spacingMeters) {
            for (double x = first(metres.getMinX()); x <= metres.getMaxX(); x += spacingMeters) {
                Coordinate place = EqualAreaProjection.unproject(x, y);
                if (contains(place.x, place.y)) {
                    places.add(place);
                }
            }
        }
    }

    private double first(double from) {
        return (Math.floor(from / spacingMeters) + 0.5) * spacingMeters;
    }

    private static void expand(Envelope metres, Envelope degrees) {
        for (int step = 0; step <= EDGE_STEPS; step++) {
            double x = degrees.getMinX() + degrees.getWidth() * step / EDGE_STEPS;
            double y = degrees.getMinY() + degrees.getHeight() * step / EDGE_STEPS;
            metres.expandToInclude(EqualAreaProjection.project(x, degrees.getMinY()));
            metres.expandToInclude(EqualAreaProjection.project(x, degrees.getMaxY()));
            metres.expandToInclude(EqualAreaProjection.project(degrees.getMinX(), y));
            metres.expandToInclude(EqualAreaProjection.project(degrees.getMaxX(), y));
        }
    }
}
