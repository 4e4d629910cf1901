package org.mineralgis.store;

/** A statement took longer than is fair to others and was ended; asking for less helps. */
public final class QueryTooLongException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    public QueryTooLongException(String message, Throwable cause) {
        super(message, cause);
    }
}
