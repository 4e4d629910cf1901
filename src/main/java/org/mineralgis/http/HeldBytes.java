package org.mineralgis.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Holds back the bytes of an answer while they are few; as soon as they are many, they all go their way. */
final class HeldBytes extends OutputStream {

    /** What is held back at most; it is far more than pages of the usual length have. */
    static final int BYTES_MAX = 256 * 1_024;

    private static final int FIRST_BYTES = 8_192;

    private final HttpServletResponse response;
    private final boolean head;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream(FIRST_BYTES);
    private boolean passing;

    /** @param head whether only the head of the answer is wanted: its bytes are counted and go nowhere */
    HeldBytes(HttpServletResponse response, boolean head) {
        this.response = response;
        this.head = head;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (!passing && held.size() + length > BYTES_MAX) {
            if (head) {
                throw new HeadKnownException();
            }
            passing = true;
            held.writeTo(response.getOutputStream());
            held.reset();
        }
        if (passing) {
            response.getOutputStream().write(bytes, from, length);
        } else {
            held.write(bytes, from, length);
        }
    }

    /** What is held back, is so until its end. */
    @Override
    public void flush() throws IOException {
        if (passing) {
            response.flushBuffer();
        }
    }

    /** Sends what is still held back, which is then the whole: its length is known. */
    void release() throws IOException {
        if (!passing) {
            response.setHeader("Transfer-Encoding", null);
            response.setContentLength(held.size());
            if (!head) {
                held.writeTo(response.getOutputStream());
            }
        }
    }

    /** The answer is a long one, whose head does not depend on what follows. */
    static final class HeadKnownException extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
