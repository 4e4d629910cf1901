package org.mineralgis.generalization;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Moves the vertices of lines and areas to the nodes of a grid. */
final class GridRounding {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final double cell;

    /** For a grid whose cells are {@code cell} units of the geometries wide. */
    GridRounding(double cell) {
        this.cell = cell;
    }

    /**
     * Neighbours in cells of the grid, in their order and of the same dimension; empty when nothing of one is as wide as a cell.
     *
     * @param neighbours lines or areas; stay as they are
     */
    List<Geometry> round(List<Geometry> neighbours) {
        return !neighbours.isEmpty() && neighbours.get(0).getDimension() == 2
                ? new AreaRounding(this).round(neighbours)
                : neighbours.stream().map(this::lines).toList();
    }

    private Geometry lines(Geometry geometry) {
        List<LineString> lines = new ArrayList<>();
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            LineString line = (LineString) geometry.getGeometryN(part);
            Coordinate[] rounded = distinct(line.getCoordinateSequence());
            if (rounded.length > 1) {
                lines.add(FACTORY.createLineString(rounded));
            }
        }
        return FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
    }

    /** The nodes nearest to positions, each once where several in a row have the same. */
    Coordinate[] distinct(CoordinateSequence positions) {
        List<Coordinate> kept = new ArrayList<>(positions.size());
        for (int index = 0; index < positions.size(); index++) {
            // As PrecisionModel does, so that what it rounds ends at the same node.
            double east = Math.round(positions.getX(index) / cell);
            double north = Math.round(positions.getY(index) / cell);
            Coordinate last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (last == null || last.x != east || last.y != north) {
                kept.add(new Coordinate(east, north));
            }
        }
        return kept.toArray(Coordinate[]::new);
    }

    /** How many units of the geometries a cell is wide. */
    double cell() {
        return cell;
    }
}
