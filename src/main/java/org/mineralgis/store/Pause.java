package org.mineralgis.store;

import java.time.Duration;

/** Waiting between two attempts. */
final class Pause {

    private Pause() {}

    /** Waits; false when the thread was asked to stop, in which case it stays marked so. */
    static boolean of(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
