package org.mineralgis.download;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Passes bytes on and knows their SHA-256. Flushing and closing it leave the stream behind it as it is: when bytes leave is not
 * for the writer of one entry to say.
 */
final class Checksum extends FilterOutputStream {

    private final MessageDigest digest;

    Checksum(OutputStream out) {
        super(out);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void write(int octet) throws IOException {
        out.write(octet);
        digest.update((byte) octet);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        digest.update(bytes, offset, length);
    }

    /** Sixty-four hexadecimal digits; to be asked once, at the end. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
