package org.mineralgis.style;

import java.nio.file.Path;

/** A file of {@code styles/} says something that is wrong or that the subset of {@code docs/styles.md} does not know. */
public final class StyleFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final int line;

    StyleFileException(Path file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
        this.file = file;
        this.line = line;
    }

    StyleFileException(Path file, int line, String problem, Throwable cause) {
        this(file, line, problem);
        initCause(cause);
    }

    /** The file, as it was named when it was read. */
    public Path file() {
        return file;
    }

    /** The line of the element that is meant, from 1. */
    public int line() {
        return line;
    }
}
