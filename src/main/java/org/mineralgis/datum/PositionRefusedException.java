package org.mineralgis.datum;

import org.mineralgis.model.LocalizedText;

/** A position that has no answer in WGS 84, with the reason and what can be done. */
public final class PositionRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Kind {
        /** The coordinates cannot be of their system: outside its zone, or outside the area of its formula. */
        OUTSIDE_AREA,
        /** The coordinates may be right, but no known operation leads from their datum to WGS 84 there. */
        NO_OPERATION
    }

    private final Kind kind;
    private final transient LocalizedText reason;

    PositionRefusedException(Kind kind, LocalizedText reason) {
        super(reason.en());
        this.kind = kind;
        this.reason = reason;
    }

    /** Why. */
    public Kind kind() {
        return kind;
    }

    /** The position, the reason and the choices, for people; one sentence or two. */
    public LocalizedText reason() {
        return reason;
    }
}
