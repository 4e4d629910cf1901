package org.mineralgis.http;

/**
 * Where the server listens.
 *
 * @param host name or address of the interface, such as {@code 127.0.0.1}
 * @param port 0 for any free one
 */
public record ServerOptions(String host, int port) {

    public ServerOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port lies within 0 and 65535");
        }
    }
}
