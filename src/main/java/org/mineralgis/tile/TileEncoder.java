package org.mineralgis.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.store.Database;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.store.TileGround;

/**
 * Mapbox Vector Tiles (version 2.1) out of what the load has drawn. Each dataset is an MVT layer named by its id; one of named
 * areas has a second one, {@code <id>.label}, with a point for each. Features carry {@code fid}, {@code evidence} and the values of
 * the dataset's {@link Dataset#tileFields()} that are there; a point that stands for others carries their number with its own as
 * {@code point_count}. The largest rank comes first.
 */
final class TileEncoder {

    private final ShapeRows rows;

    TileEncoder(Database database) {
        this.rows = new ShapeRows(database);
    }

    /** One tile for somebody who waits for it. */
    Tile encode(List<SelectedDataset> datasets, TileCoordinate tile) {
        return encode(datasets, tile, () -> false);
    }

    /**
     * One tile of all these datasets, in the order given.
     *
     * @param datasets all mapped, with positions, and drawn at the tile's zoom
     * @param gone whether nobody waits for the tile any more
     * @throws org.mineralgis.store.DatabaseException when the database fails: never an empty tile
     */
    Tile encode(List<SelectedDataset> datasets, TileCoordinate tile, BooleanSupplier gone) {
        if (datasets.isEmpty()) {
            return TileBudget.fit(List.of());
        }
        TileGround ground = TileGround.of(tile);
        List<DatasetLayers> layers = datasets.stream()
                .map(selected -> new DatasetLayers(selected.loaded().dataset(), tile, ground.zoom()))
                .toList();
        rows.forEach(datasets, ground, row -> layers.get(row.dataset()).add(row), gone);
        List<LayerFeatures> filled = new ArrayList<>();
        layers.forEach(dataset -> dataset.addTo(filled));
        return TileBudget.fit(filled);
    }
}
