package org.mineralgis.format;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes bytes on, and knows the number and the SHA-256 of those that passed between two moments. Closing it closes nothing. */
final class DataDigest extends FilterOutputStream {

    private final MessageDigest digest;
    private boolean counting;
    private long count;

    /** Counts from the first byte when {@code counting}, else from {@link #begin()}. */
    DataDigest(OutputStream out, boolean counting) {
        super(out);
        this.counting = counting;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** From here on bytes count. */
    void begin() {
        counting = true;
    }

    /** From here on they do not. */
    void end() {
        counting = false;
    }

    @Override
    public void write(int octet) throws IOException {
        out.write(octet);
        if (counting) {
            digest.update((byte) octet);
            count++;
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        if (counting) {
            digest.update(bytes, from, length);
            count += length;
        }
    }

    /** How many bytes counted. */
    long count() {
        return count;
    }

    /** 64 hexadecimal digits; to be asked once, at the end. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
