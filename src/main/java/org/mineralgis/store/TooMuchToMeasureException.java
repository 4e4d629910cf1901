package org.mineralgis.store;

/** More than the memory of the program allows to measure at once; nothing was. Asking for less helps. */
public final class TooMuchToMeasureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What there is too much of. */
    public enum Of {
        /** Records that are asked for. */
        RECORDS,
        /** Vertices of the lines. */
        VERTICES
    }

    private final Of of;
    private final long count;
    private final long max;

    /**
     * Refuses.
     *
     * @param count how many there are
     * @param max how many there may be
     */
    public TooMuchToMeasureException(Of of, long count, long max) {
        super(count + " " + of + ", at most " + max);
        this.of = of;
        this.count = count;
        this.max = max;
    }

    /** What there is too much of. */
    public Of of() {
        return of;
    }

    /** How many there are. */
    public long count() {
        return count;
    }

    /** How many there may be. */
    public long max() {
        return max;
    }
}
