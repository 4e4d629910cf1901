package org.mineralgis.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The texts of a file, parted by record separators (RFC 7464) if it starts with one, else by line ends. */
final class TextSequence implements Closeable {

    /** A longer text is passed over. */
    static final int LENGTH_MAX = 64 << 20;

    private static final int RECORD_SEPARATOR = 0x1E;

    private final InputStream bytes;
    private final int separator;
    private boolean ended;

    private TextSequence(InputStream bytes, int separator) {
        this.bytes = bytes;
        this.separator = separator;
    }

    static TextSequence open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        bytes.mark(3);
        byte[] start = bytes.readNBytes(3);
        bytes.reset();
        boolean marked = start.length == 3
                && (start[0] & 0xFF) == 0xEF
                && (start[1] & 0xFF) == 0xBB
                && (start[2] & 0xFF) == 0xBF;
        bytes.skipNBytes(marked ? 3 : 0);
        boolean separated = start.length > 0 && start[0] == RECORD_SEPARATOR;
        return new TextSequence(bytes, separated ? RECORD_SEPARATOR : '\n');
    }

    /** The next text that is not blank; no bytes when it is longer than {@link #LENGTH_MAX}; null at the end. */
    byte @Nullable [] next() throws IOException {
        while (!ended) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            boolean blank = true;
            boolean tooLong = false;
            int octet = bytes.read();
            while (octet >= 0 && octet != separator) {
                blank &= octet <= ' ';
                tooLong |= text.size() >= LENGTH_MAX;
                if (!tooLong && !(blank && octet <= ' ')) {
                    text.write(octet);
                }
                octet = bytes.read();
            }
            ended = octet < 0;
            if (!blank) {
                return tooLong ? new byte[0] : text.toByteArray();
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
