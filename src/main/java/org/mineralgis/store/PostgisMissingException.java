package org.mineralgis.store;

/** The database has no PostGIS extension and this user cannot create it. */
public final class PostgisMissingException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    public PostgisMissingException(String message, Throwable cause) {
        super(message, cause);
    }
}
