package org.mineralgis.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.model.ZoomBand;
import org.mineralgis.store.Database;
import org.mineralgis.store.LiveStore;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.store.ShapeRow;
import org.mineralgis.store.ShapeStore;
import org.mineralgis.store.TileGround;

/**
 * Mapbox Vector Tiles (version 2.1) out of what the load has drawn. Each dataset is an MVT layer named by its id; one of named
 * areas has a second one, {@code <id>.label}, with a point for each. Features carry {@code fid}, {@code evidence} and the values of
 * the dataset's {@link Dataset#tileFields()} that are there; a point that stands for others carries their number with its own as
 * {@code point_count}. The largest rank comes first.
 */
final class TileEncoder {

    /** Cells of a tile's grid along a side, at least. */
    private static final int EXTENT = ZoomBand.CELLS;

    /** How often a cell may be halved, so that the grid of a dataset is the grid of the tile. */
    private static final int HALVINGS_MAX = 2;

    private final ShapeStore store;
    private final LiveShapes live;

    TileEncoder(Database database) {
        this.store = new ShapeStore(database);
        this.live = new LiveShapes(new LiveStore(database));
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
        List<Layers> layers = datasets.stream()
                .map(selected -> Layers.of(selected.loaded().dataset(), tile, ground.zoom()))
                .toList();
        addAll(datasets, ground, layers, gone);
        List<LayerFeatures> filled = new ArrayList<>();
        layers.forEach(dataset -> {
            filled.add(dataset.records);
            filled.add(dataset.labels);
        });
        filled.removeIf(features -> features.size() == 0);
        return TileBudget.fit(filled);
    }

    /** Of those whose shapes are there by one statement, of the others by one for each. */
    private void addAll(List<SelectedDataset> datasets, TileGround ground, List<Layers> layers, BooleanSupplier gone) {
        List<SelectedDataset> kept = new ArrayList<>();
        List<Layers> keptLayers = new ArrayList<>();
        for (int index = 0; index < datasets.size(); index++) {
            SelectedDataset selected = datasets.get(index);
            if (selected.loaded().state().live()) {
                live.forEach(index, selected, ground, layers.get(index)::add, gone);
            } else {
                kept.add(selected);
                keptLayers.add(layers.get(index));
            }
        }
        if (!kept.isEmpty()) {
            store.forEach(kept, ground, row -> keptLayers.get(row.dataset()).add(row), gone);
        }
    }

    private record Layers(LayerFeatures records, LayerFeatures labels) {

        static Layers of(Dataset dataset, TileCoordinate tile, int zoom) {
            int halvings = halvings(dataset, tile, zoom);
            TileFrame frame = new TileFrame(tile, EXTENT << halvings);
            List<String> keys = Stream.concat(
                            Stream.of("fid", "evidence"),
                            dataset.tileFields().stream().map(Field::name))
                    .toList();
            return new Layers(
                    new LayerFeatures(dataset.id(), keys, frame, zoom + halvings),
                    new LayerFeatures(dataset.id() + ".label", keys, frame, zoom + halvings));
        }

        private static int halvings(Dataset dataset, TileCoordinate tile, int zoom) {
            if (tile.set() != TileMatrixSet.WEB_MERCATOR_QUAD) {
                return 0;
            }
            return ZoomBand.of(Objects.requireNonNull(dataset.portrayal().zoom(), "a mapped dataset")).stream()
                    .filter(band -> band.contains(zoom))
                    .mapToInt(band -> Math.max(0, Math.min(HALVINGS_MAX, band.gridZoom() - zoom)))
                    .findFirst()
                    .orElseThrow();
        }

        void add(ShapeRow row) {
            (row.label() ? labels : records).add(row);
        }
    }
}
