package org.mineralgis.source;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A source file that cannot be read as what it is declared to be, such as GeoJSON with a syntax error. A record that
 * is merely wrong is never a reason for it. The message is one line: file, place, what is wrong.
 */
public final class SourceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Path file;

    SourceException(Path file, String place, String fault, @Nullable Throwable cause) {
        super(file + ":" + (place.isEmpty() ? "" : " " + place + ":") + " " + OneLine.of(fault), cause);
        this.file = file;
    }

    SourceException(Path file, String place, String fault) {
        this(file, place, fault, null);
    }

    /** The file at fault. */
    public Path file() {
        return file;
    }
}
