package org.mineralgis.store;

/**
 * The database did not do what was asked. The message is one line for the operator and never shown to visitors.
 */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseException(String message) {
        super(message);
    }

    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
