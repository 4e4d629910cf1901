package org.mineralgis.http;

import java.time.Duration;

/** Holds an upload to its size and to its time, so that a client that dribbles does not hold a thread for ever. */
final class UploadPace {

    private final UploadLimits limits;
    private final long startNanos = System.nanoTime();
    private long bytes;

    UploadPace(UploadLimits limits) {
        this.limits = limits;
    }

    /**
     * Counts what came in.
     *
     * @throws Problem when it is too much, or comes too slowly
     */
    void add(int more) {
        bytes += more;
        if (bytes > limits.bodyBytesMax()) {
            throw FormReader.tooLarge();
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - startNanos);
        long due = taken.minus(limits.grace()).toSeconds() * limits.bytesPerSecondMin();
        if (bytes < due || taken.compareTo(limits.durationMax()) > 0) {
            throw Problem.upload(ProblemType.UPLOAD_TOO_SLOW, CheckForm.TOO_SLOW);
        }
    }
}
