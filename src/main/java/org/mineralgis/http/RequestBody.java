package org.mineralgis.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends along, not read yet.
 *
 * @param mediaType the header {@code Content-Type}; null when there is none
 * @param lengthBytes the header {@code Content-Length}; -1 when there is none
 * @param content opens the bytes; a client that waits for leave to send them gets it by this
 */
record RequestBody(@Nullable String mediaType, long lengthBytes, Content content) {

    /** The bytes of a body. */
    @FunctionalInterface
    interface Content {
        /** The bytes as they come in. */
        InputStream open() throws IOException;
    }

    /** The body of a request. */
    static RequestBody of(HttpServletRequest request) {
        return new RequestBody(request.getContentType(), request.getContentLengthLong(), request::getInputStream);
    }
}
