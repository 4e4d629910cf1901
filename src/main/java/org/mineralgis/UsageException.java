package org.mineralgis;

/** The command was given something that it cannot work with; the message is one line. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
