package org.mineralgis.tile;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.model.ZoomBand;
import org.mineralgis.store.ShapeRow;

/** The MVT layers of one dataset in a tile, made when the first feature comes. For one thread. */
final class DatasetLayers {

    /** How often a cell of the least grid may be halved, so that the grid of a dataset is the grid of the tile. */
    private static final int HALVINGS_MAX = 2;

    private final Dataset dataset;
    private final int gridZoom;
    private final TileFrame frame;
    private @Nullable LayerFeatures records;
    private @Nullable LayerFeatures labels;

    /** No features; {@code zoom} is the level of WebMercatorQuad that has the scale of the tile. */
    DatasetLayers(Dataset dataset, TileCoordinate tile, int zoom) {
        int halvings = tile.set() == TileMatrixSet.WEB_MERCATOR_QUAD ? halvings(dataset, zoom) : 0;
        this.dataset = dataset;
        this.gridZoom = zoom + halvings;
        this.frame = new TileFrame(tile, ZoomBand.CELLS << halvings);
    }

    private static int halvings(Dataset dataset, int zoom) {
        return ZoomBand.of(Objects.requireNonNull(dataset.portrayal().zoom(), "a mapped dataset")).stream()
                .filter(band -> band.contains(zoom))
                .mapToInt(band -> Math.max(0, Math.min(HALVINGS_MAX, band.gridZoom() - zoom)))
                .findFirst()
                .orElseThrow();
    }

    /** Encodes a feature of the records or of their labels. */
    void add(ShapeRow row) {
        if (row.label()) {
            labels = labels == null ? layer(dataset.id() + ".label") : labels;
            labels.add(row);
        } else {
            records = records == null ? layer(dataset.id()) : records;
            records.add(row);
        }
    }

    private LayerFeatures layer(String name) {
        List<String> keys = Stream.concat(
                        Stream.of("fid", "evidence"),
                        dataset.tileFields().stream().map(Field::name))
                .toList();
        return new LayerFeatures(name, keys, frame, gridZoom);
    }

    /** Adds the layers that have features. */
    void addTo(List<LayerFeatures> layers) {
        for (LayerFeatures layer : new @Nullable LayerFeatures[] {records, labels}) {
            if (layer != null && layer.size() > 0) {
                layers.add(layer);
            }
        }
    }
}
