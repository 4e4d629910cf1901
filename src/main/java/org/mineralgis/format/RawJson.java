package org.mineralgis.format;

import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A value of JSON in ASCII that was made elsewhere, as Jackson takes it: it is never quoted. */
final class RawJson implements SerializableString {

    private final byte[] ascii;

    RawJson(byte[] ascii) {
        this.ascii = ascii;
    }

    @Override
    public String getValue() {
        return new String(ascii, StandardCharsets.US_ASCII);
    }

    @Override
    public int charLength() {
        return ascii.length;
    }

    @Override
    public byte[] asUnquotedUTF8() {
        return ascii;
    }

    @Override
    public int appendUnquotedUTF8(byte[] buffer, int offset) {
        if (buffer.length - offset < ascii.length) {
            return -1;
        }
        System.arraycopy(ascii, 0, buffer, offset, ascii.length);
        return ascii.length;
    }

    @Override
    public int appendUnquoted(char[] buffer, int offset) {
        if (buffer.length - offset < ascii.length) {
            return -1;
        }
        getValue().getChars(0, ascii.length, buffer, offset);
        return ascii.length;
    }

    @Override
    public int writeUnquotedUTF8(OutputStream out) throws IOException {
        out.write(ascii);
        return ascii.length;
    }

    @Override
    public int putUnquotedUTF8(ByteBuffer buffer) {
        if (buffer.remaining() < ascii.length) {
            return -1;
        }
        buffer.put(ascii);
        return ascii.length;
    }

    @Override
    public char[] asQuotedChars() {
        throw neverQuoted();
    }

    @Override
    public byte[] asQuotedUTF8() {
        throw neverQuoted();
    }

    @Override
    public int appendQuotedUTF8(byte[] buffer, int offset) {
        throw neverQuoted();
    }

    @Override
    public int appendQuoted(char[] buffer, int offset) {
        throw neverQuoted();
    }

    @Override
    public int writeQuotedUTF8(OutputStream out) {
        throw neverQuoted();
    }

    @Override
    public int putQuotedUTF8(ByteBuffer buffer) {
        throw neverQuoted();
    }

    private static UnsupportedOperationException neverQuoted() {
        return new UnsupportedOperationException("a value is no string");
    }
}
