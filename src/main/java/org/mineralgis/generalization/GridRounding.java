package org.mineralgis.generalization;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * Moves the vertices of lines and areas to the nodes of a grid. A vertex moves wherever it is in the same way, so shared borders
 * stay shared. What is no longer valid is noded on the grid, which moves nothing by more than a cell.
 */
final class GridRounding {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final PrecisionModel WHOLE = new PrecisionModel(1);
    private static final long SURE_MAX = 1L << 30;

    private final double cell;

    /** For a grid whose cells are {@code cell} units of the geometries wide. */
    GridRounding(double cell) {
        this.cell = cell;
    }

    /**
     * The geometry in cells of the grid.
     *
     * @param geometry lines or areas; stays as it is
     * @return of the same dimension; empty when nothing of it is as wide as a cell
     */
    Geometry round(Geometry geometry) {
        return geometry.getDimension() == 2 ? areas(geometry) : lines(geometry);
    }

    private Geometry lines(Geometry geometry) {
        List<LineString> lines = new ArrayList<>();
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            Coordinate[] rounded = distinct(geometry.getGeometryN(part).getCoordinates());
            if (rounded.length > 1) {
                lines.add(FACTORY.createLineString(rounded));
            }
        }
        return FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
    }

    private Geometry areas(Geometry geometry) {
        List<Polygon> polygons = new ArrayList<>();
        boolean sure = geometry.getNumGeometries() == 1;
        for (Object each : PolygonExtracter.getPolygons(geometry)) {
            Polygon polygon = (Polygon) each;
            Polygon rounded = polygon(polygon);
            if (!rounded.isEmpty()) {
                polygons.add(rounded);
                sure &= polygon.getNumInteriorRing() == 0 && simple(rounded);
            }
        }
        MultiPolygon whole = FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
        return sure || whole.isValid() ? whole : noded(geometry);
    }

    /** Rounded so that edges are moved apart or together where they meet: from the valid geometry, not from the rounded one. */
    private Geometry noded(Geometry geometry) {
        Geometry inCells =
                AffineTransformation.scaleInstance(1 / cell, 1 / cell).transform(geometry);
        Geometry valid = inCells.isValid() ? inCells : GeometryFixer.fix(inCells);
        List<Polygon> polygons = new ArrayList<>();
        PolygonExtracter.getPolygons(GeometryPrecisionReducer.reduce(valid, WHOLE), polygons);
        polygons.removeIf(Geometry::isEmpty);
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private Polygon polygon(Polygon polygon) {
        Coordinate[] shell = ring(polygon.getExteriorRing());
        if (shell.length < 4) {
            return FACTORY.createPolygon();
        }
        List<LinearRing> holes = new ArrayList<>();
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            Coordinate[] rounded = ring(polygon.getInteriorRingN(hole));
            if (rounded.length >= 4) {
                holes.add(FACTORY.createLinearRing(rounded));
            }
        }
        return FACTORY.createPolygon(FACTORY.createLinearRing(shell), holes.toArray(LinearRing[]::new));
    }

    /** Without points where the ring goes back the way it came; fewer than four when it has collapsed. */
    private Coordinate[] ring(LineString ring) {
        Coordinate[] positions = distinct(ring.getCoordinates());
        List<Coordinate> kept = new ArrayList<>(positions.length);
        for (int index = 0; index < positions.length - 1; index++) {
            kept.add(positions[index]);
            while (kept.size() > 2 && kept.get(kept.size() - 3).equals2D(kept.get(kept.size() - 1))) {
                kept.remove(kept.size() - 1);
                kept.remove(kept.size() - 1);
            }
        }
        unfoldEnds(kept);
        if (kept.size() < 3) {
            return new Coordinate[0];
        }
        kept.add(kept.get(0));
        return kept.toArray(Coordinate[]::new);
    }

    private static void unfoldEnds(List<Coordinate> open) {
        boolean folded = true;
        while (folded && open.size() >= 3) {
            int last = open.size() - 1;
            folded = open.get(last - 1).equals2D(open.get(0));
            boolean before = !folded && open.get(last).equals2D(open.get(1));
            if (folded || before) {
                open.remove(last);
                open.remove(folded ? open.size() - 1 : 0);
                folded = true;
            }
        }
    }

    private Coordinate[] distinct(Coordinate[] positions) {
        List<Coordinate> kept = new ArrayList<>(positions.length);
        for (Coordinate position : positions) {
            Coordinate rounded = new Coordinate(Math.round(position.x / cell), Math.round(position.y / cell));
            if (kept.isEmpty() || !kept.get(kept.size() - 1).equals2D(rounded)) {
                kept.add(rounded);
            }
        }
        return kept.toArray(Coordinate[]::new);
    }

    private static boolean simple(Polygon polygon) {
        Coordinate[] positions = polygon.getExteriorRing().getCoordinates();
        Coordinate origin = positions[0];
        long[] xs = new long[positions.length];
        long[] ys = new long[positions.length];
        for (int index = 0; index < positions.length; index++) {
            xs[index] = (long) (positions[index].x - origin.x);
            ys[index] = (long) (positions[index].y - origin.y);
            if (Math.abs(xs[index]) > SURE_MAX || Math.abs(ys[index]) > SURE_MAX) {
                return false;
            }
        }
        return RingEdges.simple(xs, ys, positions.length);
    }
}
