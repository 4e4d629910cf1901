package org.mineralgis.load;

import org.mineralgis.model.Finding;
import org.mineralgis.source.SourceException;

/** A file cannot be read as what it is declared to be. */
final class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    UnreadableFileException(Finding finding, SourceException cause) {
        super(cause.getMessage(), cause);
        this.finding = finding;
    }

    /** The error to report. */
    Finding finding() {
        return finding;
    }
}
