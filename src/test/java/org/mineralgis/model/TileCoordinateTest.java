package org.mineralgis.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class TileCoordinateTest {

    @Test
    void theWorldTileReachesTheMercatorLatitudes() {
        BoundingBox world = new TileCoordinate(0, 0, 0).bounds();
        assertEquals(-180, world.west());
        assertEquals(180, world.east());
        assertEquals(85.0511287798, world.north(), 1e-9);
        assertEquals(-85.0511287798, world.south(), 1e-9);
    }

    @Test
    void rowZeroIsInTheNorth() {
        assertEquals(0, new TileCoordinate(1, 1, 0).bounds().south(), 1e-12);
        assertEquals(0, new TileCoordinate(1, 1, 1).bounds().north(), 1e-12);
    }

    @Test
    void aColumnOutsideTheMatrixIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new TileCoordinate(3, 8, 0));
        assertThrows(IllegalArgumentException.class, () -> new TileCoordinate(3, 0, -1));
        assertThrows(IllegalArgumentException.class, () -> new TileCoordinate(23, 0, 0));
    }

    @Test
    void levelZeroOfWorldCrs84QuadIsTwoHalvesOfTheWorld() {
        assertEquals(
                new BoundingBox(-180, -90, 0, 90),
                new TileCoordinate(TileMatrixSet.WORLD_CRS84_QUAD, 0, 0, 0).bounds());
        assertEquals(
                new BoundingBox(0, -90, 180, 90), new TileCoordinate(TileMatrixSet.WORLD_CRS84_QUAD, 0, 1, 0).bounds());
        assertThrows(IllegalArgumentException.class, () -> new TileCoordinate(TileMatrixSet.WORLD_CRS84_QUAD, 0, 2, 0));
        assertThrows(IllegalArgumentException.class, () -> new TileCoordinate(TileMatrixSet.WORLD_CRS84_QUAD, 0, 0, 1));
    }

    @Test
    void columnsAndRowsAreFoundAgainByTheirEdges() {
        for (TileMatrixSet set : TileMatrixSet.values()) {
            for (int zoom = 0; zoom <= TileMatrixSet.ZOOM_MAX; zoom++) {
                double middle = set.columns(zoom) * 0.6875;
                assertEquals(middle, set.column(zoom, set.longitude(zoom, middle)), 1e-6, set.id());
                double row = set.rows(zoom) * 0.3125;
                assertEquals(row, set.row(zoom, set.latitude(zoom, row)), 1e-6, set.id());
            }
        }
    }
}
