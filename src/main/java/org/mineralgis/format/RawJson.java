package org.mineralgis.format;

import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** A value of JSON that was made elsewhere, as Jackson takes it: it is never quoted. */
final class RawJson implements SerializableString {

    private final JsonText json;

    RawJson(JsonText json) {
        this.json = json;
    }

    @Override
    public String getValue() {
        return json.toString();
    }

    @Override
    public int charLength() {
        return getValue().length();
    }

    @Override
    public byte[] asUnquotedUTF8() {
        return json.bytes();
    }

    @Override
    public int appendUnquotedUTF8(byte[] buffer, int offset) {
        if (buffer.length - offset < json.size()) {
            return -1;
        }
        json.copyTo(buffer, offset);
        return json.size();
    }

    @Override
    public int appendUnquoted(char[] buffer, int offset) {
        String text = getValue();
        if (buffer.length - offset < text.length()) {
            return -1;
        }
        text.getChars(0, text.length(), buffer, offset);
        return text.length();
    }

    @Override
    public int writeUnquotedUTF8(OutputStream out) throws IOException {
        out.write(json.bytes());
        return json.size();
    }

    @Override
    public int putUnquotedUTF8(ByteBuffer buffer) {
        if (buffer.remaining() < json.size()) {
            return -1;
        }
        buffer.put(json.bytes());
        return json.size();
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
