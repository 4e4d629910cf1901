package org.mineralgis.submission;

import org.mineralgis.model.Finding;

/** Ends the drafting of a file that cannot be read at all; it never leaves this room, where it becomes a receipt. */
final class RefusedFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    RefusedFileException(Finding finding) {
        super(finding.message().en());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
