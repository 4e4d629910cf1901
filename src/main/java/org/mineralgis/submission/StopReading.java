package org.mineralgis.submission;

import org.mineralgis.model.LocalizedText;

/** Ends the reading of a file from within its consumer; never an error. */
final class StopReading extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText reason;

    StopReading(LocalizedText reason) {
        super(reason.en(), null, false, false);
        this.reason = reason;
    }

    LocalizedText reason() {
        return reason;
    }
}
