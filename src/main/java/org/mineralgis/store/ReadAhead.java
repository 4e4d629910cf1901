package org.mineralgis.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Feature;
import org.mineralgis.query.PageStart;

/**
 * Lets another thread read records while the calling one works on those before them, so that database and consumer need not
 * wait for each other. Only so many wait in between; the consumer hears everything in the calling thread.
 */
final class ReadAhead implements PageConsumer {

    private static final int BATCHES = 8;
    private static final long LOOK_MILLIS = 100;

    private static final ExecutorService READERS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "records");
        thread.setDaemon(true);
        return thread;
    });

    /** Something that the consumer is told. */
    private interface Step {
        void tell(PageConsumer consumer) throws IOException;
    }

    /** Reads records and tells them. */
    @FunctionalInterface
    interface Reader {
        /** Reads all of them. */
        void readTo(PageConsumer consumer);
    }

    private static final Step END = consumer -> {};

    private final PageConsumer consumer;
    private final int batchSize;
    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(BATCHES);
    private List<Feature> batch = new ArrayList<>();
    private boolean stopped;
    private boolean waiting;

    private ReadAhead(PageConsumer consumer, int batchSize) {
        this.consumer = consumer;
        this.batchSize = batchSize;
    }

    /**
     * Has {@code reader} read in another thread.
     *
     * @param records about as many are read ahead
     * @throws IOException what the consumer threw; the reader has ended then
     */
    static void run(Reader reader, PageConsumer consumer, int records) throws IOException {
        ReadAhead ahead = new ReadAhead(consumer, Math.max(1, records / BATCHES));
        Future<?> reading = READERS.submit(() -> ahead.read(reader));
        boolean whole = false;
        try {
            ahead.tellAll();
            whole = true;
        } finally {
            ahead.stop();
            await(reading, whole);
        }
    }

    private void read(Reader reader) {
        try {
            reader.readTo(this);
            handBatch();
        } finally {
            hand(END);
        }
    }

    private void tellAll() throws IOException {
        Step step = next();
        while (step != END) {
            step.tell(consumer);
            step = next();
        }
    }

    private Step next() throws IOException {
        Step ready = steps.poll();
        if (ready != null) {
            return ready;
        }
        waiting(true);
        try {
            return steps.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while records were read", e);
        } finally {
            waiting(false);
        }
    }

    /** The reader's own failure matters only when the consumer has none. */
    private static void await(Future<?> reading, boolean whole) throws IOException {
        try {
            reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while records were read", e);
        } catch (ExecutionException e) {
            if (whole) {
                throwAgain(e.getCause());
            }
        }
    }

    private static void throwAgain(@Nullable Throwable failure) throws IOException {
        if (failure instanceof UncheckedIOException gone) {
            throw gone.getCause();
        }
        if (failure instanceof RuntimeException other) {
            throw other;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(failure);
    }

    private synchronized void waiting(boolean value) {
        waiting = value;
    }

    private synchronized void stop() {
        stopped = true;
    }

    private synchronized boolean stopped() {
        return stopped;
    }

    /** The consumer is only asked while it waits: what it looks at is not for two threads at once. */
    @Override
    public synchronized boolean gone() {
        return stopped || (waiting && consumer.gone());
    }

    @Override
    public void begin(long matched) {
        hand(to -> to.begin(matched));
    }

    @Override
    public void accept(Feature feature) {
        batch.add(feature);
        if (batch.size() >= batchSize) {
            handBatch();
        }
    }

    @Override
    public void end(@Nullable PageStart next) {
        handBatch();
        hand(to -> to.end(next));
    }

    private void handBatch() {
        List<Feature> full = batch;
        batch = new ArrayList<>(batchSize);
        hand(to -> {
            for (Feature feature : full) {
                to.accept(feature);
            }
        });
    }

    private void hand(Step step) {
        try {
            boolean taken = false;
            while (!taken && !stopped()) {
                taken = steps.offer(step, LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
            if (!taken && step != END) {
                throw new UncheckedIOException(new IOException("nobody takes the records any more"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while records were read", e));
        }
    }
}
