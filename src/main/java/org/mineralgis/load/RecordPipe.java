package org.mineralgis.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceNotice;
import org.mineralgis.model.SourceRecord;
import org.mineralgis.source.RecordConsumer;
import org.mineralgis.source.RecordReader;
import org.mineralgis.source.SourceException;

/**
 * Reads a file on a thread of its own while what was read before is checked: two cores are busy instead of one. Records
 * and notices arrive in the order of the file, and only so many are on their way that memory does not depend on the file.
 */
final class RecordPipe {

    private static final int BATCH_RECORDS = 256;
    private static final int BATCHES = 8;
    /** Positions and texts on their way; about 40 bytes each. One record may have more, and then travels alone. */
    private static final int WEIGHT_MAX = 1_000_000;

    private static final int BATCH_WEIGHT = 100_000;

    /** What was read; the last batch of a file has an end. */
    private record Batch(
            List<Object> items, int weight, @Nullable End end) {}

    /** How the reading ended; failure is null when all was read. */
    private record End(@Nullable Throwable failure) {}

    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES);
    private final Semaphore room = new Semaphore(WEIGHT_MAX);
    private volatile boolean given;

    /**
     * Hands every record of {@code file} to {@code consumer}, on this thread.
     *
     * @throws SourceException if the file is not of its format
     * @throws IOException if its bytes cannot be read
     */
    static void read(Path file, SourceFile spec, RecordConsumer consumer) throws IOException, SourceException {
        new RecordPipe().run(file, spec, consumer);
    }

    private void run(Path file, SourceFile spec, RecordConsumer consumer) throws IOException, SourceException {
        Thread reader = new Thread(() -> fill(file, spec), "read " + spec.path());
        reader.setDaemon(true);
        reader.start();
        Throwable failure;
        try {
            failure = drain(consumer);
        } finally {
            given = true;
            reader.interrupt();
            join(reader);
        }
        rethrow(failure);
    }

    private @Nullable Throwable drain(RecordConsumer consumer) {
        while (true) {
            Batch batch = take();
            for (Object item : batch.items()) {
                if (item instanceof SourceRecord record) {
                    consumer.accept(record);
                } else {
                    consumer.notice((SourceNotice) item);
                }
            }
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
            Thread.currentThread().interrupt();
            throw new CancellationException("the load was interrupted");
        }
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
                batches.put(new Batch(items, permits, end));
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
