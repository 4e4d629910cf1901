package org.mineralgis.http;

/** The server cannot listen where it was told to. The message is one line for the operator. */
public final class PortTakenException extends Exception {

    private static final long serialVersionUID = 1L;

    PortTakenException(ServerOptions options, Throwable cause) {
        super("cannot listen on " + options.host() + ":" + options.port() + ": " + reason(cause), cause);
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
