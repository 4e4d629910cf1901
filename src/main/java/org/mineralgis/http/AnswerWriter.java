package org.mineralgis.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.io.EofException;
import org.mineralgis.format.Link;
import org.mineralgis.tile.Tile;

/** Sends an answer: head or whole, compressed or plain, or that nothing has changed. */
final class AnswerWriter {

    private static final int COMPRESS_FROM_BYTES = 1_024;
    private static final Set<Compression> ALL = EnumSet.allOf(Compression.class);

    /** What is kept ready, is so both ways. */
    private static final Set<Compression> READY = EnumSet.of(Compression.GZIP, Compression.IDENTITY);

    private final HttpServletResponse response;
    private final boolean head;
    private final String codings;
    private final Context context;

    private AnswerWriter(Context context) {
        this.context = context;
        this.response = context.res();
        this.head = context.method().equals(HandlerType.HEAD);
        this.codings = Objects.requireNonNullElse(context.header("Accept-Encoding"), "");
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
        } else if (answer.body() instanceof Answer.OfTile body) {
            write(body);
        } else if (answer.body() instanceof Answer.Made body) {
            write(body);
        } else if (answer.body() instanceof Answer.Stream body) {
            write(body);
        } else if (answer.body() instanceof Answer.Held body) {
            write(body);
        } else if (answer.body() instanceof Answer.Live body) {
            if (head) {
                response.flushBuffer();
            } else {
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
        boolean compress = body.compress() && body.bytes().length >= COMPRESS_FROM_BYTES;
        Compression coding = compress ? Compression.choose(codings, ALL) : Compression.IDENTITY;
        send(coding.of(body.bytes()), coding);
    }

    private void write(Answer.Encoded body) throws IOException {
        boolean smaller = body.gzip().length < body.plain().length;
        Compression coding = smaller ? Compression.choose(codings, READY) : Compression.IDENTITY;
        if (unchanged(coding == Compression.GZIP ? body.gzipTag() : body.plainTag())) {
            return;
        }
        send(coding == Compression.GZIP ? body.gzip() : body.plain(), coding);
    }

    private void write(Answer.OfTile body) throws IOException {
        Tile tile = tile(body);
        Compression coding = TileHeaders.coding(tile, codings);
        if (!tile.omitted().isEmpty()) {
            response.setHeader(TileHeaders.OMITTED, TileHeaders.omitted(tile));
        }
        if (!unchanged(tile.etag(coding.ofTiles()))) {
            send(tile.bytes(coding.ofTiles()), coding);
        }
        body.sent().accept(context);
    }

    /** Whether the client has this already; then nothing more is to be said. */
    private boolean unchanged(String tag) {
        response.setHeader("ETag", tag);
        boolean same = EntityTags.match(context.header("If-None-Match"), tag);
        if (same) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            response.setContentType(null);
        }
        return same;
    }

    private Tile tile(Answer.OfTile body) throws IOException {
        try {
            return body.tiles().get(body.place(), beforeAnything());
        } catch (UncheckedIOException nobodyWaits) {
            throw new EofException(nobodyWaits);
        }
    }

    private void write(Answer.Made body) throws IOException {
        try {
            send(body.maker().apply(beforeAnything()), Compression.IDENTITY);
        } catch (UncheckedIOException nobodyWaits) {
            throw new EofException(nobodyWaits);
        }
    }

    private void write(Answer.Stream body) throws IOException {
        Compression coding = Compression.choose(codings, ALL);
        tell(coding);
        if (head) {
            // Otherwise the length of nothing would be told as the length of the answer.
            response.flushBuffer();
        } else {
            coding.write(response.getOutputStream(), out -> body.writer().writeTo(out, whileNothingLeft()));
        }
    }

    private void write(Answer.Held body) throws IOException {
        Compression coding = Compression.choose(codings, ALL);
        tell(coding);
        HeldBytes held = new HeldBytes(response, head);
        try {
            coding.write(held, out -> body.writer().writeTo(out, whileNothingLeft(), this::links));
            held.release();
        } catch (HeldBytes.HeadKnownException known) {
            response.flushBuffer();
        }
    }

    /** Too late for the head of an answer that has left, whose document tells them. */
    private void links(List<Link> links) {
        if (!response.isCommitted()) {
            LinkHeader.of(links).ifPresent(header -> response.setHeader(LinkHeader.NAME, header));
        }
    }

    /** Looks for a client that waits for the first byte, whose connection ends with it then; the length will be told. */
    private BooleanSupplier beforeAnything() {
        ClientPresence presence = ClientPresence.of(context.req());
        return () -> {
            response.setHeader("Connection", "close");
            return presence.getAsBoolean();
        };
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

    private void tell(Compression coding) {
        if (coding != Compression.IDENTITY) {
            response.setHeader("Content-Encoding", coding.word());
        }
    }

    private void send(byte[] bytes, Compression coding) throws IOException {
        tell(coding);
        if (response.getStatus() != HttpServletResponse.SC_NOT_MODIFIED
                && response.getStatus() != HttpServletResponse.SC_NO_CONTENT) {
            response.setContentLength(bytes.length);
        }
        if (!head) {
            response.getOutputStream().write(bytes);
        }
    }
}
