package org.mineralgis.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.mineralgis.datum.GeodesicArea;

/** Hexagons that cover the plane. */
final class HexagonGridTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int CASES = 2000;

    @Test
    void everyPointIsInTheCellThatItIsSaidToBeInAndInNoOtherOne() {
        Random random = new Random(1);
        for (int each = 0; each < CASES; each++) {
            HexagonGrid grid = new HexagonGrid(100 + random.nextDouble() * 100_000);
            double x = (random.nextDouble() - 0.5) * 2e6;
            double y = (random.nextDouble() - 0.5) * 2e6;
            Point point = GEOMETRIES.createPoint(new Coordinate(x, y));
            HexagonGrid.Cell cell = grid.cellOf(x, y);

            assertTrue(grid.outline(cell).distance(point) < 1e-6, cell + " and " + point);
            for (int column = -2; column <= 2; column++) {
                for (int row = -2; row <= 2; row++) {
                    boolean another = (column + row) % 2 == 0 && (column != 0 || row != 0);
                    Polygon outline = grid.outline(new HexagonGrid.Cell(cell.column() + column, cell.row() + row));
                    assertTrue(!another || !outline.buffer(-1e-6).contains(point), outline + " and " + point);
                }
            }
        }
    }

    @Test
    void neighboursShareTheirCornersToTheLastDigitSoThatNoGapIsLeft() {
        HexagonGrid grid = new HexagonGrid(17_321);
        Set<Coordinate> corners = new HashSet<>();
        int cells = 0;
        for (int column = -20; column < 20; column++) {
            for (int row = -20; row < 20; row++) {
                if ((column + row) % 2 == 0) {
                    corners.addAll(List.of(grid.outlineDegrees(new HexagonGrid.Cell(column, row))
                            .getCoordinates()));
                    cells++;
                }
            }
        }
        // Each corner belongs to three cells; without sharing there would be six for each cell.
        assertTrue(corners.size() < 2.3 * cells, corners.size() + " corners of " + cells + " cells");
    }

    @Test
    void allCellsHaveTheStatedAreaOnTheEllipsoidAndTheRightHandRuleHolds() {
        HexagonGrid grid = new HexagonGrid(20_000);
        Random random = new Random(2);
        assertEquals(346.410162, grid.areaSquareKilometers(), 1e-6);
        for (int each = 0; each < 200; each++) {
            Coordinate place =
                    EqualAreaProjection.project(73.4 + random.nextDouble() * 6.6, 35.3 + random.nextDouble() * 6.3);
            Polygon outline = grid.outlineDegrees(grid.cellOf(place.x, place.y));

            assertEquals(grid.areaSquareKilometers(), GeodesicArea.squareKilometers(outline), 0.01);
            assertTrue(Orientation.isCCW(outline.getExteriorRing().getCoordinateSequence()));
        }
    }

    @Test
    void theProjectionComesBackToTheDegreesItStartedFrom() {
        Random random = new Random(3);
        for (int each = 0; each < CASES; each++) {
            double longitude = 30 + random.nextDouble() * 90;
            double latitude = 5 + random.nextDouble() * 65;
            Coordinate metres = EqualAreaProjection.project(longitude, latitude);
            Coordinate back = EqualAreaProjection.unproject(metres.x, metres.y);

            assertEquals(longitude, back.x, 1e-10);
            assertEquals(latitude, back.y, 1e-10);
        }
        assertEquals(0, EqualAreaProjection.project(76.5, 39).distance(new Coordinate(0, 0)), 1e-6);
    }
}
