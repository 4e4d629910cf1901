package org.mineralgis.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.store.Database;
import org.mineralgis.store.TileStore;

/**
 * Tiles out of a cache bounded by bytes, or else out of the database. A tile is asked of the database once however many
 * want it at the same time, and is kept under the content it was made from: a new release never meets an old tile.
 */
public final class TileService {

    private static final long CACHE_BYTES = 64L << 20;

    private record Key(List<String> contents, TileCoordinate tile) {}

    private final TileStore store;
    private final SingleFlight<Key, Tile> flights = new SingleFlight<>();
    private final Cache<Key, Tile> cache = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .weigher((Key key, Tile tile) -> tile.weight())
            .build();

    /** Tiles of the datasets in {@code database}. */
    public TileService(Database database) {
        this.store = new TileStore(database);
    }

    /**
     * One tile of one or several datasets together.
     *
     * @param catalogue what is served now
     * @param datasetIds the datasets wanted; those that are not in the catalogue or not mapped give nothing
     * @return empty outside the zoom range or the extent of the {@link Tileset}; inside, a tile that may be empty
     * @throws org.mineralgis.store.DatabaseException when the database fails: never an empty tile, and not remembered
     */
    public Optional<Tile> find(Catalogue catalogue, List<String> datasetIds, TileCoordinate tile) {
        Tileset tileset = Tileset.of(
                datasetIds.stream().flatMap(id -> catalogue.find(id).stream()).toList());
        return tileset.contains(tile) ? Optional.of(get(tileset.at(tile.zoom()), tile)) : Optional.empty();
    }

    private Tile get(List<LoadedDataset> datasets, TileCoordinate tile) {
        Key key = new Key(datasets.stream().map(TileService::contentOf).toList(), tile);
        Tile cached = cache.getIfPresent(key);
        return cached == null ? flights.get(key, () -> encode(key, datasets)) : cached;
    }

    private static String contentOf(LoadedDataset loaded) {
        return loaded.dataset().id() + '@' + loaded.releaseId() + '@' + loaded.contentHash();
    }

    /** Looks once more: an earlier flight may have landed since this one was asked for. */
    private Tile encode(Key key, List<LoadedDataset> datasets) {
        Tile cached = cache.getIfPresent(key);
        if (cached != null) {
            return cached;
        }
        Tile encoded = new Tile(datasets.isEmpty() ? new byte[0] : store.encode(datasets, key.tile()));
        cache.put(key, encoded);
        return encoded;
    }
}
