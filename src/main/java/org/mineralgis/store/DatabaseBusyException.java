package org.mineralgis.store;

/** So many questions are being answered that none of its connections got free in time; the same call can succeed later. */
public final class DatabaseBusyException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    DatabaseBusyException(String message) {
        super(message);
    }
}
