package org.mineralgis.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.Selection;

/**
 * Counts of whole datasets or of much of them, which take a while: the same question about the same content is counted once. Counts
 * that are asked for again and again are charts and maps that many readers open.
 *
 * @param <Q> what was asked beside the selection, told apart by {@code equals}
 * @param <C> what was counted; immutable
 */
final class KeptCounts<Q, C> {

    /** Of groups and cells in all, some ten megabytes. */
    private static final int PARTS_MAX = 50_000;

    /** So many letters of an address take about as much memory as a group. */
    private static final int LETTERS_OF_PART = 16;

    private final Cache<Key<Q>, Counted<C>> kept = Caffeine.newBuilder()
            .maximumWeight(PARTS_MAX)
            .weigher((Key<Q> key, Counted<C> counted) -> counted.parts())
            .build();
    private final C none;
    private final ToIntFunction<C> parts;

    private record Key<Q>(ContentKey content, Selection selection, Q question) {}

    private record Counted<C>(C counts, int parts) {}

    /**
     * One that keeps the less, the more {@code parts} there are.
     *
     * @param none the counts where nothing can match
     */
    KeptCounts(C none, ToIntFunction<C> parts) {
        this.none = none;
        this.parts = parts;
    }

    /**
     * The counts of this content that were kept, or new ones. Who asks at the same time does not wait for the other.
     *
     * @param request whose address is about as long as the question
     */
    C of(LoadedDataset loaded, AskedRecords asked, Q question, Request request, Function<Selection, C> count) {
        if (asked.impossible()) {
            return none;
        }
        Key<Q> key = new Key<>(ContentKey.of(loaded), asked.selection(), question);
        Counted<C> known = kept.getIfPresent(key);
        if (known != null) {
            return known.counts();
        }
        C counts = count.apply(asked.selection());
        int letters = request.here().toString().length();
        kept.put(key, new Counted<>(counts, 1 + parts.applyAsInt(counts) + letters / LETTERS_OF_PART));
        return counts;
    }
}
