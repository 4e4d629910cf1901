package org.mineralgis.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.store.NamedRecord;
import org.mineralgis.store.RecordName;

/**
 * The indexes of datasets, each made anew when its records are others. Who asks meanwhile waits for a moment; an index that takes
 * longer is made behind the answers of the one before it, and the first of many records behind those of one of the first records.
 */
final class KeptIndexes {

    private static final long PATIENCE_MILLIS = 500;

    /** Of more records an index takes so long that the first who ask are answered from some of them. */
    private static final int LARGE = 100_000;

    private static final int FIRST_RECORDS = 20_000;

    private final Search.Names names;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final ExecutorService builder = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "search-index");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * An index that is there or being made.
     *
     * @param before what answers meanwhile: the one of before, or one of the first records; null when it takes too little time for that
     */
    private record Kept(
            String content,
            CompletableFuture<NameIndex> index,
            @Nullable CompletableFuture<NameIndex> before) {

        private boolean failed() {
            return index.isCompletedExceptionally();
        }

        private @Nullable CompletableFuture<NameIndex> newest() {
            if (index.isDone() && !failed()) {
                return index;
            }
            return before != null && before.isDone() && !before.isCompletedExceptionally() ? before : null;
        }
    }

    KeptIndexes(Search.Names names) {
        this.names = names;
    }

    /**
     * Sees to it that the index of a dataset is there or being made.
     *
     * @param units what counties are called, by their codes
     * @param most records that may be searched
     */
    void begin(LoadedDataset loaded, long releaseId, Map<String, LocalizedText> units, int most) {
        String content = releaseId + "." + loaded.state().revision() + (loaded.featureCount() > most ? "." + most : "");
        kept.compute(loaded.dataset().id(), (id, known) -> {
            boolean busy = known != null && !known.index().isDone();
            boolean current = known != null && known.content().equals(content) && !known.failed();
            return known != null && (busy || current) ? known : new Making(loaded, units, most).begin(content, known);
        });
    }

    /** The index of a dataset that was begun. */
    NameIndex get(String dataset) {
        Kept now = kept.get(dataset);
        if (now == null) {
            throw new IllegalStateException("no index of " + dataset + " was begun");
        }
        CompletableFuture<NameIndex> before = now.before();
        try {
            if (before == null || now.index().isDone()) {
                return now.index().join();
            }
            return now.index()
                    .copy()
                    .completeOnTimeout(before.join(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** What an index is made of. */
    private final class Making {

        private final LoadedDataset loaded;
        private final Map<String, LocalizedText> units;
        private final int most;

        Making(LoadedDataset loaded, Map<String, LocalizedText> units, int most) {
            this.loaded = loaded;
            this.units = units;
            this.most = most;
        }

        Kept begin(String content, @Nullable Kept known) {
            CompletableFuture<NameIndex> before = known == null ? null : known.newest();
            if (before == null && Math.min(loaded.featureCount(), most) > LARGE) {
                // The rest waits behind what other datasets have waiting by then.
                CompletableFuture<NameIndex> first = CompletableFuture.supplyAsync(() -> make(FIRST_RECORDS), builder);
                return new Kept(content, first.thenApplyAsync(part -> make(most), builder), first);
            }
            return new Kept(content, CompletableFuture.supplyAsync(() -> make(most), builder), before);
        }

        private NameIndex make(int limit) {
            Dataset dataset = loaded.dataset();
            List<NamedRecord> records = names.list(dataset, limit + 1);
            boolean complete = records.size() <= limit;
            List<NamedRecord> searched = complete ? records : records.subList(0, limit);
            return new NameIndex(dataset, dataset.schema().holdsUnits() ? named(searched, units) : searched, complete);
        }
    }

    /** Units have their English names in the vocabularies of those that name them. */
    private static List<NamedRecord> named(List<NamedRecord> records, Map<String, LocalizedText> units) {
        return records.stream()
                .map(record -> units.containsKey(record.fid())
                        ? named(record, units.get(record.fid()).en())
                        : record)
                .toList();
    }

    private static NamedRecord named(NamedRecord record, String english) {
        if (record.names().stream().anyMatch(name -> name.kind() == RecordName.Kind.TITLE_EN)) {
            return record;
        }
        List<RecordName> names = new ArrayList<>(record.names());
        names.add(0, new RecordName(english, RecordName.Kind.TITLE_EN));
        return new NamedRecord(
                record.fid(),
                names,
                record.commodities(),
                record.county(),
                record.importance(),
                record.point(),
                record.box(),
                record.accuracyMeters());
    }
}
