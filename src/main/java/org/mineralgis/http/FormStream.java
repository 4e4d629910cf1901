package org.mineralgis.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;

/**
 * The parts of a form one after the other (RFC 2046 section 5.1.1). Of the form no more than one buffer is in the memory.
 * Whatever is wrong with it, or with the connection, is a {@link Problem}.
 */
final class FormStream {

    private static final int BUFFER_BYTES = 64 << 10;
    private static final int LINE_BYTES_MAX = 8 << 10;
    private static final int LINES_MAX = 20;

    private final InputStream content;
    private final UploadPace pace;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int start;
    private int end;
    private boolean atLineStart = true;
    private boolean afterDelimiter;

    FormStream(InputStream content, String boundary, UploadPace pace) {
        this.content = content;
        this.pace = pace;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Goes to the next part; false at the end of the form. */
    boolean next() throws IOException {
        if (!afterDelimiter) {
            copyTo(OutputStream.nullOutputStream());
        }
        afterDelimiter = false;
        hold(2);
        if (buffer[start] == '-' && buffer[start + 1] == '-') {
            return false;
        }
        if (!new String(readLine(), StandardCharsets.ISO_8859_1).isBlank()) {
            throw malformed();
        }
        return true;
    }

    /** Reads the head of the part and gives back its disposition, that of a field without name if it has none. */
    Disposition readDisposition() {
        Disposition disposition = Disposition.parse(new byte[0]);
        for (int lines = 0; lines < LINES_MAX; lines++) {
            byte[] line = readLine();
            if (line.length == 0) {
                atLineStart = true;
                return disposition;
            }
            String text = new String(line, StandardCharsets.ISO_8859_1);
            if (text.regionMatches(true, 0, "content-disposition:", 0, 20)) {
                disposition = Disposition.parse(line);
            }
        }
        throw malformed();
    }

    /** Writes the content of the part. */
    void copyTo(OutputStream out) throws IOException {
        afterDelimiter = true;
        // Where a line begins its end has been read already, so that the delimiter comes without it.
        if (atLineStart && startsWithDelimiter()) {
            start += delimiter.length - 2;
            return;
        }
        atLineStart = false;
        while (true) {
            int found = find();
            if (found >= 0) {
                out.write(buffer, start, found - start);
                start = found + delimiter.length;
                return;
            }
            int sure = Math.max(0, end - start - delimiter.length + 1);
            out.write(buffer, start, sure);
            start += sure;
            fill();
        }
    }

    private boolean startsWithDelimiter() {
        int length = delimiter.length - 2;
        hold(length);
        return Arrays.equals(buffer, start, start + length, delimiter, 2, delimiter.length);
    }

    private int find() {
        for (int at = start; at <= end - delimiter.length; at++) {
            if (buffer[at] == '\r'
                    && Arrays.equals(buffer, at, at + delimiter.length, delimiter, 0, delimiter.length)) {
                return at;
            }
        }
        return -1;
    }

    private byte[] readLine() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int last = 0;
        while (line.size() < LINE_BYTES_MAX) {
            if (start == end) {
                fill();
            }
            byte next = buffer[start++];
            if (last == '\r' && next == '\n') {
                byte[] bytes = line.toByteArray();
                return Arrays.copyOf(bytes, bytes.length - 1);
            }
            line.write(next);
            last = next;
        }
        throw malformed();
    }

    /** Reads until so many bytes are there. */
    private void hold(int bytes) {
        while (end - start < bytes) {
            fill();
        }
    }

    /** Reads more. */
    private void fill() {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int length = read();
        if (length <= 0) {
            throw malformed();
        }
        end += length;
        pace.add(length);
    }

    private int read() {
        try {
            return content.read(buffer, end, buffer.length - end);
        } catch (IOException gone) {
            throw gone.getCause() instanceof TimeoutException
                    ? Problem.upload(ProblemType.UPLOAD_TOO_SLOW, CheckForm.TOO_SLOW)
                    : malformed();
        }
    }

    private static Problem malformed() {
        return Problem.upload(ProblemType.BAD_REQUEST, CheckForm.MALFORMED);
    }
}
