package org.mineralgis.http;

import java.time.Duration;

/**
 * How much of a client's file is taken, and how long that may last.
 *
 * @param bodyBytesMax the whole form
 * @param partsMax fields of the form
 * @param grace how long an upload may be slow
 * @param bytesPerSecondMin how fast it must be on the whole after that
 * @param durationMax after this it ends, however fast it is
 */
record UploadLimits(long bodyBytesMax, int partsMax, Duration grace, long bytesPerSecondMin, Duration durationMax) {

    /** 64 MiB in ten minutes, and not slower than 4 KiB a second. */
    static final UploadLimits DEFAULT =
            new UploadLimits(64L << 20, 20, Duration.ofSeconds(15), 4_096, Duration.ofMinutes(10));
}
