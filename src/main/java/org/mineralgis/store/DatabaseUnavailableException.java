package org.mineralgis.store;

/** The database cannot be reached now; the same call can succeed later. */
public sealed class DatabaseUnavailableException extends DatabaseException permits ReleaseChangedException {

    private static final long serialVersionUID = 1L;

    public DatabaseUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
