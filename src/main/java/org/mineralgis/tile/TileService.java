package org.mineralgis.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.query.Selection;
import org.mineralgis.store.Database;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.store.ShapeStore;

/**
 * Tiles out of a cache bounded by bytes, or else out of the database. A tile is asked of the database once however many
 * want it at the same time, and is kept under the content it was made from: a new release never meets an old tile, nor one
 * selection that of another. Tiles that many ask for are not pushed out by selections that nobody asks for twice.
 */
public final class TileService {

    private static final long CACHE_BYTES = 64L << 20;

    /** Heap that a selection takes for each character of its description, roughly. */
    private static final int BYTES_PER_CHARACTER = 4;

    private record Content(String version, Selection selection) {

        static Content of(SelectedDataset selected) {
            LoadedDataset loaded = selected.loaded();
            String version = loaded.dataset().id() + '@' + loaded.releaseId() + '@' + loaded.contentHash();
            return new Content(version, selected.selection());
        }

        int weight() {
            return selection == Selection.ALL ? 0 : selection.toString().length() * BYTES_PER_CHARACTER;
        }
    }

    private record Key(List<Content> contents, TileCoordinate tile) {

        int weight() {
            return contents.stream().mapToInt(Content::weight).sum();
        }
    }

    private final TileEncoder encoder;
    private final SingleFlight<Key, Tile> flights = new SingleFlight<>();
    private final Cache<Key, Tile> cache = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .weigher((Key key, Tile tile) -> key.weight() + tile.weight())
            .build();

    /** Tiles of the datasets in {@code database}. */
    public TileService(Database database) {
        this.encoder = new TileEncoder(new ShapeStore(database));
    }

    /**
     * One tile of one or several datasets together.
     *
     * @param wanted the datasets, each once; those that are not mapped give nothing
     * @return empty outside the zoom range or the extent of the {@link Tileset}, which are those of all records whatever is
     *     selected; inside, a tile that may be empty
     * @throws org.mineralgis.store.DatabaseException when the database fails: never an empty tile, and not remembered
     */
    public Optional<Tile> find(List<SelectedDataset> wanted, TileCoordinate tile) {
        Tileset tileset = Tileset.of(
                tile.set(), wanted.stream().map(SelectedDataset::loaded).toList());
        if (!tileset.contains(tile)) {
            return Optional.empty();
        }
        List<LoadedDataset> held = tileset.at(tile.zoom());
        return Optional.of(get(
                wanted.stream()
                        .filter(selected -> held.contains(selected.loaded()))
                        .toList(),
                tile));
    }

    private Tile get(List<SelectedDataset> datasets, TileCoordinate tile) {
        Key key = new Key(datasets.stream().map(Content::of).toList(), tile);
        Tile cached = cache.getIfPresent(key);
        return cached == null ? flights.get(key, () -> encode(key, datasets)) : cached;
    }

    /** Looks once more: an earlier flight may have landed since this one was asked for. */
    private Tile encode(Key key, List<SelectedDataset> datasets) {
        Tile cached = cache.getIfPresent(key);
        if (cached != null) {
            return cached;
        }
        Tile encoded = encoder.encode(datasets, key.tile());
        cache.put(key, encoded);
        return encoded;
    }
}
