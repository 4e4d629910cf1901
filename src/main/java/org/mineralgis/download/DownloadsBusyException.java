package org.mineralgis.download;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** As many downloads are under way as may be; trying again later helps. */
public final class DownloadsBusyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private DownloadsBusyException() {
        super("as many downloads are under way as may be", null, false, false);
    }

    /** Takes a place, which the caller gives back. */
    static void enter(Semaphore places, long patienceSeconds) {
        try {
            if (places.tryAcquire(patienceSeconds, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new DownloadsBusyException();
    }
}
