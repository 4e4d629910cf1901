package org.mineralgis.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceNotice;
import org.mineralgis.model.SourceRecord;
import org.mineralgis.source.RecordConsumer;
import org.mineralgis.source.RecordReader;
import org.mineralgis.source.SourceException;

/**
 * Reads a file on a thread of its own, prepares its records on as many as there are processors, and hands them over on the
 * thread that asked. Records and notices arrive in the order of the file, and only so many are on their way that memory does
 * not depend on the file.
 */
final class RecordPipe {

    private static final int BATCH_RECORDS = 256;
    private static final int BATCHES = 8;
    private static final int WORKERS = Runtime.getRuntime().availableProcessors();
    /** Positions and texts on their way; about 40 bytes each. One record may have more, and then travels alone. */
    private static final int WEIGHT_MAX = 1_000_000;

    private static final int BATCH_WEIGHT = 100_000;

    /** What was read, records prepared; the last batch of a file has an end. */
    private record Batch(
            Future<List<Runnable>> turns,
            int weight,
            @Nullable End end) {}

    /** How the reading ended; failure is null when all was read. */
    private record End(@Nullable Throwable failure) {}

    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES);
    private final Semaphore room = new Semaphore(WEIGHT_MAX);
    private final RecordWork work;
    private final @Nullable ExecutorService preparing;
    private volatile boolean given;

    private RecordPipe(RecordWork work) {
        this.work = work;
        this.preparing = work.preparesAhead() ? Executors.newFixedThreadPool(WORKERS, RecordPipe::worker) : null;
    }

    private static Thread worker(Runnable task) {
        Thread thread = new Thread(task, "prepare records");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Does {@code work} with every record of {@code file}, the part that has its turn on this thread.
     *
     * @throws SourceException if the file is not of its format
     * @throws IOException if its bytes cannot be read
     */
    static void read(Path file, SourceFile spec, RecordWork work) throws IOException, SourceException {
        new RecordPipe(work).run(file, spec);
    }

    private void run(Path file, SourceFile spec) throws IOException, SourceException {
        Thread reader = new Thread(() -> fill(file, spec), "read " + spec.path());
        reader.setDaemon(true);
        reader.start();
        Throwable failure;
        try {
            failure = drain();
        } finally {
            given = true;
            reader.interrupt();
            join(reader);
            if (preparing != null) {
                preparing.shutdownNow();
            }
        }
        rethrow(failure);
    }

    private @Nullable Throwable drain() {
        while (true) {
            Batch batch = take();
            turns(batch).forEach(Runnable::run);
            room.release(batch.weight());
            if (batch.end() != null) {
                return batch.end().failure();
            }
        }
    }

    private Batch take() {
        try {
            return batches.take();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static List<Runnable> turns(Batch batch) {
        try {
            return batch.turns().get();
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (ExecutionException e) {
            // Thrown anew here, so that both threads are in the trace.
            throw new IllegalStateException("a record could not be prepared", e.getCause());
        }
    }

    private static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("the load was interrupted");
    }

    private Future<List<Runnable>> turns(List<Object> items) {
        return preparing == null
                ? CompletableFuture.completedFuture(
                        turns(items, record -> () -> work.prepare(record).run()))
                : preparing.submit(() -> turns(items, work::prepare));
    }

    private List<Runnable> turns(List<Object> items, Function<SourceRecord, Runnable> preparation) {
        List<Runnable> turns = new ArrayList<>(items.size());
        for (Object item : items) {
            turns.add(
                    item instanceof SourceRecord record
                            ? preparation.apply(record)
                            : () -> work.notice((SourceNotice) item));
        }
        return turns;
    }

    /** The file must be closed before the load goes on or ends. */
    private static void join(Thread reader) {
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(@Nullable Throwable failure) throws IOException, SourceException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof SourceException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }

    private void fill(Path file, SourceFile spec) {
        Filling filling = new Filling();
        Throwable failure = null;
        try {
            RecordReader.of(spec.format()).read(file, spec, filling);
        } catch (IOException | SourceException | RuntimeException | Error e) {
            failure = e;
        }
        if (!given) {
            filling.end(failure);
        }
    }

    /** Collects batches, on the reader's thread. */
    private final class Filling implements RecordConsumer {

        private List<Object> items = new ArrayList<>(BATCH_RECORDS);
        private int weight;

        @Override
        public void accept(SourceRecord record) {
            add(record, weight(record));
        }

        @Override
        public void notice(SourceNotice notice) {
            add(notice, 1);
        }

        private void add(Object item, int itemWeight) {
            if (weight > 0 && weight + itemWeight > BATCH_WEIGHT) {
                send(null);
            }
            items.add(item);
            weight += itemWeight;
            if (items.size() == BATCH_RECORDS || weight > BATCH_WEIGHT) {
                send(null);
            }
        }

        void end(@Nullable Throwable failure) {
            send(new End(failure));
        }

        private void send(@Nullable End end) {
            int permits = Math.min(weight, WEIGHT_MAX);
            try {
                room.acquire(permits);
                batches.put(new Batch(turns(items), permits, end));
            } catch (InterruptedException e) {
                throw new CancellationException("nobody takes the records any more");
            }
            items = new ArrayList<>(BATCH_RECORDS);
            weight = 0;
        }

        private static int weight(SourceRecord record) {
            long characters = 0;
            for (String text : record.attributes().values()) {
                characters += text == null ? 0 : text.length();
            }
            int positions = record.geometry() == null ? 0 : record.geometry().getNumPoints();
            return (int) Math.min(WEIGHT_MAX, 1 + positions + characters / 20);
        }
    }
}
