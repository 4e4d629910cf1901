package org.mineralgis.tile;

/** A tile that is not as MVT 2.1 says. */
public final class InvalidTileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidTileException(String message) {
        super(message);
    }
}
