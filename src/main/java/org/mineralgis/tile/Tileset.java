package org.mineralgis.tile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.model.ZoomRange;

/**
 * Datasets served together as tiles of one tile matrix set, and which tiles that makes. Only mapped datasets with positions
 * count; what remains may be nothing, and then there is no tile at all.
 */
public final class Tileset {

    private final TileMatrixSet set;
    private final List<LoadedDataset> datasets;

    private Tileset(TileMatrixSet set, List<LoadedDataset> datasets) {
        this.set = set;
        this.datasets = datasets;
    }

    /** The tileset of those of {@code datasets} that can have tiles, in their order. */
    public static Tileset of(TileMatrixSet set, List<LoadedDataset> datasets) {
        return new Tileset(set, datasets.stream().filter(Tileset::hasTiles).toList());
    }

    private static boolean hasTiles(LoadedDataset loaded) {
        return loaded.dataset().spatial() && loaded.dataset().portrayal().mapped() && loaded.extent() != null;
    }

    /** The tile matrix set that its tiles belong to. */
    public TileMatrixSet set() {
        return set;
    }

    /** The datasets in it. */
    public List<LoadedDataset> datasets() {
        return datasets;
    }

    /** From the smallest first to the largest last zoom of its datasets; empty when there are none. */
    public Optional<ZoomRange> zoom() {
        return datasets.stream().map(this::zoomOf).reduce((a, b) -> {
            return new ZoomRange(Math.min(a.min(), b.min()), Math.max(a.max(), b.max()));
        });
    }

    /**
     * The box around all positions, in degrees; empty when there are no datasets. When one of them crosses the
     * antimeridian, the box goes round the whole globe.
     */
    public Optional<BoundingBox> bounds() {
        return datasets.stream()
                .map(LoadedDataset::extent)
                .filter(Objects::nonNull)
                .map(Tileset::uncrossed)
                .reduce((a, b) -> new BoundingBox(
                        Math.min(a.west(), b.west()),
                        Math.min(a.south(), b.south()),
                        Math.max(a.east(), b.east()),
                        Math.max(a.north(), b.north())));
    }

    /** The tiles that exist, one entry per zoom level in rising order; a tile outside of them is not there (404). */
    public List<TileLimits> limits() {
        return zoom().stream()
                .flatMapToInt(zoom -> IntStream.rangeClosed(zoom.min(), zoom.max()))
                .mapToObj(zoom -> TileLimits.of(set, zoom, bounds().orElseThrow()))
                .toList();
    }

    /** Whether the tile exists, be it empty. */
    public boolean contains(TileCoordinate tile) {
        return tile.set() == set
                && zoom().filter(zoom -> zoom.contains(tile.zoom())).isPresent()
                && TileLimits.of(set, tile.zoom(), bounds().orElseThrow()).contains(tile);
    }

    /**
     * The datasets that a tile of this zoom holds. None before its own first zoom; but one whose last zoom lies before the
     * tileset's stays in, because clients enlarge the last tiles of a tileset, not of a dataset.
     */
    List<LoadedDataset> at(int zoom) {
        return datasets.stream().filter(loaded -> zoom >= zoomOf(loaded).min()).toList();
    }

    /** The levels from the first with tiles of a dataset of this tileset to the last at which there is more to see. */
    public ZoomRange zoomOf(LoadedDataset loaded) {
        ZoomRange drawn = loaded.dataset().portrayal().zoom();
        return set.zoomOf(Objects.requireNonNull(drawn, "a dataset of a tileset is mapped"));
    }

    private static BoundingBox uncrossed(BoundingBox box) {
        return box.crossesAntimeridian() ? new BoundingBox(-180, box.south(), 180, box.north()) : box;
    }
}
