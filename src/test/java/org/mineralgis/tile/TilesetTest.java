package org.mineralgis.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.model.ZoomRange;

final class TilesetTest {

    private static final LoadedDataset FAULT = DatasetFixture.of("fault", GeometryType.MULTI_LINE_STRING)
            .zoom(4, 9)
            .extent(new BoundingBox(73, 35, 76, 38))
            .loaded();
    private static final LoadedDataset MINE = DatasetFixture.of("mine", GeometryType.POINT)
            .zoom(6, 12)
            .extent(new BoundingBox(75, 37, 80, 42))
            .loaded();

    @Test
    void zoomAndExtentAreThoseOfAllDatasetsTogether() {
        Tileset tileset = Tileset.of(TileMatrixSet.WEB_MERCATOR_QUAD, List.of(FAULT, MINE));
        assertEquals(Optional.of(new ZoomRange(4, 12)), tileset.zoom());
        assertEquals(Optional.of(new BoundingBox(73, 35, 80, 42)), tileset.bounds());
        assertEquals(9, tileset.limits().size());
    }

    @Test
    void aDatasetStartsAtItsOwnZoomAndStaysToTheLastOfTheTileset() {
        Tileset tileset = Tileset.of(TileMatrixSet.WEB_MERCATOR_QUAD, List.of(FAULT, MINE));
        assertEquals(List.of(FAULT), tileset.at(5));
        assertEquals(List.of(FAULT, MINE), tileset.at(9));
        assertEquals(List.of(FAULT, MINE), tileset.at(12));
    }

    @Test
    void datasetsWithoutMapOrPositionsMakeNoTile() {
        LoadedDataset estimate =
                DatasetFixture.of("estimate", GeometryType.NONE).unmapped().loaded();
        LoadedDataset nowhere =
                DatasetFixture.of("nowhere", GeometryType.POINT).extent(null).loaded();
        Tileset tileset = Tileset.of(TileMatrixSet.WEB_MERCATOR_QUAD, List.of(estimate, nowhere));
        assertEquals(Optional.empty(), tileset.zoom());
        assertEquals(List.of(), tileset.limits());
        assertFalse(tileset.contains(new TileCoordinate(0, 0, 0)));
    }

    @Test
    void everyTileThatMeetsTheExtentIsWithinTheLimitsAndNoOther() {
        Tileset tileset = Tileset.of(TileMatrixSet.WEB_MERCATOR_QUAD, List.of(MINE));
        Random random = new Random(20261122);
        for (int i = 0; i < 2000; i++) {
            int zoom = 6 + random.nextInt(7);
            TileCoordinate tile = new TileCoordinate(zoom, random.nextInt(1 << zoom), random.nextInt(1 << zoom));
            BoundingBox ground = tile.bounds();
            boolean meets = ground.west() <= 80 && ground.east() > 75 && ground.south() < 42 && ground.north() >= 37;
            assertEquals(meets, tileset.contains(tile), tile.toString());
        }
    }

    @Test
    void worldCrs84QuadHasTilesOfTheSameScaleOneLevelBefore() {
        Tileset tileset = Tileset.of(TileMatrixSet.WORLD_CRS84_QUAD, List.of(FAULT, MINE));
        assertEquals(Optional.of(new ZoomRange(3, 11)), tileset.zoom());
        assertEquals(List.of(FAULT), tileset.at(4));
        assertFalse(tileset.contains(new TileCoordinate(6, 45, 24)), "a tile of another set");
    }

    @Test
    void inWorldCrs84QuadTooEveryTileThatMeetsTheExtentIsWithinTheLimitsAndNoOther() {
        Tileset tileset = Tileset.of(TileMatrixSet.WORLD_CRS84_QUAD, List.of(MINE));
        Random random = new Random(20261128);
        for (int i = 0; i < 2000; i++) {
            int zoom = 5 + random.nextInt(7);
            TileCoordinate tile = new TileCoordinate(
                    TileMatrixSet.WORLD_CRS84_QUAD, zoom, random.nextInt(2 << zoom), random.nextInt(1 << zoom));
            BoundingBox ground = tile.bounds();
            boolean meets = ground.west() <= 80 && ground.east() > 75 && ground.south() < 42 && ground.north() >= 37;
            assertEquals(meets, tileset.contains(tile), tile.toString());
        }
    }

    @Test
    void anExtentAcrossTheAntimeridianTakesTheWholeWidth() {
        LoadedDataset pacific = DatasetFixture.of("pacific", GeometryType.POINT)
                .extent(new BoundingBox(170, -20, -170, 20))
                .loaded();
        Tileset tileset = Tileset.of(TileMatrixSet.WEB_MERCATOR_QUAD, List.of(pacific));
        assertTrue(tileset.contains(new TileCoordinate(3, 0, 4)) && tileset.contains(new TileCoordinate(3, 7, 4)));
        assertEquals(-180, tileset.bounds().orElseThrow().west());
    }

    @Test
    void aPoleIsInTheOutermostRow() {
        LoadedDataset poles = DatasetFixture.of("poles", GeometryType.POINT)
                .extent(new BoundingBox(-180, -90, 180, 90))
                .loaded();
        assertEquals(
                new TileLimits(2, 0, 3, 0, 3),
                Tileset.of(TileMatrixSet.WEB_MERCATOR_QUAD, List.of(poles))
                        .limits()
                        .get(2));
    }
}
