package org.mineralgis.http;

import java.nio.file.Path;

/**
 * A file that a client sent.
 *
 * @param name what the client calls it, for people: no path, no control characters; may be empty
 * @param path where its bytes are, under a name that is not the client's
 */
record UploadedFile(String name, Path path) {}
