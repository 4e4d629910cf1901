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
}
