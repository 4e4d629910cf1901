package org.mineralgis.tile;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/** Cuts polygons at a tile's edge and rounds them to its grid, validly whatever it takes: snap-rounding of JTS. */
final class ExactCutter {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final PrecisionModel WHOLE = new PrecisionModel(1);

    private final TileFrame frame;
    private final Geometry square;

    ExactCutter(TileFrame frame) {
        this.frame = frame;
        this.square = FACTORY.toGeometry(new Envelope(frame.low(), frame.high(), frame.low(), frame.high()));
    }

    /**
     * Adds what is inside the tile with its buffer.
     *
     * @param wkb of a polygon or several, in metres of EPSG:3857
     */
    void cut(byte[] wkb, Parts into) {
        Geometry shape = read(wkb);
        shape.apply((CoordinateFilter) position -> {
            position.x = frame.x(position.x);
            position.y = frame.y(position.y);
        });
        shape.geometryChanged();
        add(cut(shape), into);
    }

    private static Geometry read(byte[] wkb) {
        try {
            return new WKBReader(FACTORY).read(wkb);
        } catch (ParseException e) {
            throw new IllegalArgumentException("not WKB", e);
        }
    }

    private Geometry cut(Geometry shape) {
        try {
            return intersection(shape);
        } catch (TopologyException e) {
            // Only what is not valid itself fails: latitudes, unlike northings, are not evenly spaced.
            return intersection(GeometryFixer.fix(shape));
        }
    }

    private Geometry intersection(Geometry shape) {
        OverlayNG overlay = new OverlayNG(shape, square, WHOLE, OverlayNG.INTERSECTION);
        overlay.setStrictMode(true);
        return overlay.getResult();
    }

    private static void add(Geometry areas, Parts into) {
        for (int index = 0; index < areas.getNumGeometries(); index++) {
            if (areas.getGeometryN(index) instanceof Polygon polygon && !polygon.isEmpty()) {
                add(polygon.getExteriorRing(), false, into);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    add(polygon.getInteriorRingN(hole), true, into);
                }
            }
        }
    }

    private static void add(LinearRing ring, boolean hole, Parts into) {
        into.begin();
        into.reserve(ring.getNumPoints());
        for (Coordinate position : ring.getCoordinates()) {
            into.add(position.x, position.y);
        }
        into.finishRing(hole);
    }
}
