package org.mineralgis.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;

/** Sends an answer: head or whole, compressed or plain, or that nothing has changed. */
final class AnswerWriter {

    private static final int COMPRESS_FROM_BYTES = 1_024;

    private final HttpServletResponse response;
    private final boolean head;
    private final boolean gzip;
    private final Context context;

    private AnswerWriter(Context context) {
        this.context = context;
        this.response = context.res();
        this.head = context.method().equals(HandlerType.HEAD);
        this.gzip = Weighted.parse(context.header("Accept-Encoding")).stream()
                .filter(wish -> wish.value().equals("gzip") || wish.value().equals("*"))
                .findFirst()
                .filter(wish -> wish.weight() > 0)
                .isPresent();
    }

    /**
     * Sends {@code answer}.
     *
     * @throws IOException when the client is gone
     */
    static void write(Context context, Answer answer) throws IOException {
        new AnswerWriter(context).write(answer);
    }

    private void write(Answer answer) throws IOException {
        response.setStatus(answer.status());
        // Javalin presets a type, which an answer without content must not have.
        response.setContentType(null);
        answer.headers().forEach(this::header);
        if (answer.body() instanceof Answer.Bytes body) {
            write(body);
        } else if (answer.body() instanceof Answer.Encoded body) {
            write(body);
        } else if (answer.body() instanceof Answer.Stream body) {
            write(body);
        } else if (answer.body() instanceof Answer.Live body) {
            if (!head) {
                // Else the end of the connection would be that of the file, and half a file look like a whole one.
                if (context.req().getProtocol().equals("HTTP/1.1")) {
                    response.setHeader("Transfer-Encoding", "chunked");
                }
                body.writer().writeTo(response.getOutputStream(), ClientPresence.of(context.req()));
            }
        } else if (answer.body() instanceof Answer.Kept body) {
            new KeptWriter(context).write(body);
        }
    }

    private void header(String name, String value) {
        if (name.equals("Content-Type")) {
            response.setContentType(value.startsWith("text/") ? value + ";charset=utf-8" : value);
        } else {
            response.setHeader(name, value);
        }
    }

    private void write(Answer.Bytes body) throws IOException {
        boolean compress = gzip && body.compress() && body.bytes().length >= COMPRESS_FROM_BYTES;
        send(compress ? compressed(body.bytes()) : body.bytes(), compress);
    }

    private void write(Answer.Encoded body) throws IOException {
        boolean compress = gzip && body.gzip().length < body.plain().length;
        String tag = compress ? body.gzipTag() : body.plainTag();
        response.setHeader("ETag", tag);
        if (EntityTags.match(context.header("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            response.setContentType(null);
            return;
        }
        send(compress ? body.gzip() : body.plain(), compress);
    }

    private void write(Answer.Stream body) throws IOException {
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        if (head) {
            return;
        }
        OutputStream out = response.getOutputStream();
        if (gzip) {
            GZIPOutputStream compressed = new GZIPOutputStream(out, 8_192);
            body.writer().writeTo(compressed, whileNothingLeft());
            compressed.finish();
        } else {
            body.writer().writeTo(out, whileNothingLeft());
        }
    }

    /**
     * Looks for the client only until the first byte leaves: who looks reads ahead, so that the connection must end with this
     * answer, and its head must say so.
     */
    private BooleanSupplier whileNothingLeft() {
        ClientPresence presence = ClientPresence.of(context.req());
        return () -> {
            if (response.isCommitted()) {
                return false;
            }
            response.setHeader("Connection", "close");
            // Else the end of the connection would be that of the answer, and half of one look whole.
            if (context.req().getProtocol().equals("HTTP/1.1")) {
                response.setHeader("Transfer-Encoding", "chunked");
            }
            return presence.getAsBoolean();
        };
    }

    private void send(byte[] bytes, boolean compressed) throws IOException {
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        if (response.getStatus() != HttpServletResponse.SC_NOT_MODIFIED
                && response.getStatus() != HttpServletResponse.SC_NO_CONTENT) {
            response.setContentLength(bytes.length);
        }
        if (!head) {
            response.getOutputStream().write(bytes);
        }
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
