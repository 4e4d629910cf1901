package org.mineralgis.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stops XML with a tag, comment or CDATA section so long that a parser, which keeps each of them whole, would fill the
 * memory with it. Plain text is handed over in pieces and may be of any length. Zero bytes are passed over, so that
 * UTF-16 is guarded too.
 */
final class MarkupGuard extends FilterInputStream {

    private static final int LENGTH_MAX = 8 << 20;

    private final StringBuilder start = new StringBuilder();
    private int length;
    private int quote;
    private int last;
    private int lastButOne;

    MarkupGuard(InputStream bytes) {
        super(bytes);
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        if (octet > 0) {
            watch(octet);
        }
        return octet;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        int read = super.read(bytes, offset, count);
        for (int index = offset; index < offset + read; index++) {
            if (bytes[index] != 0) {
                watch(bytes[index] & 0xFF);
            }
        }
        return read;
    }

    private void watch(int octet) throws IOException {
        if (length == 0) {
            if (octet == '<') {
                start.setLength(0);
                quote = 0;
                begin(octet);
            }
            return;
        }
        begin(octet);
        if (length > LENGTH_MAX) {
            throw new LongMarkupException();
        }
        if (ends(octet)) {
            length = 0;
        }
        lastButOne = last;
        last = octet;
    }

    private void begin(int octet) {
        length++;
        if (start.length() < 9) {
            start.append((char) octet);
        }
    }

    private boolean ends(int octet) {
        String opening = start.toString();
        if (opening.startsWith("<!--")) {
            return octet == '>' && last == '-' && lastButOne == '-' && length > 6;
        }
        if (opening.startsWith("<![CDATA[")) {
            return octet == '>' && last == ']' && lastButOne == ']';
        }
        if (opening.startsWith("<?")) {
            return octet == '>' && last == '?';
        }
        if (quote == 0 && (octet == '"' || octet == '\'')) {
            quote = octet;
        } else if (octet == quote) {
            quote = 0;
        }
        return quote == 0 && octet == '>';
    }

    /** Markup longer than anything that people write. */
    static final class LongMarkupException extends IOException {

        private static final long serialVersionUID = 1L;

        LongMarkupException() {
            super("a tag, comment or CDATA section is longer than " + (LENGTH_MAX >> 20) + " MiB");
        }
    }
}
