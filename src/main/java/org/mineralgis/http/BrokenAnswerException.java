package org.mineralgis.http;

/** An answer failed when a part of it had left already. Jetty then ends the connection before the answer is complete. */
final class BrokenAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenAnswerException(Throwable cause) {
        super("an answer broke off", cause, false, false);
    }
}
