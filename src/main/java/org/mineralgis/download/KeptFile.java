package org.mineralgis.download;

import java.nio.file.Path;

/**
 * A file of a release that lies ready.
 *
 * @param path where; its content never changes
 * @param length in bytes
 * @param sha256 64 hexadecimal digits
 */
public record KeptFile(Path path, long length, String sha256) {}
