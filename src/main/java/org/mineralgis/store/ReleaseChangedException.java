package org.mineralgis.store;

/**
 * A statement named a dataset or field that is not there any more: a new release took the place of the one that the
 * caller's {@link org.mineralgis.model.Catalogue} describes. {@link CatalogueStore#forget()} makes way for the new one, and
 * the same call can then succeed.
 */
public final class ReleaseChangedException extends DatabaseUnavailableException {

    private static final long serialVersionUID = 1L;

    public ReleaseChangedException(String message, Throwable cause) {
        super(message, cause);
    }
}
