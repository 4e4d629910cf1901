package org.mineralgis.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.store.Database;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.store.ToldChanges;

/**
 * Tiles out of a cache bounded by bytes, or else out of the database. A tile is asked of the database once however many
 * want it at the same time, and is kept under what it was made from: a new release never meets an old tile, nor one selection
 * that of another. Where somebody edits records, tiles are {@link #drop dropped}. Tiles that many ask for are not pushed out by
 * selections that nobody asks for twice.
 */
public final class TileService {

    /** What the cache may take when nobody says how much, in bytes. */
    public static final long CACHE_BYTES = 64L << 20;

    private final TileEncoder encoder;
    private final Flights<TileKey, Tile> flights = new Flights<>();
    private final Cache<TileKey, Tile> cache;

    /** By entity tag: what is the same everywhere, such as the middle of a large area, is there once. */
    private final Cache<String, Tile> shared =
            Caffeine.newBuilder().weakValues().build();

    private volatile Map<String, ToldChanges.Drawn> drawn = Map.of();

    /** Tiles of the datasets in {@code database}. */
    public TileService(Database database) {
        this(database, CACHE_BYTES);
    }

    /** The same with another size of the cache. */
    public TileService(Database database, long cacheBytes) {
        this.encoder = new TileEncoder(database);
        this.cache = Caffeine.newBuilder()
                .maximumWeight(cacheBytes)
                .weigher((TileKey key, Tile tile) -> key.weight() + tile.weight())
                .build();
    }

    /** The place of a tile that exists in the cache, where it is looked up in no time. */
    public static final class Place {

        private final TileKey key;
        private final List<SelectedDataset> datasets;
        private final TileCoordinate tile;

        private Place(List<SelectedDataset> datasets, TileCoordinate tile) {
            this.key = TileKey.of(datasets, tile);
            this.datasets = datasets;
            this.tile = tile;
        }
    }

    /**
     * The place of one tile of one or several datasets together.
     *
     * @param wanted the datasets, each once; those that are not mapped give nothing
     * @return empty outside the zoom range or the extent of the {@link Tileset}, which are those of all records whatever is
     *     selected; inside, that of a tile that may be empty
     */
    public static Optional<Place> place(List<SelectedDataset> wanted, TileCoordinate tile) {
        Tileset tileset = Tileset.of(
                tile.set(), wanted.stream().map(SelectedDataset::loaded).toList());
        if (!tileset.contains(tile)) {
            return Optional.empty();
        }
        List<LoadedDataset> held = tileset.at(tile.zoom());
        return Optional.of(new Place(
                wanted.stream()
                        .filter(selected -> held.contains(selected.loaded()))
                        .toList(),
                tile));
    }

    /**
     * A tile that is {@link #place there}.
     *
     * @see #get
     */
    public Optional<Tile> find(List<SelectedDataset> wanted, TileCoordinate tile) {
        return place(wanted, tile).map(place -> get(place, () -> false));
    }

    /** The tile if it is in the cache. */
    public @Nullable Tile cached(Place place) {
        return cache.getIfPresent(place.key);
    }

    /**
     * The tile, which is made if need be.
     *
     * @param gone whether who asks has left; asked by another thread when the work takes longer than a moment. When all who wait
     *     for the tile have left, the work ends
     * @throws org.mineralgis.store.DatabaseException when the database fails: never an empty tile, and not remembered
     * @throws java.io.UncheckedIOException when everybody has left
     */
    public Tile get(Place place, BooleanSupplier gone) {
        Tile cached = cached(place);
        return cached == null ? flights.get(place.key, gone, flight -> encode(place, flight)) : cached;
    }

    /** Looks once more: an earlier flight may have landed since this one was asked for. */
    private Tile encode(Place place, Flights.Flight<Tile> flight) {
        Tile cached = cached(place);
        if (cached != null) {
            return cached;
        }
        Tile encoded = share(encoder.encode(place.datasets, place.tile, flight::abandoned));
        // Under the lock of the key, which dropping takes after it has outdated the flight: either it is seen or it
        // sees.
        cache.asMap().compute(place.key, (key, present) -> flight.outdated() ? present : encoded);
        return encoded;
    }

    private Tile share(Tile tile) {
        Tile first = shared.get(tile.etag(ContentCoding.IDENTITY), tag -> tile);
        return first != null && first.sameAs(tile) ? first : tile;
    }

    /** Drops the tiles that are no longer true; none of them is given any more, and what is being made is not kept. */
    public void drop(ToldChanges changes) {
        Map<String, List<BoundingBox>> places = new HashMap<>();
        for (ToldChanges.Place place : changes.places()) {
            places.computeIfAbsent(place.datasetId(), id -> new ArrayList<>()).add(place.box());
        }
        if (!places.isEmpty()) {
            flights.outdate(key -> key.touches(places), cache::invalidate);
            cache.asMap().keySet().removeIf(key -> key.touches(places));
        }
        drawn = changes.drawn();
    }

    /** Drops all tiles. */
    public void dropAll() {
        flights.outdate(key -> true, cache::invalidate);
        cache.invalidateAll();
    }

    /** How many tiles are in the cache. */
    public long size() {
        return cache.asMap().size();
    }

    /** How many wait for tiles that are being made. */
    public long waiting() {
        return flights.passengers();
    }

    /** Whether tiles given from now on have all that the catalogue says they have. */
    public boolean has(LoadedDataset loaded) {
        long revision = loaded.state().drawnRevision();
        ToldChanges.Drawn known = drawn.get(loaded.dataset().id());
        return revision == 0
                || known != null && known.releaseId() == loaded.releaseId() && known.revision() >= revision;
    }
}
