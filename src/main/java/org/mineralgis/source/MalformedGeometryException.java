package org.mineralgis.source;

import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceFault;

/** Coordinates of which no geometry can be made. It never leaves this package: the reader makes a fault of it. */
final class MalformedGeometryException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient SourceFault fault;

    MalformedGeometryException(String zh, String en) {
        super(en);
        this.fault = new SourceFault(SourceFault.Kind.COORDINATES, new LocalizedText(zh, en));
    }

    SourceFault fault() {
        return fault;
    }
}
