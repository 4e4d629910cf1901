package org.mineralgis.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.mineralgis.model.LabelLanguage;
import org.mineralgis.query.Selection;
import org.mineralgis.tile.Flights;

/**
 * What blocks of tiles show, fetched and labelled once for all of their tiles that are asked for within a while: kept for as long
 * as its bytes fit.
 */
final class MapBlocks {

    private static final long CACHE_BYTES = 48L << 20;

    private final Cache<Key, MapContent> blocks;
    private final Flights<Key, MapContent> flights = new Flights<>();

    /**
     * Which block.
     *
     * @param version another one whenever the datasets or how they are drawn may be others
     */
    record Key(String version, List<Selection> selections, TileBlock block, LabelLanguage language) {

        private int weight() {
            return 500 + 4 * selections.toString().length();
        }
    }

    MapBlocks() {
        this(CACHE_BYTES);
    }

    /** One that keeps no more than so many bytes. */
    MapBlocks(long bytes) {
        blocks = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Key key, MapContent content) -> key.weight() + content.weight())
                .build();
    }

    /** Makes what a block shows, and breaks off when nobody waits any more. */
    @FunctionalInterface
    interface Maker {

        MapContent make(BooleanSupplier abandoned);
    }

    /**
     * What the block shows. A block of one tile is not kept: its tile is.
     *
     * @param gone whether who asks has left; when all who wait for the block have, the work ends
     */
    MapContent get(Key key, BooleanSupplier gone, Maker maker) {
        if (key.block().single()) {
            return maker.make(gone);
        }
        MapContent kept = blocks.getIfPresent(key);
        return kept != null
                ? kept
                : flights.get(key, gone, flight -> {
                    // An earlier flight may have landed since this one was asked for.
                    MapContent landed = blocks.getIfPresent(key);
                    if (landed != null) {
                        return landed;
                    }
                    MapContent made = maker.make(flight::abandoned);
                    blocks.put(key, made);
                    return made;
                });
    }

    /** How many wait for blocks that are being made. */
    long waiting() {
        return flights.passengers();
    }

    /** About how many bytes are kept. */
    long bytes() {
        blocks.cleanUp();
        return blocks.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }
}
