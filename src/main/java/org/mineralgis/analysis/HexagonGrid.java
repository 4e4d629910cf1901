package org.mineralgis.analysis;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Regular hexagons with a corner in the north that cover the plane of {@link EqualAreaProjection}. Centres stand at whole numbers
 * of half widths east and of half heights north of the origin, both even or both odd; a place belongs to the nearest centre.
 *
 * @param widthMeters from side to opposite side, which is also how far centres of neighbours lie apart
 */
public record HexagonGrid(double widthMeters) {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int CORNERS = 6;

    /**
     * A hexagon.
     *
     * @param column half widths east of the origin
     * @param row half heights north of it; even with {@code column} or odd with it
     */
    public record Cell(int column, int row) {}

    /** How far apart rows with the same columns lie, metres. */
    public double heightMeters() {
        return widthMeters * Math.sqrt(3);
    }

    /** Area of each hexagon, km². */
    public double areaSquareKilometers() {
        return widthMeters * widthMeters * Math.sqrt(3) / 2 / 1e6;
    }

    /** The hexagon of a place in metres. */
    public Cell cellOf(double x, double y) {
        double column = x / widthMeters;
        double row = y / heightMeters();
        // The nearest centre of an odd column is half a width and half a height away from the even one, towards the
        // place: in the
        // difference of the squares of both distances nothing is left but this.
        boolean even = Math.abs(column - Math.rint(column)) + 3 * Math.abs(row - Math.rint(row)) <= 1;
        return even
                ? new Cell((int) Math.rint(column) * 2, (int) Math.rint(row) * 2)
                : new Cell((int) Math.floor(column) * 2 + 1, (int) Math.floor(row) * 2 + 1);
    }

    /** Its middle in WGS 84, longitude first. */
    public Coordinate centreDegrees(Cell cell) {
        return EqualAreaProjection.unproject(cell.column() * widthMeters / 2, cell.row() * heightMeters() / 2);
    }

    /** Its outline in the projection, metres, counter-clockwise. */
    public Polygon outline(Cell cell) {
        return polygon(cell, false);
    }

    /** Its outline in WGS 84, longitude first, counter-clockwise; corners are those of its neighbours to the last digit. */
    public Polygon outlineDegrees(Cell cell) {
        return polygon(cell, true);
    }

    private Polygon polygon(Cell cell, boolean degrees) {
        Coordinate[] ring = new Coordinate[CORNERS + 1];
        for (int corner = 0; corner < CORNERS; corner++) {
            ring[corner] = corner(cell, corner, degrees);
        }
        ring[CORNERS] = ring[0].copy();
        return GEOMETRIES.createPolygon(ring);
    }

    /** Corners stand at whole half widths and sixths of the height, so that neighbours compute them of the same numbers. */
    private Coordinate corner(Cell cell, int corner, boolean degrees) {
        int[] columns = {1, 0, -1, -1, 0, 1};
        int[] sixths = {1, 2, 1, -1, -2, -1};
        double x = (cell.column() + columns[corner]) * widthMeters / 2;
        double y = (cell.row() * 3 + sixths[corner]) * heightMeters() / 6;
        return degrees ? EqualAreaProjection.unproject(x, y) : new Coordinate(x, y);
    }
}
