package org.mineralgis.source;

import java.nio.file.Path;

/** A {@code dataset.yaml}, or file of datum parameters, that is not as it must be. The message is one line: file, line, what was expected. */
public final class DatasetFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final int line;

    DatasetFileException(Path file, int line, String fault) {
        super(file + ":" + line + ": " + fault);
        this.file = file;
        this.line = line;
    }

    /** The file at fault. */
    public Path file() {
        return file;
    }

    /** The line at fault, from 1. */
    public int line() {
        return line;
    }
}
