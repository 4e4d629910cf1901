package org.mineralgis.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.load.ShippedRelease;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.store.CatalogueStore;
import org.mineralgis.store.Database;
import org.mineralgis.store.LoadedFixture;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.store.TestDatabase;

/** Tiles hold what {@code ST_AsMVT} makes of the same stored shapes, within one unit of the grid, and validly. */
final class TilesEqualPostgisTest {

    private static final int TILES_A_ZOOM = 4;

    @Test
    void twoThousandRandomGeometriesAreThoseOfPostgis() {
        try (TestDatabase test = TestDatabase.create()) {
            RandomShapes shapes = new RandomShapes(20261128);
            List<Feature> features = new ArrayList<>();
            load(test, "point", GeometryType.POINT, shapes.features(GeometryType.POINT, 400), features);
            load(
                    test,
                    "line",
                    GeometryType.MULTI_LINE_STRING,
                    shapes.features(GeometryType.MULTI_LINE_STRING, 600),
                    features);
            load(test, "area", GeometryType.MULTI_POLYGON, shapes.features(GeometryType.MULTI_POLYGON, 1000), features);
            Comparison comparison = new Comparison(test.database());
            for (int zoom = 0; zoom <= 14; zoom++) {
                comparison.addTilesOf(zoom, features, new Random(zoom));
            }
            comparison.assertNone(5_000);
        }
    }

    private static void load(
            TestDatabase test, String id, GeometryType type, List<Feature> features, List<Feature> all) {
        Dataset dataset = LoadedFixture.dataset(id, type);
        LoadedFixture.load(test, dataset, features);
        all.addAll(features);
    }

    @Test
    void whatIsShippedIsThatOfPostgis() throws Exception {
        try (TestDatabase test = ShippedRelease.create()) {
            Comparison comparison = new Comparison(test.database());
            for (int zoom = 0; zoom <= 14; zoom++) {
                comparison.addTilesOfExtent(zoom, new Random(zoom));
            }
            comparison.assertNone(1_000);
        }
    }

    private static final class Comparison {

        private final List<LoadedDataset> datasets;
        private final TileEncoder encoder;
        private final ReferenceTiles reference;
        private final List<String> differences = new ArrayList<>();
        private int compared;

        Comparison(Database database) {
            this.datasets = Tileset.of(
                            TileMatrixSet.WEB_MERCATOR_QUAD,
                            new CatalogueStore(database).current().datasets())
                    .datasets();
            this.encoder = new TileEncoder(database);
            this.reference = new ReferenceTiles(database);
        }

        void addTilesOf(int zoom, List<Feature> features, Random random) {
            for (TileMatrixSet set : TileMatrixSet.values()) {
                Set<TileCoordinate> tiles = new LinkedHashSet<>();
                for (int pick = 0; pick < TILES_A_ZOOM; pick++) {
                    Coordinate place = features.get(random.nextInt(features.size()))
                            .geometry()
                            .getCoordinate();
                    tiles.add(new TileCoordinate(
                            set, zoom, (int) set.column(zoom, place.x), (int) set.row(zoom, place.y)));
                }
                tiles.forEach(this::add);
            }
        }

        void addTilesOfExtent(int zoom, Random random) {
            for (TileMatrixSet set : TileMatrixSet.values()) {
                Tileset tileset = Tileset.of(set, datasets);
                TileLimits limits = TileLimits.of(set, zoom, tileset.bounds().orElseThrow());
                Set<TileCoordinate> tiles = new LinkedHashSet<>();
                for (int pick = 0; pick < TILES_A_ZOOM; pick++) {
                    tiles.add(new TileCoordinate(
                            set,
                            zoom,
                            limits.minColumn() + random.nextInt(limits.maxColumn() - limits.minColumn() + 1),
                            limits.minRow() + random.nextInt(limits.maxRow() - limits.minRow() + 1)));
                }
                tiles.forEach(this::add);
            }
        }

        private void add(TileCoordinate tile) {
            List<SelectedDataset> drawn = Tileset.of(tile.set(), datasets).at(tile.zoom()).stream()
                    .map(SelectedDataset::whole)
                    .toList();
            DecodedTile ours = DecodedTile.of(encoder.encode(drawn, tile).bytes(ContentCoding.IDENTITY));
            for (SelectedDataset selected : drawn) {
                Dataset dataset = selected.loaded().dataset();
                add(ours, dataset, false, tile);
                if (dataset.labelled()) {
                    add(ours, dataset, true, tile);
                }
            }
        }

        private void add(DecodedTile ours, Dataset dataset, boolean label, TileCoordinate tile) {
            String name = label ? dataset.id() + ".label" : dataset.id();
            int extent = ours.features(name).isEmpty() ? 4096 : ours.extent(name);
            DecodedTile theirs = reference.of(dataset, label, tile, extent);
            compared += theirs.features(name).size();
            TileComparison.differences(ours.byFid(name), theirs.byFid(name), extent).stream()
                    .map(difference -> tile + " " + name + " " + extent + ": " + difference)
                    .forEach(differences::add);
        }

        void assertNone(int features) {
            assertEquals(List.of(), differences.stream().limit(10).toList(), differences.size() + " differences");
            assertTrue(compared >= features, "only " + compared + " features were compared");
        }
    }
}
