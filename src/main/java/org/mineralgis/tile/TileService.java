package org.mineralgis.tile;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
    private final AsyncCache<Key, Tile> cache = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .weigher((Key key, Tile tile) -> tile.weight())
            .buildAsync();

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
        CompletableFuture<Tile> mine = new CompletableFuture<>();
        CompletableFuture<Tile> earlier = cache.asMap().putIfAbsent(key, mine);
        return earlier == null ? encode(datasets, tile, mine) : await(earlier);
    }

    private static String contentOf(LoadedDataset loaded) {
        return loaded.dataset().id() + '@' + loaded.releaseId() + '@' + loaded.contentHash();
    }

    /** Works in the thread of the first request; a failure reaches all that wait, and the cache drops it by itself. */
    private Tile encode(List<LoadedDataset> datasets, TileCoordinate tile, CompletableFuture<Tile> promise) {
        try {
            Tile encoded = new Tile(datasets.isEmpty() ? new byte[0] : store.encode(datasets, tile));
            promise.complete(encoded);
            return encoded;
        } catch (RuntimeException | Error e) {
            promise.completeExceptionally(e);
            throw e;
        }
    }

    private static Tile await(CompletableFuture<Tile> promise) {
        try {
            return promise.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
