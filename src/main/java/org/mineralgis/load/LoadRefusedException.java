package org.mineralgis.load;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Nothing was loaded and the previous release is served as before. The message is one line: what, and what to do. */
public final class LoadRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable LoadReport report;

    LoadRefusedException(String message) {
        super(message);
        this.report = null;
    }

    LoadRefusedException(LoadReport report) {
        super(report.refusal());
        this.report = report;
    }

    /** The findings about files that made it refuse; empty when the data is not the reason. */
    public Optional<LoadReport> report() {
        return Optional.ofNullable(report);
    }
}
