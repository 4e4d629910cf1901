package org.mineralgis.http;

import java.nio.file.Path;

/**
 * Where the server listens.
 *
 * @param host name or address of the interface, such as {@code 127.0.0.1}
 * @param port 0 for any free one
 * @param uploads folder for the files that are being checked, which nobody else may write to; made when it is not there
 * @param downloads folder for whole files of the release, which nobody else may write to; made when the first is asked for
 * @param trustedProxies whose word about the public address is taken
 */
public record ServerOptions(String host, int port, Path uploads, Path downloads, TrustedProxies trustedProxies) {

    public ServerOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port lies within 0 and 65535");
        }
    }

    /** Without a proxy, and with the folder {@code downloads} beside that for uploads. */
    public ServerOptions(String host, int port, Path uploads) {
        this(host, port, uploads, uploads.resolveSibling("downloads"), TrustedProxies.NONE);
    }
}
