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
 * longer is made behind the answers of the one before it.
 */
final class KeptIndexes {

    private static final long PATIENCE_MILLIS = 500;

    private final Search.Names names;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final ExecutorService builder = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "search-index");
        thread.setDaemon(true);
        return thread;
    });

    /** An index that is there or being made, and the one to answer with meanwhile. */
    private record Kept(
            String content,
            CompletableFuture<NameIndex> index,
            @Nullable NameIndex before) {

        private boolean failed() {
            return index.isCompletedExceptionally();
        }

        private @Nullable NameIndex newest() {
            return index.isDone() && !failed() ? index.join() : before;
        }
    }

    KeptIndexes(Search.Names names) {
        this.names = names;
    }

    /**
     * The index of a dataset.
     *
     * @param units what counties are called, by their codes
     * @param most records that may be searched
     */
    NameIndex get(LoadedDataset loaded, long releaseId, Map<String, LocalizedText> units, int most) {
        String content = releaseId + "." + loaded.state().revision() + (loaded.featureCount() > most ? "." + most : "");
        Kept now = kept.compute(loaded.dataset().id(), (id, known) -> {
            boolean busy = known != null && !known.index().isDone();
            boolean current = known != null && known.content().equals(content) && !known.failed();
            return known != null && (busy || current) ? known : begin(loaded.dataset(), content, units, known, most);
        });
        return await(now);
    }

    private Kept begin(
            Dataset dataset, String content, Map<String, LocalizedText> units, @Nullable Kept known, int most) {
        CompletableFuture<NameIndex> index = CompletableFuture.supplyAsync(() -> make(dataset, units, most), builder);
        return new Kept(content, index, known == null ? null : known.newest());
    }

    private static NameIndex await(Kept now) {
        NameIndex before = now.before();
        try {
            return before == null
                    ? now.index().join()
                    : now.index()
                            .copy()
                            .completeOnTimeout(before, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                            .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private NameIndex make(Dataset dataset, Map<String, LocalizedText> units, int most) {
        List<NamedRecord> records = names.list(dataset, most + 1);
        boolean complete = records.size() <= most;
        List<NamedRecord> searched = complete ? records : records.subList(0, most);
        return new NameIndex(dataset, dataset.schema().holdsUnits() ? named(searched, units) : searched, complete);
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
